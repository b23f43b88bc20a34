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
  const known = texts.get(record)
  if (known !== undefined) return known
  const { text, bodyStart: from } = record
  const clean = lettersOf(normalise(text, { from }))
  const others: Letters[] = []
  const made: SourceText = {
    clean,
    *readings() {
      yield clean
      for (const [at, keep] of kept.entries()) {
        others[at] ??= lettersOf(normalise(text, { from, keep }))
        if (others[at].letters !== clean.letters) yield others[at]
      }
    }
  }
  texts.set(record, made)
  return made
}

/** Whether there is anything to read a claim against. */
export function hasText(record: SourceRecord): boolean {
  return record.evidence.completeness !== 'none' && /[\p{L}\p{N}]/u.test(record.text.slice(record.bodyStart))
}
