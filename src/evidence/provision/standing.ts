import type { PartialDate } from '../../library/item.ts'
import type { ProvisionLife } from '../../library/provision.ts'

/** How a provision stands on a day. Dates are ISO; `since` is null where the record gives none. */
export type Standing =
  | { readonly kind: 'in-force'; readonly since: string | null; readonly repealedLater: string | null }
  | { readonly kind: 'not-yet'; readonly from: string }
  | { readonly kind: 'commencement-revoked'; readonly on: string }
  | { readonly kind: 'not-inserted'; readonly on: string }
  | { readonly kind: 'not-passed'; readonly on: string }
  | { readonly kind: 'prospective' }
  /** `certain` is false where the record says that it is repealed, not since when, and was made after the day. */
  | { readonly kind: 'repealed'; readonly since: string | null; readonly certain: boolean }

/** What of the record, beside the provision's own life, tells how it stood. */
export interface RecordDates {
  /** The Act's own start. */
  readonly issued: PartialDate | undefined
  /** The day as of which the record speaks. */
  readonly accessed: PartialDate | undefined
  /** For a repeal without a date: the year of the Act that repeals, which it cannot come before. */
  readonly repealNotBefore?: string | undefined
}

/** How a provision with this life stands on `day` (ISO). */
export function standingOn(
  life: ProvisionLife,
  { issued, accessed, repealNotBefore }: RecordDates,
  day: string
): Standing {
  const passed = issued && iso(issued)
  if (passed && isAfter(passed, day)) return { kind: 'not-passed', on: passed }
  if (life.inserted && life.inserted > day) return { kind: 'not-inserted', on: life.inserted }
  const commenced = commencement(life, day)
  const mayBeRepealed = !repealNotBefore || day >= repealNotBefore
  if (life.repealed === null && mayBeRepealed && commenced?.kind !== 'not-yet') {
    return { kind: 'repealed', since: null, certain: accessed !== undefined && !isAfter(iso(accessed), day) }
  }
  if (life.repealed && life.repealed <= day) return { kind: 'repealed', since: life.repealed, certain: true }
  if (commenced) return commenced
  if (life.prospective) return { kind: 'prospective' }
  if (life.inForce.length === 0 && life.revoked) return { kind: 'commencement-revoked', on: life.revoked }
  return { kind: 'in-force', since: null, repealedLater: life.repealed ?? null }
}

/** Null where the record gives no commencement. */
function commencement(life: ProvisionLife, day: string): Standing | null {
  const spells = life.inForce.map((from) => ({ from, until: from === life.revokes ? (life.revoked ?? null) : null }))
  if (spells.length === 0) return null
  const standing = spells.filter(({ from, until }) => until === null || until > from)
  const current = standing.findLast(({ from, until }) => from <= day && (until === null || day < until))
  if (current) return { kind: 'in-force', since: current.from, repealedLater: life.repealed ?? null }
  const next = standing
    .map(({ from }) => from)
    .filter((from) => from > day)
    .toSorted()[0]
  if (next) return { kind: 'not-yet', from: next }
  return { kind: 'commencement-revoked', on: life.revoked ?? day }
}

/** A partial date as ISO, as far as it goes: `2024` or `2024-04`. */
export function iso({ year, month, day }: PartialDate): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}${month === undefined ? '' : `-${two(month)}`}${month === undefined || day === undefined ? '' : `-${two(day)}`}`
}

/** Whether a date, as far as it is known, lies after the day: `2024` does not lie after 2024-03-01. */
function isAfter(date: string, day: string): boolean {
  return date > day.slice(0, date.length)
}
