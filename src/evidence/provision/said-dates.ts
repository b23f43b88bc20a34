const months = 'January February March April May June July August September October November December'.split(' ')

/** A date in words, for use in a pattern: `7 April 2026`, `April 2026`, `2026`. */
export const dateWords = `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:${months.join('|')})\\s+\\d{4}|\\d{4}`

/** ISO as far as the words go: `April 2026` is `2026-04`. Null for what is no date. */
export function readDateWords(words: string): string | null {
  const [, day, month, year] = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Z][a-z]+)\s+(\d{4})$/.exec(words.trim()) ?? []
  const index = months.indexOf(month ?? '')
  if (!year || index < 0) return /^\d{4}$/.test(words.trim()) ? words.trim() : null
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(index + 1)}${day ? `-${two(Number(day))}` : ''}`
}

/** `2026-04-07` as `7 April 2026`, `2026-04` as `April 2026`. */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-')
  const name = month ? `${months[Number(month) - 1] ?? ''} ` : ''
  return `${day ? `${Number(day)} ` : ''}${name}${year}`
}
