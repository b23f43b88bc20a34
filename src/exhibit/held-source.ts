import { readPartialDate } from '../document/partial-date.ts'
import { fullDate } from '../library/dates.ts'
import type { SourceRecord } from '../library/record.ts'
import { completenessWords } from './words.ts'

/** What is held of a source: enough to find the capture again and to know it for the same. */
export interface HeldSource {
  readonly key: string
  readonly id: string
  readonly title: string
  readonly authors: string | null
  readonly address: string | null
  /** `captured on 20 November 2026`. */
  readonly when: string | null
  /** `the whole text is held`. */
  readonly completeness: string
  readonly secondary: boolean
  /** Of the record's text. */
  readonly sha256: string
  readonly shortHash: string
}

export function heldSource({ key, item, evidence, textSha256 }: SourceRecord): HeldSource {
  const names = (item.author ?? []).map((name) =>
    typeof name === 'string' ? name : [name.given, name.family].filter(Boolean).join(' ')
  )
  return {
    key,
    id: `held-${key.replace(/[^A-Za-z0-9_.-]+/g, '-')}`,
    title: item.title,
    authors: names.length === 0 ? null : names.join(', '),
    address: item.URL ?? null,
    when: whenHeld({ item, evidence }),
    completeness: completenessWords[evidence.completeness],
    secondary: evidence.standing !== 'primary',
    sha256: textSha256,
    shortHash: textSha256.slice(0, 12)
  }
}

function whenHeld({ item, evidence }: Pick<SourceRecord, 'item' | 'evidence'>): string | null {
  const captured = fullDate(readPartialDate(evidence.capture?.at.slice(0, 10) ?? '') ?? undefined)
  if (captured !== null) return `captured on ${captured}`
  const read = fullDate(item.accessed)
  return read === null ? null : `read on ${read}`
}
