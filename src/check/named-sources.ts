import type { Span } from '../document/place.ts'
import type { Item, Name } from '../library/item.ts'
import type { Library, SourceRecord } from '../library/record.ts'

/** A source that a footnote names in words. The span is in the footnote's plain text. */
export interface NamedSource extends Span {
  readonly record: SourceRecord
  /** Named by what is its alone: its whole title, its address or its number. */
  readonly certain: boolean
}

const sameCharacters: readonly (readonly [RegExp, string])[] = [
  [/[‘’`´]/g, "'"],
  [/[“”]/g, '"'],
  [/[–—‐‑−]/g, '-'],
  [/\s/g, ' ']
]

/** The sources of the library that the words of a footnote name, in their order, each once. */
export function namedSources(words: string, { records }: Library): readonly NamedSource[] {
  const text = levelled(words)
  const all = [...records.values()]
  const found = [...byAddress(text, all), ...byTitle(text, all), ...byNumber(text, all)].toSorted(
    (one, other) => other.end - other.start - (one.end - one.start)
  )
  const kept: NamedSource[] = []
  for (const one of found) {
    const known = kept.find(({ record }) => record === one.record)
    if (!known && !kept.some(({ start, end }) => one.start < end && one.end > start)) kept.push(one)
  }
  const named = kept.length > 0 ? kept : byAuthorAndYear(text, all)
  return named.toSorted((one, other) => one.start - other.start)
}

/** The same number of units, with marks, dashes and spaces of one kind and small letters. */
export function levelled(words: string): string {
  const plain = sameCharacters.reduce((text, [pattern, character]) => text.replace(pattern, character), words)
  const small = plain.toLowerCase()
  return small.length === words.length ? small : plain
}

function byTitle(text: string, records: readonly SourceRecord[]): readonly NamedSource[] {
  return records.flatMap((record) =>
    titlesOf(record).flatMap((title) => {
      const span = occurrence(text, title)
      if (!span || namesAnother(text, span, record)) return []
      // `Annual Report 2023` is anybody's, until it is said whose.
      const itsOwn = title.split(' ').length > 3 || record.item.type === 'legislation'
      if (!itsOwn && !namesOf(record.item).some((name) => occurrence(text, levelled(name)))) return []
      return [{ ...span, record, certain: records.filter((one) => titlesOf(one).includes(title)).length === 1 }]
    })
  )
}

/** Levelled. A short title such as `OSA 2023` is an Act's own too. */
function titlesOf({ item }: SourceRecord): readonly string[] {
  const short = item.type === 'legislation' ? item['title-short'] : undefined
  return [item.title, short]
    .filter((title) => title !== undefined)
    .map(levelled)
    .filter((title) => title.length >= 8 && /\s/.test(title))
}

/** The notes on an Act and the regulations under it hold its title within their own. */
function namesAnother(text: string, { start, end }: Span, { item }: SourceRecord): boolean {
  if (item.type !== 'legislation') return false
  if (/explanatory (?:notes|memorandum) (?:to|on) (?:the )?$/.test(text.slice(0, start))) return true
  return /^(?: \([^)]*\))+ (?:regulations|order|rules)\b/.test(text.slice(end))
}

function byAddress(text: string, records: readonly SourceRecord[]): readonly NamedSource[] {
  return [...text.matchAll(/(?:https?:\/\/|www\.)[^\s<>"]+/g)].flatMap(({ 0: typed, index }) => {
    const address = typed.replace(/[.,;:)\]]+$/, '')
    const same = records.filter(({ item }) => item.URL !== undefined && bareAddress(item.URL) === bareAddress(address))
    return same.map((record) => ({ start: index, end: index + address.length, record, certain: same.length === 1 }))
  })
}

function bareAddress(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '')
}

/** `SI 2026/268` is one instrument's; `HC 766` is given again in the next session. */
function byNumber(text: string, records: readonly SourceRecord[]): readonly NamedSource[] {
  return records.flatMap((record) => {
    const number = levelled(record.item.number ?? '')
    if (!/^[a-z]{2,}[ -]?\d{2,}/.test(number)) return []
    const span = instrument(text, number) ?? occurrence(text, number)
    const alone = records.filter(({ item }) => levelled(item.number ?? '') === number).length === 1
    return span ? [{ ...span, record, certain: alone && /\d{4}\/\d/.test(number) }] : []
  })
}

/** Also as `S.I. 2026/268` and `SI 2026 No 268`. */
function instrument(text: string, number: string): Span | null {
  const [, letters, year, own] = /^([a-z]+) (\d{4})\/(\d+)$/.exec(number) ?? []
  if (!letters || !year || !own) return null
  const typed = new RegExp(`(?<![a-z])${[...letters].join('\\.?\\s?')}\\.?\\s*${year}(?:/| no\\.? )${own}(?!\\d)`).exec(
    text
  )
  return typed && { start: typed.index, end: typed.index + typed[0].length }
}

/** `Office for National Statistics, … (2024)`: the one source of that author and year. */
function byAuthorAndYear(text: string, records: readonly SourceRecord[]): readonly NamedSource[] {
  const found = records.flatMap((record) => {
    const { item } = record
    if (!item.issued) return []
    const [author] = (item.author ?? []).flatMap((name) => occurrence(text, levelled(nameOf(name))) ?? [])
    const year =
      author && new RegExp(`^[^()]{0,200}\\([^()]{0,60}\\b${item.issued.year}\\)`).exec(text.slice(author.end))
    return author && year ? [{ start: author.start, end: author.end + year[0].length, record, certain: false }] : []
  })
  return found.length === 1 ? found : []
}

function namesOf({ author = [], publisher, 'container-title': container }: Item): readonly string[] {
  return [...author.map(nameOf), publisher, container].filter((name) => name !== undefined)
}

function nameOf(name: Name): string {
  return typeof name === 'string' ? name : name.family
}

/** Where these whole words stand first, both levelled. */
export function occurrence(text: string, words: string): Span | null {
  if (words.length < 3) return null
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end))) return { start: at, end }
  }
  return null
}
