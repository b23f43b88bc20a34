/** `2024`, `2024-04` or `2024-04-23`; the calendar is checked. */
export function readPartialDate(text: string): { year: number; month?: number; day?: number } | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!match) return null
  const [year, month, day] = [match[1], match[2], match[3]].map((part) =>
    part === undefined ? undefined : Number(part)
  )
  if (year === undefined) return null
  if (month === undefined) return { year }
  if (month < 1 || month > 12) return null
  if (day === undefined) return { year, month }
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : null
}
