import { explained } from './about.ts'
import type { AskedContext } from './asked.ts'
import { restated } from './restated.ts'
import type { SourceFigure, SourceFigures } from './source-figures.ts'
import { comparable, fit, unitName } from './value-fit.ts'

const eachWay = 200

const mostHeld = 40

/** The candidates whose value fits; of very many, those that share most words with the brief's clause. */
export function mostAlike(asked: AskedContext, found: readonly SourceFigure[]): readonly SourceFigure[] {
  const fitting = found.filter(({ figure }) => fit(asked.figure, figure, asked.slack) !== null)
  if (fitting.length <= mostHeld) return fitting
  const ranked = fitting.map((source) => ({ source, alike: explained(asked, source) }))
  return ranked
    .sort((a, b) => b.alike - a.alike)
    .slice(0, mostHeld)
    .map(({ source }) => source)
}

/** The source's figures of the unit whose value is near enough to be held against it, nearest first by value. */
export function candidates({ figure }: AskedContext, record: SourceFigures): readonly SourceFigure[] {
  const group = record.byUnit.get(unitName(figure.unit)) ?? []
  const x = comparable(figure, figure.value)
  const top = comparable(figure, figure.upper ?? figure.value)
  const pointsWide = figure.unit.kind === 'percent' ? 16 : 0
  const low = Math.min(x * 0.6, x - pointsWide)
  const high = Math.max(top * 1.6, top + pointsWide)
  const middle = firstAtLeast(group, x)
  const found: SourceFigure[] = []
  for (let at = middle; at < group.length && at < middle + eachWay; at++) {
    const one = group[at]
    if (!one || comparable(one.figure, one.figure.value) > high) break
    found.push(one)
  }
  for (let at = middle - 1; at >= 0 && at > middle - eachWay; at--) {
    const one = group[at]
    if (!one || comparable(one.figure, one.figure.value) < low) break
    found.push(one)
  }
  const ranges = record.ranges
    .slice(0, eachWay)
    .filter((one) => unitName(one.figure.unit) === unitName(figure.unit) && !found.includes(one))
  return [...found, ...ranges, ...restated(figure, record)]
}

function firstAtLeast(group: readonly SourceFigure[], x: number): number {
  let low = 0
  let high = group.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = group[middle]
    if (one && comparable(one.figure, one.figure.value) < x * (1 - 1e-9)) low = middle + 1
    else high = middle
  }
  return low
}
