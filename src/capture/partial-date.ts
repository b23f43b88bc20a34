import type { PartialDate } from '../library/item.ts'

const months = 'january february march april may june july august september october november december'.split(' ')
const monthWord =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const numeric = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?![\d])/
const dayFirst = new RegExp(`\\b(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?${monthWord},?\\s+(\\d{4})\\b`, 'i')
const monthFirst = new RegExp(`\\b${monthWord}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i')

/** Reads a date as metadata and title pages write it: `2024-04-23T10:00Z`, `23 April 2024`, `April 23, 2024`, `April 2024`, `2024`. */
export function partialDate(text: string): PartialDate | undefined {
  const iso = numeric.exec(text.trim())
  if (iso) return dated(iso[1], iso[2], iso[3])
  const american = monthFirst.exec(text)
  if (american) return dated(american[3], monthNumber(american[1]), american[2])
  const british = dayFirst.exec(text)
  return british ? dated(british[3], monthNumber(british[2]), british[1]) : undefined
}

/** Every date written in words in a text, in its order. */
export function datesIn(text: string): PartialDate[] {
  return [...text.matchAll(new RegExp(dayFirst.source, 'gi'))].flatMap((match) => partialDate(match[0]) ?? [])
}

function monthNumber(word: string | undefined): string | undefined {
  const start = word?.slice(0, 3).toLowerCase()
  const index = months.findIndex((month) => month.slice(0, 3) === start)
  return index < 0 ? undefined : String(index + 1)
}

function dated(year: string | undefined, month?: string, day?: string): PartialDate | undefined {
  const parts = { year: Number(year), month: Number(month ?? 0), day: Number(day ?? 0) }
  if (parts.year < 1000 || parts.month > 12 || parts.day > 31) return undefined
  if (parts.month === 0) return { year: parts.year }
  return parts.day === 0 ? { year: parts.year, month: parts.month } : parts
}
