import type { Nodes, Parents, Root } from 'mdast'
import type { Placer, Span } from '../document/place.ts'
import type { Waiver } from './brief.ts'

/** Words that begin with "allow" and have neither a colon nor a rule's hyphen are a comment like any other. */
const comment = /<!--\s*allow\b[ \t]*(?=[^\s:>]*(?:-(?!->)|[ \t]*:))([^\s:>]*)[ \t]*:?[ \t]*([\s\S]*?)-->/g

/**
 * Every `<!-- allow RULE: reason -->`. One that stands alone covers the block after it; one inside a block covers that
 * block. A missing rule or reason is the empty string. Footnotes are blocks too.
 */
export function waiversOf(tree: Root, place: Placer): readonly Waiver[] {
  return waiversIn(tree, null, place)
}

function waiversIn(parent: Parents, block: Span | null, place: Placer): readonly Waiver[] {
  return parent.children.flatMap((child, index) => {
    if (child.type === 'html') return waiversAt(child, block ?? followingBlock(parent, index), place)
    if (!('children' in child)) return []
    return waiversIn(child, block ?? (isBlock(child) ? spanOf(child) : null), place)
  })
}

function waiversAt(node: Nodes & { type: 'html' }, covers: Span, place: Placer): readonly Waiver[] {
  const base = node.position?.start.offset ?? 0
  return [...node.value.matchAll(comment)].map((match) => ({
    rule: match[1] ?? '',
    reason: (match[2] ?? '').trim().replace(/\s+/g, ' '),
    place: place(base + match.index, base + match.index + match[0].length),
    covers
  }))
}

/** A footnote is one with its label. */
function isBlock({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'table' || type === 'footnoteDefinition'
}

/** The block after a comment, other comments between them passed over. */
function followingBlock(parent: Parents, index: number): Span {
  const next = parent.children.slice(index + 1).find(({ type }) => type !== 'html')
  const own = parent.children[index]
  const nothing = { start: own?.position?.end.offset ?? 0, end: own?.position?.end.offset ?? 0 }
  return next ? spanOf(next) : nothing
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
