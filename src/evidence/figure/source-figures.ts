import type { Span } from '../../document/place.ts'
import type { SourceRecord } from '../../library/record.ts'
import { contentStems, stem } from '../../text/numerals/content.ts'
import type { Figure } from '../../text/numerals/numeral.ts'
import { readNumerals } from '../../text/numerals/read.ts'
import { sentencesIn } from '../../text/sentences.ts'
import { ownWords } from './asked.ts'
import { clauseOf, isDenied } from './clause.ts'
import { cleaned } from './clean.ts'
import { periodIn, underHeads } from './heads.ts'
import { capitalsIn } from './names.ts'
import { once } from './once.ts'
import { blocksOf, type SourceBlock } from './source-blocks.ts'
import { rowsOf } from './table-rows.ts'
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
  const known = cache.get(record)
  if (known) return known
  const read = readRecord(record)
  cache.set(record, read)
  return read
}

const hasNumeral =
  /\d|[½⅓⅔¼¾⅕⅖⅗⅘⅛]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half|halves|halv(?:ed|ing)|third|quarter|\w{3,6}th|doubl\w+|trebl\w+|tripl\w+|quadrupl\w+|twice|\w{2,5}fold)\b/i

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

function sentencePassages(text: string, block: SourceBlock, outer: Outside): SourcePassage[] {
  const { text: words, at } = cleaned(text, block.start, block.end)
  const passages: SourcePassage[] = []
  let before = outer.periods
  for (const span of sentencesIn(words)) {
    const sentence = words.slice(span.start, span.end)
    if (!hasNumeral.test(sentence)) continue
    const numerals = readNumerals(sentence)
    const whole = { start: 0, end: sentence.length }
    const figures = numerals.filter((numeral) => numeral.kind === 'figure')
    const map = (index: number): number => at(span.start + index)
    const passage = passageFrom(
      sentence,
      block,
      'sentence',
      { start: map(0), end: map(sentence.length - 1) + 1 },
      outer.stems,
      before
    )
    const periods: string[] = []
    for (const numeral of numerals) {
      if (numeral.kind === 'figure') continue
      if (numeral.period !== null) periods.push(numeral.period)
      for (const digits of numeral.text.match(/\d+(?:,\d{3})*/g) ?? [])
        passage.excluded.push(Number(digits.replaceAll(',', '')))
    }
    passage.periods.push(...periods)
    figures.forEach((figure, index) => {
      const aside = once(() => {
        const { start: from, end: to } = clauseOf(sentence, whole, figure, figures[index - 1], figures[index + 1])
        return `${sentence.slice(from, figure.start)} ${sentence.slice(figure.end, to)}`
      })
      passage.figures.push(
        sourceFigure(figure, passage, map(figure.start), map(figure.end - 1) + 1, {
          near: once(() => ownWords(contentStems(aside()), figure, figures.slice(Math.max(0, index - 4), index + 5))),
          denied: once(() => isDenied(aside()))
        })
      )
    })
    passages.push(passage)
    if (periods.length > 0) before = periods
  }
  return passages
}

function rowPassages(text: string, block: SourceBlock, outer: Outside): SourcePassage[] {
  const [head = [], ...rows] = rowsOf(text, block.start, block.end)
  const words = (cell: Span | undefined): string => (cell ? cleaned(text, cell.start, cell.end).text : '')
  return rows.map((row) => {
    const rowHead = words(row[0])
    const whole = row.map(words).join(' | ')
    const span = { start: row[0]?.start ?? block.start, end: row.at(-1)?.end ?? block.end }
    const passage = passageFrom(
      whole,
      block,
      'row',
      span,
      new Set([...outer.stems, ...contentStems(head.map(words).join(' '))]),
      outer.periods
    )
    const rowPeriod = periodIn(rowHead)
    if (rowPeriod !== null) passage.periods.push(rowPeriod)
    row.forEach((cell, column) => {
      const columnHead = words(head[column])
      const { text: inside, at } = cleaned(text, cell.start, cell.end)
      for (const numeral of readNumerals(inside)) {
        if (numeral.kind !== 'figure') continue
        const figure = underHeads(numeral, [columnHead, rowHead, block.leadIn])
        const heads = column === 0 ? contentStems(inside) : contentStems(`${rowHead} ${columnHead}`)
        passage.figures.push({
          ...sourceFigure(figure, passage, at(numeral.start), at(numeral.end - 1) + 1, {
            near: () => new Set(heads),
            denied: () => false
          }),
          counted: heads,
          bond: 'loose',
          column
        })
      }
    })
    return passage
  })
}

interface Growing extends SourcePassage {
  readonly figures: SourceFigure[]
  readonly excluded: number[]
  readonly periods: string[]
}

function passageFrom(
  text: string,
  block: SourceBlock,
  kind: SourcePassage['kind'],
  span: Span,
  outerStems: ReadonlySet<string>,
  outerPeriods: readonly string[]
): Growing {
  const stems = once(() => new Set(contentStems(text)))
  return {
    ...span,
    text,
    block,
    kind,
    figures: [],
    excluded: [],
    periods: [],
    outerPeriods,
    get stems() {
      return stems()
    },
    outerStems
  }
}

/** What the words around a figure say: worked out when it is asked for, which of most figures it never is. */
interface Aside {
  readonly near: () => ReadonlySet<string>
  readonly denied: () => boolean
}

function sourceFigure(
  figure: Figure,
  passage: SourcePassage,
  start: number,
  end: number,
  { near, denied }: Aside
): SourceFigure {
  return {
    figure,
    passage,
    start,
    end,
    counted: figure.counted.words.map(stem),
    bond: figure.counted.bond,
    get near() {
      return near()
    },
    get denied() {
      return denied()
    },
    column: -1
  }
}

interface Outside {
  readonly stems: ReadonlySet<string>
  readonly periods: readonly string[]
}

/** `known` holds those of the record's other blocks: under a heading stand many. */
function outside({ headings, leadIn }: SourceBlock, known: Map<string, Outside>): Outside {
  const words = [...headings, leadIn]
  const key = words.join('\n')
  const seen = known.get(key)
  if (seen) return seen
  const periods = words.map(periodIn).filter((period) => period !== null)
  const read = { stems: new Set(contentStems(words.join(' '))), periods }
  known.set(key, read)
  return read
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
