import type { Nodes, Paragraph, PhrasingContent, RootContent, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { captionOf } from '../brief/captions.ts'
import { charOffsets } from '../brief/char-offsets.ts'
import type { Finding } from '../document/finding.ts'
import type { Span } from '../document/place.ts'

/**
 * Marks findings where they stand in `blocks`, and says after each block what is wrong in it. Returns the blocks so
 * marked and the findings that stand elsewhere.
 */
export function markFindings<Block extends RootContent>(
  blocks: readonly Block[],
  findings: readonly Finding[],
  source: string
): { readonly blocks: readonly (Block | Paragraph)[]; readonly elsewhere: readonly Finding[] } {
  const elsewhere = new Set(findings)
  const marked: (Block | Paragraph)[] = []
  const held: Paragraph[] = []
  blocks.forEach((block, index) => {
    const here = isPrinted(block) ? findings.filter((finding) => stands(finding, block)) : []
    markIn(block, joined(here), source)
    for (const finding of here) elsewhere.delete(finding)
    held.push(...here.map(said))
    marked.push(block)
    if (isCaption(block, blocks[index + 1])) return
    marked.push(...held.splice(0))
  })
  return { blocks: marked, elsewhere: [...elsewhere] }
}

function isPrinted({ type }: RootContent): boolean {
  return type !== 'yaml' && type !== 'html' && type !== 'definition'
}

/** A table takes its title from the paragraph just before, so nothing may come between. */
function isCaption(block: RootContent, next: RootContent | undefined): boolean {
  return captionOf(block, next) !== null
}

/** Whether the finding begins in the node. */
export function stands({ place }: Finding, { position }: Nodes): boolean {
  const at = place.start.offset
  return at >= (position?.start.offset ?? 0) && at < (position?.end.offset ?? 0)
}

/** Where the findings stand, in order; those that overlap as one. */
function joined(findings: readonly Finding[]): readonly Span[] {
  const spans: { start: number; end: number }[] = []
  const places = findings.map(({ place }) => ({ start: place.start.offset, end: place.end.offset }))
  for (const { start, end } of places.sort((one, other) => one.start - other.start || one.end - other.end)) {
    const last = spans.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else spans.push({ start, end })
  }
  return spans
}

function markIn(block: RootContent, spans: readonly Span[], source: string): void {
  visit(block, (node, index, parent) => {
    const here = spansIn(spans, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
    if (here.length === 0) return SKIP
    if (!parent || index === undefined || !holdsPhrasing(parent)) return true
    if (node.type === 'text') {
      const pieces = splitAt(node, here, source)
      parent.children.splice(index, 1, ...pieces)
      return [SKIP, index + pieces.length]
    }
    if (
      node.type === 'footnoteReference' ||
      node.type === 'crossReference' ||
      node.type === 'inlineCitation' ||
      node.type === 'inlineCode'
    ) {
      parent.children.splice(index, 1, marked(node))
      return [SKIP, index + 1]
    }
    return true
  })
}

/** Those that reach into a stretch, of spans that are apart and in order. */
function spansIn(spans: readonly Span[], start: number, end: number): readonly Span[] {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) > start) high = middle
    else low = middle + 1
  }
  let last = low
  while (last < spans.length && (spans[last]?.start ?? end) < end) last++
  return spans.slice(low, last)
}

function holdsPhrasing(node: Nodes): node is Nodes & { children: PhrasingContent[] } {
  return ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link'].includes(node.type)
}

/** The text in pieces, those that stand in a span as marks; each where it has any words. */
function splitAt(node: Text, spans: readonly Span[], source: string): PhrasingContent[] {
  const { starts, ends } = charOffsets(node, source)
  const text = (first: number, last: number): Text[] => {
    const value = node.value.slice(first, last)
    if (value === '' || !node.position) return []
    const position = {
      start: { ...node.position.start, offset: starts[first] ?? 0 },
      end: { ...node.position.end, offset: ends[last - 1] ?? 0 }
    }
    return [{ type: 'text', value, position }]
  }
  const pieces: PhrasingContent[] = []
  let at = 0
  for (const { start, end } of spans) {
    let from = at
    while (from < starts.length && (starts[from] ?? 0) < start) from++
    let to = from
    while (to < ends.length && (ends[to] ?? 0) <= end) to++
    if (to === from) continue
    pieces.push(...text(at, from), ...text(from, to).map(marked))
    at = to
  }
  return at === 0 ? [node] : [...pieces, ...text(at, node.value.length)]
}

function marked(node: PhrasingContent): PhrasingContent {
  return { type: 'emphasis', data: { hName: 'mark' }, children: [node] }
}

/** What is wrong and what to do, as a note of its own. */
export function said({ rule, problem, fix, place }: Finding): Paragraph {
  return {
    type: 'paragraph',
    data: { hName: 'div', hProperties: { className: ['finding'], role: 'note' } },
    children: [
      { type: 'text', value: rule, data: { hName: 'span', hProperties: { className: ['rule'] } } },
      { type: 'text', value: `, line ${place.start.line}: ` },
      ...withCode(`${problem}: ${fix}`)
    ]
  }
}

/** Messages set what was typed between backticks. */
function withCode(message: string): PhrasingContent[] {
  return message.split(/(`[^`]*`)/).map((part) => {
    const typed = part.length > 2 && part.startsWith('`') && part.endsWith('`')
    return typed ? { type: 'inlineCode', value: part.slice(1, -1) } : { type: 'text', value: part }
  })
}
