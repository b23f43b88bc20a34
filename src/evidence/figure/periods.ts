import type { AskedContext } from './asked.ts'
import type { SourceFigure, SourceFigures } from './source-figures.ts'

/** Whether a source's figure is of the period that a brief's names: `silent` where either names none. */
export type PeriodAgreement = 'same' | 'silent' | 'conflict'

/** Compares the periods; a figure that names none takes its sentence's, then its headings' and the sentences' before it. */
export function periodAgreement(context: AskedContext, source: SourceFigure, record: SourceFigures): PeriodAgreement {
  if (context.figure.role === 'change' && context.periods.length > 0) return spanAgreement(context, source, record)
  const { role, periodBond } = context.figure
  const wanted = role === 'from' && periodBond === 'loose' ? null : context.figure.period
  if (wanted === null) return role !== 'from' && apart(context, source) ? 'conflict' : 'silent'
  const { figure, passage } = source
  const { period: theirs } = figure
  if (periodBond === 'loose' && theirs !== null && context.periods.some((period) => compatible(period, theirs)))
    return 'same'
  if (figure.period !== null && compatible(wanted, figure.period)) return 'same'
  const inSentence = passage.periods.some((period) => compatible(wanted, period))
  if (figure.period !== null && figure.periodBond === 'tight') return 'conflict'
  if (inSentence) return 'same'
  if (passage.periods.length > 0) return 'conflict'
  if (passage.outerPeriods.some((period) => compatible(wanted, period))) return 'same'
  if (passage.outerPeriods.length > 0) return 'conflict'
  return wanted.startsWith('--') || record.years.has(wanted.slice(0, 4)) ? 'silent' : 'conflict'
}

/** `The highest since 2010` against `the highest since 2012`: both sentences name periods, and share none. */
function apart({ figure, periods }: AskedContext, { figure: theirs, passage }: SourceFigure): boolean {
  if (figure.unit.kind === 'measure' || theirs.period !== null || periods.length !== 1 || passage.periods.length !== 1)
    return false
  return !periods.some((wanted) => passage.periods.some((period) => compatible(wanted, period)))
}

/**
 * A change has two periods, a base and an end, said in any order (`on 2019`, `between 2019 and 2021`): they conflict where
 * each side names one that the other has not.
 */
function spanAgreement({ periods }: AskedContext, { passage }: SourceFigure, record: SourceFigures): PeriodAgreement {
  const theirs = [...passage.periods, ...passage.outerPeriods]
  const unmet = periods.filter((wanted) => !theirs.some((period) => compatible(wanted, period)))
  const others = passage.periods.filter((period) => !periods.some((wanted) => compatible(wanted, period)))
  if (new Set(periods).size < periods.length && new Set(passage.periods).size > new Set(periods).size) return 'conflict'
  if (unmet.length > 0 && others.length > 0) return 'conflict'
  if (unmet.length === periods.length && theirs.length > 0) return 'conflict'
  if (unmet.length === 0) return 'same'
  return unmet.every((wanted) => wanted.startsWith('--') || record.years.has(wanted.slice(0, 4)))
    ? 'silent'
    : 'conflict'
}

/** Whether two periods may be one: the same, or a day or month in the year. A half, a quarter or 2021/22 is not the year. */
function compatible(a: string, b: string): boolean {
  if (a === b) return true
  if (a.startsWith('--') || b.startsWith('--'))
    return monthOf(a) === null || monthOf(b) === null || monthOf(a) === monthOf(b)
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return /^\d{4}$/.test(short) || /^\d{4}-\d\d$/.test(short)
    ? long.startsWith(`${short}-`) && /^[\d-]+$/.test(long)
    : false
}

/** The month a period names, as `03`; null where it names none. */
function monthOf(period: string): string | null {
  return /^(?:-|\d{4})-(\d\d)/.exec(period)?.[1] ?? null
}
