import type { Span } from '../document/place.ts'
import type { Block } from './blocks.ts'
import type { Reach } from './brief.ts'
import type { MarkInProse, Prose } from './prose.ts'

/** The notes that cover a claim, and how they reach it. */
export interface Coverage {
  readonly notes: readonly string[]
  readonly reach: Reach
}

/** Marks with nothing between them. */
interface MarkGroup {
  readonly at: number
  readonly labels: readonly string[]
}

/**
 * Contract section 3: a mark covers the sentence it closes; inside a sentence, the words since the mark before it; a
 * sentence with no mark of its own is covered by the next mark in its paragraph. Beyond the contract, what has no mark in
 * its own block is reached by the marks of its table row, of its table's caption, or of the line that leads in to it.
 */
export function coverageOf(at: Span, sentence: Span, block: Block): Coverage {
  const { prose } = block
  if (block.note !== null) return { notes: [block.note], reach: 'own-note' }
  const groups = groupsOf(prose)
  const next = groups.find((group) => group.at >= at.end) ?? groups.find((group) => group.at > at.start)
  if (next) return { notes: next.labels, reach: closes(next, sentence, prose) ? 'own' : 'next-mark' }
  if (prose.kind === 'cell' || prose.kind === 'quotation') {
    const inside = groups[0]
    if (inside) return { notes: inside.labels, reach: 'own' }
  }
  for (const { prose: lender, reach, lends } of block.lenders) {
    const lent = groupsOf(lender).at(lends === 'first' ? 0 : -1)
    if (lent) return { notes: lent.labels, reach }
  }
  return { notes: [], reach: 'none' }
}

function groupsOf({ marks, text }: Prose): readonly MarkGroup[] {
  const groups: { at: number; labels: string[] }[] = []
  let previous: MarkInProse | null = null
  for (const mark of marks) {
    const last = groups.at(-1)
    if (last && previous && text.slice(previous.at, mark.at).trim() === '') last.labels.push(mark.label)
    else groups.push({ at: mark.at, labels: [mark.label] })
    previous = mark
  }
  return groups
}

/** A mark closes, or stands in, the sentence of the last word before it; a block quotation is one whole. */
function closes(group: MarkGroup, sentence: Span, { kind, text }: Prose): boolean {
  if (kind === 'quotation') return true
  const lastWord = text.slice(0, group.at).trimEnd().length
  return lastWord > sentence.start && lastWord <= sentence.end
}
