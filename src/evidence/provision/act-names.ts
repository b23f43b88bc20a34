import type { ProvisionLabel } from '../../library/provision.ts'
import type { SourceRecord } from '../../library/record.ts'

export type InstrumentKind = 'Act' | 'Measure' | 'Regulations' | 'Order' | 'Rules' | 'Bill'

const labels: Readonly<Record<InstrumentKind, readonly ProvisionLabel[]>> = {
  Act: ['s', 'sch', 'pt', 'ch', 'para'],
  Measure: ['s', 'sch', 'pt', 'ch', 'para'],
  Regulations: ['reg', 'sch', 'pt', 'ch', 'para'],
  Order: ['art', 'sch', 'pt', 'ch', 'para'],
  Rules: ['r', 'sch', 'pt', 'ch', 'para'],
  Bill: ['cl', 'sch', 'pt', 'ch', 'para']
}

const small = new Set(['and', 'of', 'the', 'for', 'to', 'in', 'on', 'etc'])

export function isLaw({ item, provisions }: SourceRecord): boolean {
  const { type } = item
  return (
    provisions.length > 0 || type === 'legislation' || type === 'bill' || type === 'regulation' || type === 'treaty'
  )
}

export function titles({ item }: SourceRecord): readonly string[] {
  const withYear = /\d{4}$/.test(item.title) || !item.issued ? [] : [`${item.title} ${item.issued.year}`]
  return [item.title, ...withYear]
}

export function shortTitles({ item }: SourceRecord): readonly string[] {
  return item['title-short'] ? [item['title-short']] : []
}

/** Capitals, stops, commas, curly marks and a first "the" aside. */
export function sameTitle(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[.,‘’'“”"]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^the /, '')
    .replace(/ h[cl] bill/, ' bill')
    .trim()
}

export function instrumentKind({ item }: SourceRecord): InstrumentKind | null {
  const names = item.title.matchAll(/\b(Act|Measure|Regulations|Order|Rules|Bill)\b/g)
  switch ([...names].at(-1)?.[1]) {
    case 'Act':
      return 'Act'
    case 'Measure':
      return 'Measure'
    case 'Regulations':
      return 'Regulations'
    case 'Order':
      return 'Order'
    case 'Rules':
      return 'Rules'
    case 'Bill':
      return 'Bill'
    case undefined:
      return null
  }
  return null
}

/** Whether provisions of such an instrument carry the label: an Act has sections, regulations have none. */
export function fitsKind(kind: InstrumentKind | null, label: ProvisionLabel): boolean {
  return kind === null || labels[kind].includes(label)
}

export function yearOf({ item }: SourceRecord): string | null {
  return /\b(\d{4})$/.exec(item.title)?.[1] ?? (item.issued ? String(item.issued.year) : null)
}

/** `OSA` for the Online Safety Act 2023. */
export function initials({ item }: SourceRecord): string {
  const words = item.title.replace(/\s\d{4}$/, '').match(/[\p{L}-]+/gu) ?? []
  return words.map((word) => (small.has(word) ? '' : (word[0] ?? ''))).join('')
}

/** `SI 2026/268` is `S.I. 2026/268`; `2015 asp 12` is the number `asp 12` of an Act issued in 2015. */
export function sameNumber(asked: string, record: SourceRecord): boolean {
  const { number, title } = record.item
  const [, year, chapter] = /^(\d{4}) (.+)$/.exec(asked) ?? []
  if (year && chapter) return number !== undefined && compact(number) === compact(chapter) && yearOf(record) === year
  if (/^(?:Regulation|Directive|Decision)/.test(asked)) return `${number ?? ''} ${title}`.includes(asked)
  return number !== undefined && compact(number) === compact(asked)
}

function compact(number: string): string {
  return number.toLowerCase().replace(/[.\s]|no/g, '')
}
