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

/** A word of the clause stands in the source with another figure of the same passage, which has its own in its place. */
function misattributed(asked: AskedContext, source: SourceFigure): boolean {
  const others = source.passage.figures
  if (others.length < 2 || others.length > 40) return false
  const foreign = [...asked.near].filter((word) => !source.near.has(word))
  const own = [...source.near].filter((word) => !asked.sentenceStems.has(word) && !like(word, asked.near))
  if (foreign.length === 0 || own.length === 0) return false
  return others.some((other) => {
    if (
      other === source ||
      other.figure.unit.kind !== source.figure.unit.kind ||
      other.figure.role !== source.figure.role
    )
      return false
    return foreign.some((word) => other.near.has(word)) && own.some((word) => !other.near.has(word))
  })
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
