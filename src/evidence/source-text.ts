import type { SourceRecord } from '../library/record.ts'
import { type Letters, lettersOf } from '../text/letters.ts'
import { normalise } from '../text/normalise.ts'

/** A record's text as quotations are held against it: what a quotation may pass over left out, and, rarely needed, all of it. */
export interface SourceText {
  readonly record: SourceRecord
  readonly clean: Letters
  whole(): Letters
}

const texts = new WeakMap<SourceRecord, SourceText>()

/** The record's normalised body, made once a record. */
export function sourceText(record: SourceRecord): SourceText {
  const known = texts.get(record)
  if (known !== undefined) return known
  let whole: Letters | null = null
  const made: SourceText = {
    record,
    clean: lettersOf(normalise(record.text, { from: record.bodyStart })),
    whole() {
      whole ??= lettersOf(normalise(record.text, { from: record.bodyStart, whole: true }))
      return whole
    }
  }
  texts.set(record, made)
  return made
}

/** Whether there is anything to read a claim against. */
export function hasText(record: SourceRecord): boolean {
  return record.evidence.completeness !== 'none' && /[\p{L}\p{N}]/u.test(record.text.slice(record.bodyStart))
}
