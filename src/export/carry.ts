import { nameVariables, type TextVariable, textVariables } from '../capture/bibliography/extra.ts'
import type { ItemDraft } from '../capture/item-draft.ts'
import type { Item, Name, PartialDate } from '../library/item.ts'

/** What a reader makes of an entry. */
export interface ReadBack {
  readonly key: string | null
  readonly item: ItemDraft
}

/** Fields of a format, best first, by the variable they carry. */
export type Fields = Iterable<readonly [TextVariable, readonly string[]]>

/**
 * Which of an item's variables goes into which field. A field that would be read as a variable which the item does not
 * have is left alone: its variable is carried as a line of Extra instead.
 */
export function placed(item: Item, fields: Fields): ReadonlyMap<string, string> {
  const all = [...fields]
  const values = new Map<string, string>()
  for (const [variable, names] of all) {
    const value = item[variable]
    if (value === undefined || variable === 'title' || variable === 'note') continue
    const misread = (name: string) =>
      all.some(([other, others]) => other !== variable && item[other] === undefined && others.includes(name))
    const free = names.find((name) => !values.has(name) && !misread(name))
    if (free !== undefined) values.set(free, value)
  }
  return values
}

/**
 * Zotero's Extra lines, `variable: value`, for what the format's own fields do not give back: sessions, Houses, neutral
 * citations, types that the format does not tell apart.
 */
export function extraLines(key: string, item: Item, read: ReadBack): readonly string[] {
  const lines: string[] = []
  if (read.item.type !== item.type) lines.push(`Type: ${item.type}`)
  if (read.key !== key) lines.push(`citation-key: ${key}`)
  for (const variable of textVariables) {
    const value = item[variable]
    if (value !== undefined && variable !== 'note' && value !== read.item[variable]) lines.push(`${variable}: ${value}`)
  }
  for (const variable of nameVariables) {
    const names = item[variable] ?? []
    if (JSON.stringify(names) !== JSON.stringify(read.item[variable] ?? []))
      lines.push(...names.map((name) => `${variable}: ${nameLine(name)}`))
  }
  for (const variable of ['issued', 'accessed'] as const) {
    const date = item[variable]
    if (date !== undefined && JSON.stringify(date) !== JSON.stringify(read.item[variable]))
      lines.push(`${variable}: ${isoDate(date)}`)
  }
  return lines
}

function nameLine(name: Name): string {
  if (typeof name === 'string') return name.includes(',') ? `${name},` : name
  return name.given === undefined ? name.family : `${name.family} || ${name.given}`
}

/** `2024`, `2024-04`, `2024-04-23`. */
export function isoDate({ year, month, day }: PartialDate): string {
  const parts = [String(year).padStart(4, '0'), month, day].filter((part) => part !== undefined)
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
