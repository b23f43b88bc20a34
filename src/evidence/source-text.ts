import type { SourceRecord } from '../library/record.ts'
import { type Letters, lettersOf } from '../text/letters.ts'
import { normalise } from '../text/normalise.ts'

/**
 * A record's text as quotations are held against it: without what a quotation may pass over first, then with note markers,
 * with a page's own lines, and with both, since a reader cannot always tell them from the words.
 */
export interface SourceText {
  readonly clean: Letters
  readings(): Generator<Letters>
}

const kept = ['notes', 'lines', 'both'] as const
const texts = new WeakMap<SourceRecord, SourceText>()

/** The record's normalised body, each reading made once a record and only when it is asked for. */
export function sourceText(record: SourceRecord): SourceText {
  const own = record.itself ?? record
  const known = texts.get(own)
  if (known !== undefined) return known
  const { text, bodyStart: from } = own
  const clean = lettersOf(normalise(text, { from }))
  const others: (Letters | null)[] = []
  const made: SourceText = {
    clean,
    *readings() {
      yield clean
      for (const [at, keep] of kept.entries()) {
        let other = others[at]
        if (other === undefined) {
          const made = lettersOf(normalise(text, { from, keep }))
          // Most are as the first, and are not held as well.
          other = made.letters === clean.letters ? null : made
          others[at] = other
        }
        if (other) yield other
      }
    }
  }
  texts.set(own, made)
  return made
}

/** Whether there is anything to read a claim against. */
export function hasText(record: SourceRecord): boolean {
  return record.evidence.completeness !== 'none' && /[\p{L}\p{N}]/u.test(record.text.slice(record.bodyStart))
}
