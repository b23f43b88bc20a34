import { listedOrOthers, surname } from './names.ts'
import type { Source } from './source-kind.ts'

/** Who a repeat is known by: surnames of authors, else of editors or translators; a series; `null` where nobody is named. */
export function authorLabel({ kind, item }: Source): string | null {
  const series = kind === 'broadcast' ? item['collection-title'] : undefined
  if (series !== undefined) return series
  const people = [item.author, item.editor, item.translator].find((list) => list !== undefined && list.length > 0)
  return people === undefined ? null : listedOrOthers(people.map(surname))
}
