import { readRis } from '../capture/bibliography/ris.ts'
import { risFields, risTypes } from '../capture/bibliography/ris-fields.ts'
import type { Item, ItemType, Name, PartialDate } from '../library/item.ts'
import { extraLines, placed } from './carry.ts'

/** RIS's types; what it does not tell apart has a line `Type: …` in `M2`. */
const tags: Readonly<Record<ItemType, string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  broadcast: 'SOUND',
  chapter: 'CHAP',
  dataset: 'DATA',
  document: 'GEN',
  hearing: 'HEAR',
  interview: 'PCOMM',
  legal_case: 'CASE',
  legislation: 'STAT',
  'paper-conference': 'CONF',
  personal_communication: 'PCOMM',
  post: 'ELEC',
  'post-weblog': 'BLOG',
  regulation: 'STAT',
  report: 'RPRT',
  software: 'COMP',
  speech: 'SLIDE',
  standard: 'STAND',
  thesis: 'THES',
  treaty: 'STAT',
  webpage: 'ELEC'
}

/** One record of RIS, as our reader and Zotero read it: what RIS has no tag for is Zotero's Extra, in `M2`. */
export function risRecord(key: string, item: Item): string {
  const own = ownLines(key, item)
  const [read] = readRis(record(item, own)).entries
  const extra = extraLines(key, item, read ?? { key: null, item: {} })
  return record(item, [...own, ...several('M2', extra), ...several('N1', item.note === undefined ? [] : [item.note])])
}

type Line = readonly [tag: string, value: string]

function ownLines(key: string, item: Item): readonly Line[] {
  const type = risTypes.get(tags[item.type]) ?? item.type
  const [start, end] = /^([^\s-]+)-([^\s-]+)$/.exec(item.page ?? '')?.slice(1) ?? [item.page]
  const paged = type !== 'book' && type !== 'thesis'
  return [
    ['TI', item.title],
    ...lines('ST', item['title-short']),
    ...(item.author ?? []).map((name): Line => ['AU', risName(name)]),
    ...(item.editor ?? []).map((name): Line => ['ED', risName(name)]),
    ...(item.translator ?? []).map((name): Line => ['A4', risName(name)]),
    ...lines('PY', item.issued && String(item.issued.year).padStart(4, '0')),
    ...lines('DA', item.issued && risDate(item.issued)),
    ...lines('Y2', item.accessed && risDate(item.accessed)),
    ...placed(item, risFields(type)),
    ...(paged ? [...lines('SP', start), ...lines('EP', end)] : []),
    ['ID', key]
  ]
}

function lines(tag: string, value: string | undefined): readonly Line[] {
  return value === undefined ? [] : [[tag, value]]
}

/** One value; its further lines follow without a tag. */
function several(tag: string, values: readonly string[]): readonly Line[] {
  return values.length === 0 ? [] : [[tag, values.join('\n')]]
}

function record({ type }: Item, own: readonly Line[]): string {
  return `TY  - ${tags[type]}\n${own.map(([tag, value]) => `${tag}  - ${value}\n`).join('')}ER  - \n`
}

/** A comma at its end tells an organisation that has a comma from a person, as EndNote writes it. */
function risName(name: Name): string {
  if (typeof name === 'string') return name.includes(',') ? `${name},` : name
  return name.given === undefined ? name.family : `${name.family}, ${name.given}`
}

/** `2024/04/23/`, `2024/04//`, `2024///`. */
function risDate({ year, month, day }: PartialDate): string {
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'))
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`
}
