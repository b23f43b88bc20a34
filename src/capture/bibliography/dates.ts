import type { PartialDate } from '../../library/item.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `4`, `04`, `apr`, `April`. */
function monthOf(text: string | undefined): number | undefined {
  if (!text) return undefined
  const number = /^\d{1,2}$/.test(text.trim())
    ? Number(text)
    : months.indexOf(text.trim().slice(0, 3).toLowerCase()) + 1
  return number >= 1 && number <= 12 ? number : undefined
}

/** A date as precise as its parts; a part that is no number in range ends it. */
export function dateFrom(year: unknown, month?: unknown, day?: unknown): PartialDate | undefined {
  const whole = Number(year)
  if (!Number.isInteger(whole) || whole < 1 || whole > 9999) return undefined
  const moon = monthOf(month === undefined || month === null ? undefined : String(month))
  if (moon === undefined) return { year: whole }
  const date = Number(day)
  return Number.isInteger(date) && date >= 1 && date <= 31
    ? { year: whole, month: moon, day: date }
    : { year: whole, month: moon }
}

/** `2024-04-23`, `2024/04/23/`, `2024-04`, `23 April 2024`, `April 23, 2024`, `2024`; of a range, its start. */
export function writtenDate(text: string | undefined): PartialDate | undefined {
  const plain = text?.trim() ?? ''
  const numeric = /^(\d{4})(?:[-/](\d{1,2})?(?:[-/](\d{1,2})?)?)?/.exec(plain)
  if (numeric) return dateFrom(numeric[1], numeric[2], numeric[3])
  const words = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Za-z]{3,9})\.?(?:\s+(\d{1,2}),?)?\s+(\d{4})/.exec(plain)
  return words ? dateFrom(words[4], words[2], words[1] ?? words[3]) : undefined
}
