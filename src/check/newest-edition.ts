import { iso } from '../evidence/provision/standing.ts'
import { byDate } from '../library/dates.ts'
import type { Item, PartialDate } from '../library/item.ts'
import type { Library, SourceKey, SourceRecord } from '../library/record.ts'

const period =
  /\b(?:19|20)\d\d(?:\s?[-–/]\s?(?:\d\d){1,2})?\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|spring|summer|autumn|winter)\b/gi

/** The newest edition of a source that was out by `day` (ISO); null where the library has none newer. */
export function newestEdition(record: SourceRecord, { records }: Library, day: string): SourceRecord | null {
  const next = successor(record, records, day)
  const later = [...records.values()].filter((other) => isLaterEdition(other, record, day))
  const [newest] = [...(next ? [next] : []), ...later].toSorted((one, other) =>
    byDate(other.item.issued, one.item.issued)
  )
  return newest ?? null
}

/** The end of the chain of `superseded-by`, as far as it was out. */
function successor(
  record: SourceRecord,
  records: ReadonlyMap<SourceKey, SourceRecord>,
  day: string
): SourceRecord | null {
  const passed = new Set([record])
  let last = record
  for (;;) {
    const key = last.evidence.supersededBy
    const next = key && records.get(key)
    if (!next || passed.has(next) || !isOut(next.item.issued, day)) break
    passed.add(next)
    last = next
  }
  return last === record ? null : last
}

/** Of the same author and series, with the same title but for its year, and issued later. */
function isLaterEdition({ item: other }: SourceRecord, { item }: SourceRecord, day: string): boolean {
  if (!item.issued || !other.issued || !item.author || item.type !== other.type) return false
  if (item.type === 'legislation' || byDate(item.issued, other.issued) >= 0 || !isOut(other.issued, day)) return false
  const series = seriesOf(item)
  return /\p{L}/u.test(titleApart(item)) && series === seriesOf(other)
}

function seriesOf(item: Item): string {
  return JSON.stringify([titleApart(item), item.author, item['container-title'], item['collection-title']])
}

function titleApart({ title }: Item): string {
  return title
    .toLowerCase()
    .replace(period, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** `2024` was out on any day of 2024 as far as the record tells; what has no date may have been. */
function isOut(issued: PartialDate | undefined, day: string): boolean {
  if (!issued) return true
  const start = iso(issued)
  return start <= day.slice(0, start.length)
}
