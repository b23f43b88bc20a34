import type { Checked } from '../check/checked.ts'
import { type Library, type SourceRecord, toSourceKey } from '../library/record.ts'
import { type Exhibit, exhibitsOf } from './exhibit.ts'
import { type HeldSource, heldSource } from './held-source.ts'

/** A row of the evidence table. */
export interface ExhibitRow extends Exhibit {
  readonly id: string
  readonly number: number
  /** The source that the passage stands in. */
  readonly held: HeldSource | null
  /** Where there is no passage: the sources that its notes cite. */
  readonly cited: readonly HeldSource[]
}

/** The evidence table of a brief; `prefix` keeps the ids of several apart. */
export function exhibitRows(checked: Checked, { records }: Library, prefix: string): readonly ExhibitRow[] {
  const heldOf = (key: string): readonly HeldSource[] => {
    const record: SourceRecord | undefined = records.get(toSourceKey(key))
    return record ? [heldSource(record)] : []
  }
  return exhibitsOf(checked).map((exhibit, index) => ({
    ...exhibit,
    id: `${prefix}-${index + 1}`,
    number: index + 1,
    held: exhibit.passage ? (heldOf(exhibit.passage.key)[0] ?? null) : null,
    cited: exhibit.passage ? [] : exhibit.sources.flatMap(heldOf)
  }))
}

/** The sources that the rows name, each once, by title. */
export function heldSources(rows: readonly ExhibitRow[]): readonly HeldSource[] {
  const all = rows.flatMap(({ held, cited }) => [...(held ? [held] : []), ...cited])
  const byKey = new Map(all.map((one) => [one.key, one]))
  return [...byKey.values()].toSorted((one, other) => (one.title < other.title ? -1 : one.title > other.title ? 1 : 0))
}
