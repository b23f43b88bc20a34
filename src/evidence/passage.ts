import type { Span } from '../document/place.ts'
import { writePath } from '../library/provision-path.ts'
import type { SourceRecord } from '../library/record.ts'
import type { Passage } from './judgement.ts'

/** A passage of a record with the page or provision it stands on. */
export function passageAt(record: SourceRecord, { start, end }: Span): Passage {
  return { record, start, end, locator: locatorAt(record, start) }
}

/** `s 66`, `sch 13 para 4`, `p 3`; null where the record says neither. */
function locatorAt(record: SourceRecord, at: number): string | null {
  const provision = record.provisions.findLast(
    ({ head, body }) => at >= head.start && at < Math.max(head.end, body.end)
  )
  if (provision !== undefined) return writePath(provision.path)
  const division = record.divisions.find(({ start, end }) => at >= start && at < end)
  return division === undefined ? null : `${division.kind === 'page' ? 'p' : division.kind} ${division.label}`
}
