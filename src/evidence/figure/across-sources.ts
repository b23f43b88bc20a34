import type { Figure } from '../../text/numerals/numeral.ts'
import type { Cited } from '../judgement.ts'
import { agreement } from './about.ts'
import type { AskedContext } from './asked.ts'
import { figuresOf, type SourceFigure, type SourceFigures } from './source-figures.ts'
import { changeOf, differenceOf, multipleOf, sameUnit, type Working } from './workings.ts'

const mostEach = 40
const mostRead = 3000

/**
 * The changes that the figures of the cited sources give, in whichever passage or source they stand: between the two
 * periods that the brief's sentence names, or from a figure that the brief's block gives to a later one of the same thing.
 */
export function workingsAcross(asked: AskedContext, cited: readonly Cited[]): readonly Working[] {
  if (asked.figure.role !== 'change') return []
  return pairsOf(asked, cited).flatMap(([a, b]) => {
    const working = sameUnit(a.figure, b.figure) && ofOneThing(a, b) ? workingOf(asked, a.figure, b.figure) : null
    return working ?? []
  })
}

function pairsOf(asked: AskedContext, cited: readonly Cited[]): readonly (readonly [SourceFigure, SourceFigure])[] {
  const [one, other, ...more] = [...new Set(asked.periods)]
  if (more.length > 0) return []
  const levels = cited.flatMap(({ record }) => levelsOf(asked, figuresOf(record)))
  if (one !== undefined && other !== undefined) {
    const [from, to] = one < other ? [one, other] : [other, one]
    return paired(
      levels.filter((level) => periodOf(level) === from),
      levels.filter((level) => periodOf(level) === to)
    )
  }
  const given = levels.filter(({ figure }) => asked.around.some((near) => near.value === figure.value))
  return [...paired(given, levels), ...paired(levels, given)].filter(([a, b]) => {
    const [start, end] = [periodOf(a), periodOf(b)]
    return start !== null && end !== null && start < end && (one === undefined || start === one || end === one)
  })
}

function paired(
  starts: readonly SourceFigure[],
  ends: readonly SourceFigure[]
): readonly (readonly [SourceFigure, SourceFigure])[] {
  const last = ends.slice(0, mostEach)
  return starts.slice(0, mostEach).flatMap((a) => last.map((b): readonly [SourceFigure, SourceFigure] => [a, b]))
}

function workingOf({ figure }: AskedContext, a: Figure, b: Figure): Working | null {
  switch (figure.unit.kind) {
    case 'percent':
      return changeOf(a, b)
    case 'times':
      return multipleOf(a, b)
    case 'points':
      return a.unit.kind === 'percent' ? differenceOf(a, b) : null
    case 'count':
    case 'money':
    case 'measure':
      return sameUnit(figure, a) ? differenceOf(a, b) : null
    case 'rate':
    case 'rank':
      return null
  }
}

/** The levels that a source gives of what the brief's sentence is about. */
function levelsOf(asked: AskedContext, record: SourceFigures): readonly SourceFigure[] {
  const points = asked.figure.unit.kind === 'points'
  return record.all
    .slice(0, mostRead)
    .filter(({ figure }) => figure.role !== 'change' && (figure.unit.kind === 'percent') === points)
    .filter((source) => sharesTwo(asked, source) || agreement(asked, source, record) === 'same')
}

function sharesTwo({ sentenceStems }: AskedContext, { passage }: SourceFigure): boolean {
  return [...sentenceStems].filter((word) => passage.stems.has(word)).length > 1
}

/** What the one counts, the other counts, or their clauses share a word. */
function ofOneThing(a: SourceFigure, b: SourceFigure): boolean {
  const words = new Set([...a.counted, ...a.near])
  return [...b.counted, ...b.near].some((word) => words.has(word))
}

function periodOf({ figure, passage }: SourceFigure): string | null {
  return figure.period ?? passage.periods[0] ?? null
}
