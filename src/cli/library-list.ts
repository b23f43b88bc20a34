import { read } from '../brief/read.ts'
import { dateMatter } from '../capture/record-text.ts'
import { loadLibrary } from '../library/load.ts'
import { readBriefs } from './workspace.ts'

/** One source as `brief sources` lists it. */
export interface Listed {
  readonly key: string
  readonly title: string
  readonly type: string
  readonly date: string
  readonly standing: string
  readonly completeness: string
  /** Names of the briefs that cite it. */
  readonly citedIn: readonly string[]
}

/** The workspace's sources by key, each with the briefs that cite it. A workspace without briefs has a list all the same. */
export async function libraryList(workspace: string): Promise<Listed[]> {
  const { records } = await loadLibrary(workspace)
  const briefs = (await readBriefs(workspace, [], workspace).catch(() => [])).map(read)
  const cited = briefs.map(({ name, citations }) => ({ name, keys: new Set<string>(citations.map(({ key }) => key)) }))
  return [...records.values()].map(({ key, item, evidence }) => ({
    key,
    title: item.title,
    type: item.type,
    date: item.issued ? String(dateMatter(item.issued)) : '',
    standing: evidence.standing,
    completeness: evidence.completeness,
    citedIn: cited.filter(({ keys }) => keys.has(key)).map(({ name }) => name)
  }))
}

/** Columns under headings, as wide as their longest cell. */
export function tableOf(list: readonly Listed[]): string {
  const rows = [
    ['KEY', 'KIND', 'DATE', 'STANDING', 'TEXT', 'CITED IN'],
    ...list.map(({ key, type, date, standing, completeness, citedIn }) => [
      key,
      type,
      date,
      standing,
      completeness,
      citedIn.join(', ')
    ])
  ]
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`
    )
    .join('')
}
