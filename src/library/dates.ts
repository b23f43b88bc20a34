import type { PartialDate } from './item.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
]

/** `20 November 2026`, `November 2026` or `2026`: as precise as the record is. */
export function fullDate(date: PartialDate | undefined): string | null {
  if (date === undefined) return null
  const before = dayAndMonth(date)
  return before === null ? `${date.year}` : `${before} ${date.year}`
}

/** `20 November` or `November`; `null` where only the year is known. */
export function dayAndMonth(date: PartialDate | undefined): string | null {
  const month = date?.month === undefined ? undefined : months[date.month - 1]
  if (month === undefined) return null
  return date?.day === undefined ? month : `${date.day} ${month}`
}

/** Earlier first; what is not known counts as the start of the year or month, and no date at all comes last. */
export function byDate(a: PartialDate | undefined, b: PartialDate | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return a.year - b.year || (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0)
}
