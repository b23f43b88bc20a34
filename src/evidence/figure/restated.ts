import type { Figure } from '../../text/numerals/numeral.ts'
import type { SourceFigure, SourceFigures } from './source-figures.ts'

const most = 200

/** A source's percentage changes as multiples, or its multiples as changes: `fell by 50%` is `halved`. */
export function restated({ unit, role }: Figure, record: SourceFigures): readonly SourceFigure[] {
  if (unit.kind === 'times') return changed(record.byUnit.get('percent') ?? [], asMultiple)
  return unit.kind === 'percent' && role === 'change' ? changed(record.byUnit.get('times') ?? [], asChange) : []
}

function changed(group: readonly SourceFigure[], restate: (figure: Figure) => Figure | null): SourceFigure[] {
  const found: SourceFigure[] = []
  for (const source of group.slice(0, most)) {
    const figure = restate(source.figure)
    if (figure !== null) found.push({ ...source, figure })
  }
  return found
}

function asMultiple(figure: Figure): Figure | null {
  if (figure.role !== 'change' || figure.way === null || figure.upper !== null) return null
  const value = figure.way === 'up' ? 1 + figure.value / 100 : 1 - figure.value / 100
  return value > 0
    ? { ...figure, value, unit: { kind: 'times' }, form: 'multiple', precision: figure.precision / 100 }
    : null
}

function asChange(figure: Figure): Figure | null {
  const value = Math.abs(figure.value - 1) * 100
  return { ...figure, value, unit: { kind: 'percent' }, precision: figure.precision * 100 }
}
