import { readPartialDate } from '../../document/partial-date.ts'
import type { PartialDate } from '../../library/item.ts'

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit'
})

/** The day in London of a time stamp with a zone; of one without, the day it names. ISO, or undefined. */
export function dayOf(stamp: string | null | undefined): string | undefined {
  if (!stamp || !/^\d{4}-\d\d-\d\d/.test(stamp)) return undefined
  const zoned = /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(stamp) && !Number.isNaN(Date.parse(stamp))
  const day = zoned ? london.format(new Date(stamp)) : stamp.slice(0, 10)
  return readPartialDate(day) === null ? undefined : day
}

export function dateOf(stamp: string | null | undefined): PartialDate | undefined {
  const day = dayOf(stamp)
  return (day && readPartialDate(day)) || undefined
}
