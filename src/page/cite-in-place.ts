import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Note } from '../brief/brief.ts'
import { normalLabel } from './number-notes.ts'

/**
 * Under an author-date style a citation stands in the text where it is, and so does a footnote that holds nothing but
 * citations: each such mark in `blocks` is replaced by what `inText` makes of it, before the stop that it followed.
 */
export function citeInPlace(
  blocks: readonly RootContent[],
  notes: readonly Note[],
  inText: (content: readonly PhrasingContent[]) => readonly PhrasingContent[]
): void {
  const bare = new Map(notes.filter(isBare).map((note) => [normalLabel(note.label), note]))
  for (const block of blocks) {
    visit(block, (node, index, parent) => {
      if (!parent || index === undefined || !('children' in parent)) return true
      const content = contentOf(node, bare)
      if (!content) return true
      const set = inText(content)
      const before = parent.children[index - 1]
      const stop = before?.type === 'text' ? (/[.,;:!?]*$/.exec(before.value)?.[0] ?? '') : ''
      if (before?.type === 'text') before.value = before.value.slice(0, before.value.length - stop.length).trimEnd()
      const nodes: PhrasingContent[] = [{ type: 'text', value: ' ' }, ...set]
      if (stop !== '') nodes.push({ type: 'text', value: stop })
      parent.children.splice(index, 1, ...nodes)
      return [SKIP, index + nodes.length]
    })
  }
}

function contentOf(node: Nodes, bare: ReadonlyMap<string, Note>): readonly PhrasingContent[] | null {
  if (node.type === 'inlineCitation') return node.children
  if (node.type !== 'footnoteReference') return null
  const [paragraph] = bare.get(normalLabel(node.label ?? node.identifier))?.node.children ?? []
  return paragraph?.type === 'paragraph' ? inSentence(paragraph.children) : null
}

/** A footnote's `See` stands in the middle of a sentence now. */
function inSentence([first, ...others]: readonly PhrasingContent[]): readonly PhrasingContent[] {
  if (first?.type !== 'text') return first === undefined ? [] : [first, ...others]
  return [{ ...first, value: first.value.replace(/^\s*(?:See|Cf|Also)\b/, (word) => word.toLowerCase()) }, ...others]
}

/** Holds nothing but citations: between them stand only stops, `and`, `see` and the like. */
function isBare({ node }: Note): boolean {
  const [paragraph, ...others] = node.children
  if (paragraph?.type !== 'paragraph' || others.length > 0) return false
  const cites = paragraph.children.some(({ type }) => type === 'citation')
  const rest = paragraph.children.map((child) => (child.type === 'citation' ? '' : wordsOf(child))).join(' ')
  return cites && /^(?:[\s.,;:&]|\b(?:and|see|also|cf|eg)\b)*$/i.test(rest)
}

function wordsOf(node: PhrasingContent): string {
  return node.type === 'text' ? node.value : '?'
}
