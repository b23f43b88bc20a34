import type { AskedContext } from './asked.ts'
import type { SourceFigure, SourceFigures } from './source-figures.ts'
import { fit, unitName } from './value-fit.ts'

const mostAlike = 400

/**
 * Whether a value that the source gives only once may be taken for the brief's: some word of the brief's block stands in its
 * passage, and of a small bare count, which chance alone may repeat, some word of its own clause.
 */
export function presumed(asked: AskedContext, source: SourceFigure, record: SourceFigures): boolean {
  const words = isSmallCount(asked) ? asked.sentenceStems : asked.wide
  const { stems, outerStems } = source.passage
  const shares = stems.size === 0 || [...words].some((word) => stems.has(word) || outerStems.has(word))
  return shares && isOnly(asked, source, record)
}

/** A whole count below a hundred, without a unit. */
export function isSmallCount({ figure }: Pick<AskedContext, 'figure'>): boolean {
  return figure.unit.kind === 'count' && figure.scale === 1 && figure.value < 100
}

/** No other figure of the source fits, but where it says the same again. */
function isOnly(asked: AskedContext, source: SourceFigure, record: SourceFigures): boolean {
  const group = record.byUnit.get(unitName(source.figure.unit)) ?? []
  let seen = 0
  for (const other of group) {
    if (other.start === source.start || fit(asked.figure, other.figure, asked.slack) === null) continue
    if (++seen > mostAlike || !saysAgain(source, other)) return false
  }
  return true
}

function saysAgain(source: SourceFigure, other: SourceFigure): boolean {
  if (source.figure.value !== other.figure.value) return false
  const mine = [...source.near, ...source.counted]
  return mine.length > 0 && mine.filter((word) => other.passage.stems.has(word)).length * 2 >= mine.length
}
