import type { AskedContext } from './asked.ts'
import type { SourceFigure } from './source-figures.ts'
import { synonymous } from './synonyms.ts'

/**
 * Whether the brief's clause reads as the source's with a word put in place of another: `Labour won 202 seats` for `the
 * Conservatives won 202 seats`. Then the value is there, and is said of something else. A looser retelling is no swap.
 */
export function swapped(asked: AskedContext, source: SourceFigure, known: (word: string) => boolean): boolean {
  return misattributed(asked, source) || substituted(asked, source, known)
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
    (other) => foreign.some((word) => other.near.has(word)) && own.some((word) => !other.near.has(word))
  )
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
