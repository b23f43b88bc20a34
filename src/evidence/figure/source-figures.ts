import type { Span } from '../../document/place.ts'
import type { SourceRecord } from '../../library/record.ts'
import { contentStems } from '../../text/numerals/content.ts'
import type { Figure } from '../../text/numerals/numeral.ts'
import { capitalsIn } from './names.ts'
import { type Outside, outside } from './new-passage.ts'
import { rowPassages } from './row-passages.ts'
import { hasNumeral, sentencePassages } from './sentence-passages.ts'
import { blocksOf, type SourceBlock } from './source-blocks.ts'
import { comparable, unitName } from './value-fit.ts'

/** A sentence, or a row of a table, that holds figures. The span is in the record's file. */
export interface SourcePassage extends Span {
  readonly text: string
  readonly block: SourceBlock
  readonly kind: 'sentence' | 'row'
  readonly figures: readonly SourceFigure[]
  /** Values of numerals in it that are no figures. */
  readonly excluded: readonly number[]
  readonly periods: readonly string[]
  /** Periods of its headings, of the paragraph that leads into it and of the sentences before it in its block. */
  readonly outerPeriods: readonly string[]
  /** What it says, and what its headings and lead-in say, as stems. */
  readonly stems: ReadonlySet<string>
  readonly outerStems: ReadonlySet<string>
}

/** A figure of a source; the span is in the record's file. */
export interface SourceFigure extends Span {
  readonly figure: Figure
  readonly passage: SourcePassage
  /** Stems of what it counts. In a table: of its heads. */
  readonly counted: readonly string[]
  readonly bond: 'tight' | 'loose'
  /** Stems of the words from the figure before it to the figure after it. */
  readonly near: ReadonlySet<string>
  /** Its clause says not. */
  readonly denied: boolean
  /** The column of its table, from 0; -1 outside tables. */
  readonly column: number
}

/** The figures of a record, in order and by unit. */
export interface SourceFigures {
  readonly passages: readonly SourcePassage[]
  readonly all: readonly SourceFigure[]
  /** By unit (`unitName`), in order of value. */
  readonly byUnit: ReadonlyMap<string, readonly SourceFigure[]>
  readonly byStem: ReadonlyMap<string, readonly SourceFigure[]>
  readonly ranges: readonly SourceFigure[]
  /** Stems of the record's title, author and publisher. */
  readonly title: ReadonlySet<string>
  /** Holds any words at all. */
  readonly hasText: boolean
  readonly years: ReadonlySet<string>
  /** The abbreviations that its text has, such as `ICO`, with spaces between. */
  readonly capitals: string
}

const cache = new WeakMap<SourceRecord, SourceFigures>()

/** Reads a record's body once; later calls with the same record cost nothing. */
export function figuresOf(record: SourceRecord): SourceFigures {
  const own = record.itself ?? record
  const known = cache.get(own)
  if (known) return known
  const read = readRecord(own)
  cache.set(own, read)
  return read
}

function readRecord(record: SourceRecord): SourceFigures {
  const passages: SourcePassage[] = []
  const heads = new Map<string, Outside>()
  for (const block of blocksOf(record)) {
    if (!hasNumeral.test(record.text.slice(block.start, block.end))) continue
    const outer = outside(block, heads)
    const read = block.kind === 'table' ? rowPassages : sentencePassages
    for (const passage of read(record.text, block, outer)) passages.push(passage)
  }
  const all = passages.flatMap((passage) => passage.figures)
  const years = new Set(record.text.slice(record.bodyStart).match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [])
  for (const year of `${record.item.title} ${record.key}`.match(/(?:19|20)\d\d/g) ?? []) years.add(year)
  const issued = record.item.issued?.year
  if (issued !== undefined) years.add(`${issued}`).add(`${issued - 1}`)
  const { author = [], publisher = '', title } = record.item
  const names = author.map((name) => (typeof name === 'string' ? name : name.family))
  const about = new Set(contentStems([title, publisher, ...names].join(' ')))
  const ranges = all.filter(({ figure }) => figure.upper !== null)
  return {
    passages,
    all,
    ranges,
    title: about,
    byUnit: byUnit(all),
    byStem: byStem(all),
    hasText: /\w/.test(record.text.slice(record.bodyStart)),
    years,
    capitals: capitalsIn(record.text.slice(record.bodyStart)).join(' ')
  }
}

function byUnit(all: readonly SourceFigure[]): Map<string, SourceFigure[]> {
  const groups = new Map<string, SourceFigure[]>()
  for (const one of all) push(groups, unitName(one.figure.unit), one)
  const value = ({ figure }: SourceFigure): number => comparable(figure, figure.value)
  for (const group of groups.values()) group.sort((a, b) => value(a) - value(b) || a.start - b.start)
  return groups
}

function byStem(all: readonly SourceFigure[]): Map<string, SourceFigure[]> {
  const groups = new Map<string, SourceFigure[]>()
  for (const one of all) for (const word of new Set(one.counted)) push(groups, word, one)
  return groups
}

function push(groups: Map<string, SourceFigure[]>, key: string, one: SourceFigure): void {
  const group = groups.get(key)
  if (group) group.push(one)
  else groups.set(key, [one])
}
