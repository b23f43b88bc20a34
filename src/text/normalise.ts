import type { Span } from '../document/place.ts'
import { folder } from './folder.ts'
import { type Edit, markupIn } from './markup.ts'
import { noteMarkersIn } from './note-markers.ts'
import { runningLinesIn } from './running-lines.ts'

/**
 * Text as it is compared. Words are parted by one space; every quotation mark is `'`, every dash `-`, every ellipsis `…`;
 * case, signs, points, comparators, per cent and currency signs and brackets are as they were. A hyphen at a line's end
 * is U+2010: it may belong to the word or not.
 */
export interface Normalised {
  readonly text: string
  /** Where in the original the character at `index` of `text` begins; at `text.length`, where the original ends. */
  start(index: number): number
  /** Where in the original the character at `index` of `text` ends. */
  end(index: number): number
  /** The stretch of the original that `text.slice(from, to)` was read from. */
  span(from: number, to: number): Span
}

export interface Reading {
  /** Where to begin; what stands before is left out. 0 unless given. */
  readonly from?: number
  /** What a quotation may pass over, and is left out unless kept: note markers, and a page's own lines. */
  readonly keep?: 'notes' | 'lines' | 'both'
}

/** A source's text, which may hold Markdown, HTML and what a page carries besides its words. Linear. */
export function normalise(text: string, { from = 0, keep }: Reading = {}): Normalised {
  const edits = [...markupIn(text, from)]
  if (keep !== 'notes' && keep !== 'both') edits.push(...noteMarkersIn(text, from))
  if (keep !== 'lines' && keep !== 'both') edits.push(...runningLinesIn(text, from))
  return folding(text, from, inOrder(edits))
}

/** Plain text, such as a quotation's: characters are folded, and nothing is taken for mark-up. */
export function foldPlain(text: string): Normalised {
  return folding(text, 0, [])
}

/** Sorted; where two overlap, the one that begins first stands, and of two that begin together the longer. */
function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const sorted = edits.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: Edit[] = []
  let reached = -1
  for (const edit of sorted) {
    if (edit.start < reached) continue
    kept.push(edit)
    reached = edit.end
  }
  return kept
}

function folding(text: string, from: number, edits: readonly Edit[]): Normalised {
  const writer = folder(text.length - from)
  let at = from
  for (const edit of edits) {
    writer.copy(text, at, edit.start)
    writer.put(edit)
    at = edit.end
  }
  writer.copy(text, at, text.length)
  return writer.done(text.length)
}
