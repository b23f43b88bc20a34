import type { Figure } from '../../text/numerals/numeral.ts'
import type { SourceFigure, SourceFigures } from './source-figures.ts'

/** Whether a source's figure is of the period that a brief's names: `silent` where either names none. */
export type PeriodAgreement = 'same' | 'silent' | 'conflict'

/** Compares the periods; a figure that names none takes its sentence's, then its headings' and the sentences' before it. */
export function periodAgreement(asked: Figure, source: SourceFigure, record: SourceFigures): PeriodAgreement {
  const wanted = asked.period
  if (wanted === null) return 'silent'
  const { figure, passage } = source
  if (figure.period !== null && compatible(wanted, figure.period)) return 'same'
  const inSentence = passage.periods.some((period) => compatible(wanted, period))
  if (figure.period !== null && figure.periodBond === 'tight') return 'conflict'
  if (inSentence) return 'same'
  if (passage.periods.length > 0) return 'conflict'
  if (passage.outerPeriods.some((period) => compatible(wanted, period))) return 'same'
  if (passage.outerPeriods.length > 0) return 'conflict'
  return record.years.has(wanted.slice(0, 4)) ? 'silent' : 'conflict'
}

/** Whether two periods may be one: the same, or a day or month in the year. A half, a quarter or 2021/22 is not the year. */
export function compatible(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return /^\d{4}$/.test(short) || /^\d{4}-\d\d$/.test(short)
    ? long.startsWith(`${short}-`) && /^[\d-]+$/.test(long)
    : false
}
