import type { AskedContext } from './asked.ts'
import type { SourceFigure, SourceFigures } from './source-figures.ts'
import { synonymous } from './synonyms.ts'
import { unitName } from './value-fit.ts'

/**
 * Whether the brief's clause reads as the source's with a word put in place of another: `Labour won 202 seats` for `the
 * Conservatives won 202 seats`. Then the value is there, and is said of something else. A looser retelling is no swap.
 */
export function swapped(asked: AskedContext, source: SourceFigure, known: (word: string) => boolean): boolean {
  return misattributed(asked, source) || substituted(asked, source, known)
}

/** The same, where the clauses are alike but for the one word, or where another figure of the passage is the one described. */
export function exchanged(
  asked: AskedContext,
  source: SourceFigure,
  record: SourceFigures,
  known: (word: string) => boolean
): boolean {
  return misattributed(asked, source) || ofOther(asked, source, record) || retyped(asked, source, known)
}

/** The clause says what the source says of another figure of the brief's block, and nothing of what it says of this one. */
export function ofOther(asked: AskedContext, source: SourceFigure, record: SourceFigures): boolean {
  if (asked.table !== null) return false
  const foreign = [...asked.near].filter((word) => !source.passage.stems.has(word))
  if (foreign.length === 0 || [...asked.near].some((word) => source.near.has(word))) return false
  return asked.around.some(
    (other) =>
      unitName(other.unit) === unitName(asked.figure.unit) &&
      record.all.some((one) => one.figure.value === other.value && foreign.some((word) => one.near.has(word)))
  )
}

function retyped(asked: AskedContext, source: SourceFigure, known: (word: string) => boolean): boolean {
  const added = [...asked.near].filter((word) => !known(word) && !like(word, source.passage.stems))
  const dropped = [...source.near].filter((word) => !asked.near.has(word) && !like(word, asked.near))
  if (added.length !== 1 || dropped.length !== 1) return false
  return asked.near.size === source.near.size && asked.near.size > 1
}

/** A word or a period of the clause stands in the source with another figure of the passage, which has its own in its place. */
function misattributed(asked: AskedContext, source: SourceFigure): boolean {
  if (source.passage.figures.length > 40) return false
  const others = source.passage.figures.filter((other) => other.start !== source.start && comparable(other, source))
  if (others.length === 0) return false
  if (others.some((other) => misdated(asked, source, other))) return true
  const foreign = [...asked.near].filter((word) => !source.near.has(word))
  const own = [...source.near].filter((word) => !asked.near.has(word) && !like(word, asked.near))
  if (foreign.length === 0 || own.length === 0) return false
  return others.some(
    (other) =>
      !countsThis(asked, source, other) &&
      foreign.some((word) => other.near.has(word)) &&
      own.some((word) => !other.near.has(word))
  )
}

/** What the brief counts is what this figure counts, and not what the other does. */
function countsThis({ bond, counted }: AskedContext, source: SourceFigure, other: SourceFigure): boolean {
  const head = counted.at(-1)
  if (bond !== 'tight' || source.bond !== 'tight' || other.bond !== 'tight' || head === undefined) return false
  return source.counted.at(-1) === head && !other.counted.includes(head) && !other.near.has(head)
}

function comparable(a: SourceFigure, b: SourceFigure): boolean {
  return a.figure.unit.kind === b.figure.unit.kind
}

/** The period that directly follows the brief's figure directly follows the other one in the source. */
function misdated({ figure }: AskedContext, source: SourceFigure, other: SourceFigure): boolean {
  const { period, periodBond } = figure
  if (period === null || periodBond !== 'tight' || source.figure.period === period) return false
  return other.figure.period === period && other.figure.periodBond === 'tight'
}

function substituted(asked: AskedContext, source: SourceFigure, known: (word: string) => boolean): boolean {
  const mine = [...asked.near]
  const added = mine.filter((word) => !known(word) && !like(word, source.passage.stems))
  const dropped = [...source.near].filter((word) => !asked.wide.has(word) && !like(word, asked.wide))
  if (added.length === 0 || dropped.length === 0) return false
  const shared = mine.filter((word) => source.near.has(word) || like(word, source.near)).length
  if (added.length === 1 && dropped.length === 1) return shared > 0
  return shared >= 2 * added.length && shared >= 2 * dropped.length
}

function like(word: string, words: ReadonlySet<string>): boolean {
  for (const other of words) if (synonymous(word, other)) return true
  return false
}
