import { readPartialDate } from '../../document/partial-date.ts'
import type { PartialDate } from '../../library/item.ts'

/** `2026-04-07` as a date; nothing else is one. */
export function isoDate(text: string | undefined): PartialDate | undefined {
  const day = /^\d{4}-\d\d-\d\d/.exec(text ?? '')?.[0]
  return (day && readPartialDate(day)) || undefined
}

const months = 'January February March April May June July August September October November December'.split(' ')

/** `26th October 2023`, as Acts and instruments print it, in ISO form. */
export function printedDate(text: string): string | undefined {
  const parts = /(\d{1,2})(?:st|nd|rd|th)?\s+([A-Z][a-z]+)\s+(\d{4})/.exec(text)
  const month = months.indexOf(parts?.[2] ?? '') + 1
  return parts && month > 0 ? `${parts[3]}-${two(month)}-${two(Number(parts[1]))}` : undefined
}

/** `2013-03-27` as a reader would write it: `27 March 2013`. */
export function spokenDate(iso: string): string {
  const date = isoDate(iso)
  return date ? `${date.day} ${months[(date.month ?? 1) - 1]} ${date.year}` : iso
}

/** Every `7.4.2026` in an annotation, in ISO form, in the order written. */
export function annotatedDates(text: string): string[] {
  return [...text.matchAll(/(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g)]
    .filter((parts) => Number(parts[2]) >= 1 && Number(parts[2]) <= 12 && Number(parts[1]) <= 31)
    .map((parts) => `${parts[3]}-${two(Number(parts[2]))}-${two(Number(parts[1]))}`)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
