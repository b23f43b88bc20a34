import type { Cited } from '../judgement.ts'
import { agreement } from './about.ts'
import type { AskedContext } from './asked.ts'
import { figuresOf, type SourceFigure } from './source-figures.ts'
import { changeOf, differenceOf, gives, multipleOf, sameUnit, type Working } from './workings.ts'

const mostEach = 40

/**
 * A change between two periods that the brief's sentence names, worked out from the figures that the cited sources give for
 * each of them, in whichever passage or source they stand: `From 2023 to 2024 the number rose by 15,621`. Null where none is.
 */
export function workingAcross(asked: AskedContext, cited: readonly Cited[]): Working | null {
  const periods = [...new Set(asked.periods)]
  const [one, other, ...more] = periods
  if (asked.figure.role !== 'change' || one === undefined || other === undefined || more.length > 0) return null
  const [from, to] = one < other ? [one, other] : [other, one]
  const starts = figuresFor(asked, cited, from)
  const ends = figuresFor(asked, cited, to)
  for (const { figure: a } of starts)
    for (const { figure: b } of ends) {
      const working = sameUnit(a, b) ? workingOf(asked, a, b) : null
      if (working !== null && gives(working, asked.figure, asked.slack)) return working
    }
  return null
}

function workingOf({ figure }: AskedContext, a: SourceFigure['figure'], b: SourceFigure['figure']): Working | null {
  switch (figure.unit.kind) {
    case 'percent':
      return changeOf(a, b)
    case 'times':
      return multipleOf(a, b)
    case 'points':
      return a.unit.kind === 'percent' ? differenceOf(a, b) : null
    case 'count':
    case 'money':
      return sameUnit(figure, a) ? differenceOf(a, b) : null
    case 'rate':
    case 'rank':
    case 'measure':
      return null
  }
}

/** The levels that the sources give for a period and the thing asked about. */
function figuresFor(asked: AskedContext, cited: readonly Cited[], period: string): readonly SourceFigure[] {
  const points = asked.figure.unit.kind === 'points'
  return cited.flatMap(({ record }) => {
    const figures = figuresOf(record)
    const words = new Set([...asked.counted, ...asked.near])
    const found = new Set([...words].flatMap((word) => figures.byStem.get(word)?.slice(0, mostEach) ?? []))
    return [...found]
      .filter(({ figure }) => figure.period === period && figure.role !== 'change')
      .filter(({ figure }) => (figure.unit.kind === 'percent') === points)
      .filter((source) => agreement(asked, source, figures) === 'same')
      .slice(0, mostEach)
  })
}
