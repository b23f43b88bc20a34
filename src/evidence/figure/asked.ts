import type { TableContext } from '../../brief/prose.ts'
import type { Span } from '../../document/place.ts'
import { contentStems, stem } from '../../text/numerals/content.ts'
import type { Figure } from '../../text/numerals/numeral.ts'
import { readNumerals } from '../../text/numerals/read.ts'
import { clauseOf, isDenied } from './clause.ts'
import { underHeads } from './heads.ts'
import { once } from './once.ts'
import { unitName } from './value-fit.ts'

/** A figure of a brief and all that is said around it. Spans are in `text`, the plain text of its block. */
export interface FigureAsked {
  readonly figure: Figure
  readonly text: string
  readonly sentence: Span
  readonly table: TableContext | null
  /** The day the brief speaks for (ISO), or null. */
  readonly date: string | null
}

/** A figure with its surroundings as the judging needs them. */
export interface AskedContext extends FigureAsked {
  /** Half of what the figure may be rounded to, in its own unit; 0 where it must be exact. */
  readonly slack: number
  /** Stems of what it counts, and how closely they stand to it. */
  readonly counted: readonly string[]
  readonly bond: 'tight' | 'loose'
  /** Its clause says not. */
  readonly denied: boolean
  /** Every period its sentence names. */
  readonly periods: readonly string[]
  /** Stems of the words from the figure before it to the one after it in its sentence. */
  readonly near: ReadonlySet<string>
  readonly sentenceStems: ReadonlySet<string>
  /** Stems of the whole block, and of a table's heads and caption. */
  readonly wide: ReadonlySet<string>
  /** The words of its clause as typed, for names. */
  readonly clause: string
  /** The other figures of its sentence, and of its block, in order. */
  readonly beside: readonly Figure[]
  readonly around: readonly Figure[]
}

/** Four digits or more that are not nought: chance alone does not put them in the source. */
export function isTelling({ figure }: Pick<AskedContext, 'figure'>): boolean {
  return figure.form === 'digits' && figure.text.replace(/\D/gu, '').replace(/^0+|0+$/g, '').length >= 4
}

interface DatedSpan extends Span {
  readonly period: string
}

let lastText = ''
let lastRead: { readonly dated: readonly DatedSpan[]; readonly figures: readonly Figure[] } = { dated: [], figures: [] }

/** The words of a clause, but for what other figures of the sentence count and this one does not. */
export function ownWords(words: readonly string[], figure: Figure, others: readonly Figure[]): Set<string> {
  const mine = new Set(figure.counted.words.map(stem))
  const own = new Set(words)
  for (const { counted } of others)
    if (counted.bond === 'tight') for (const word of counted.words.map(stem)) if (!mine.has(word)) own.delete(word)
  return own
}

/** The periods that a sentence of a block names. */
function periodsIn(text: string, { start, end }: Span): readonly string[] {
  figuresIn(text)
  const { dated } = lastRead
  const from = firstFrom(dated, start)
  return dated.slice(from, from + neighbours).flatMap((one) => (one.end <= end ? [one.period] : []))
}

/** The figures of a block. Its last answer is kept: the figures of one block are judged one after the other. */
function figuresIn(text: string): readonly Figure[] {
  if (text !== lastText) {
    const figures: Figure[] = []
    const dated: DatedSpan[] = []
    for (const numeral of readNumerals(text)) {
      if (numeral.kind === 'figure') figures.push(numeral)
      else if (numeral.period !== null) dated.push({ start: numeral.start, end: numeral.end, period: numeral.period })
    }
    lastText = text
    lastRead = { dated, figures }
  }
  return lastRead.figures
}

const neighbours = 12
/** UTF-16 units looked at on either side of a figure in a sentence or block without end. */
const widestSentence = 1000

/** Gathers what the judging needs of a figure's surroundings. */
export function contextOf(asked: FigureAsked): AskedContext {
  const { text, sentence, table } = asked
  const heads = table ? [table.columnHead, table.rowHead, table.caption ?? ''] : []
  const figure = table ? underHeads(asked.figure, heads) : asked.figure
  const all = figuresIn(text)
  const index = firstFrom(all, figure.start)
  const around = all
    .slice(Math.max(0, index - neighbours), index + neighbours + 1)
    .filter((one) => one.start !== figure.start)
  const beside = around.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
  const before = beside.findLast(({ end }) => end <= figure.start)
  const after = beside.find(({ start }) => start >= figure.end)
  const part = clauseOf(text, sentence, figure, before, after)
  const opener = /^\s*(?:According to|As|In the words of|Figures from|Data from)\b[^,]{0,80},/.exec(
    text.slice(part.start, figure.start)
  )
  const opened = part.start + (opener?.[0].length ?? 0)
  const clause = table ? heads.join(' ') : text.slice(opened, part.end)
  const aside = table ? clause : `${text.slice(opened, figure.start)} ${text.slice(figure.end, part.end)}`
  const headStems = contentStems(heads.join(' '))
  const [from, to] = [figure.start - widestSentence, figure.end + widestSentence]
  const within = once(() => contentStems(text.slice(Math.max(sentence.start, from), Math.min(sentence.end, to))))
  const sentenceStems = once(() => new Set([...headStems, ...within()]))
  const wide = once(() => new Set([...headStems, ...contentStems(text.slice(Math.max(0, from), to))]))
  return {
    ...asked,
    figure,
    slack: slackOf(figure, beside),
    counted: table ? contentStems(`${table.rowHead} ${table.columnHead}`) : figure.counted.words.map(stem),
    bond: table ? 'loose' : figure.counted.bond,
    near: table ? new Set(contentStems(aside)) : ownWords(contentStems(aside), figure, beside),
    denied: table ? false : isDenied(aside),
    periods: periodsIn(text, asked.sentence),
    get sentenceStems() {
      return sentenceStems()
    },
    get wide() {
      return wide()
    },
    clause,
    beside,
    around
  }
}

/**
 * Half a unit of the last written digit where the figure may be rounded. A whole count is exact, but one that is set
 * against a rounded figure of its sentence is rounded alike: `1.2 million, up from 900,000`.
 */
function slackOf(figure: Figure, beside: readonly Figure[]): number {
  if (figure.rounded) return figure.precision / 2
  if (figure.unit.kind !== 'count' && figure.unit.kind !== 'money') return 0
  for (const other of beside) {
    const alike = unitName(other.unit) === unitName(figure.unit) && other.rounded && other.scale > 1
    const near = other.value < figure.value * 10 && figure.value < other.value * 10
    if (alike && near && figure.value % other.precision === 0 && other.precision < figure.value)
      return other.precision / 2
  }
  return 0
}

function firstFrom(figures: readonly Span[], start: number): number {
  let low = 0
  let high = figures.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((figures[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
