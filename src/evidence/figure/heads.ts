import type { Figure, Unit } from '../../text/numerals/numeral.ts'
import { readNumerals } from '../../text/numerals/read.ts'

/** What a table's heads say of the bare numbers below or beside them. */
interface HeadUnit {
  readonly unit: Unit
  readonly scale: number
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/\b(?:bn|billions?)\b/i, 1e9],
  [/(?:\b|[£$€])(?:mn?|millions?)\b/i, 1e6],
  [/\b(?:thousands?|000s)\b|[’',]000s?\b|[£$€]k\b/i, 1e3]
]

/** The unit and scale that a head names: `Spending (£m)`, `Share (%)`, `Reports (thousands)`; null where it names none. */
function unitInHead(head: string): HeadUnit | null {
  const scale = scales.find(([pattern]) => pattern.test(head))?.[1] ?? 1
  if (/percentage points?|\bppts?\b/i.test(head)) return { unit: { kind: 'points' }, scale: 1 }
  if (/%|\bper ?cent\b/i.test(head)) return { unit: { kind: 'percent' }, scale: 1 }
  const per = /\bper (\d[\d,]*)\b/i.exec(head)?.[1]
  if (per !== undefined) return { unit: { kind: 'rate', per: Number(per.replaceAll(',', '')) }, scale: 1 }
  if (/£|\bGBP\b|\bpounds?\b/i.test(head)) return { unit: { kind: 'money', currency: 'GBP' }, scale }
  if (/€|\beuros?\b/i.test(head)) return { unit: { kind: 'money', currency: 'EUR' }, scale }
  if (/\$|\bUSD\b/i.test(head)) return { unit: { kind: 'money', currency: 'USD' }, scale }
  return scale > 1 && /\(|\bin\b/i.test(head) ? { unit: { kind: 'count' }, scale } : null
}

/** A cell's figure with what its heads say of it, nearest head first: its unit, scale, period and what it counts. */
export function underHeads(figure: Figure, heads: readonly string[]): Figure {
  const named = figure.unit.kind === 'count' ? heads.map(unitInHead).find((found) => found !== null) : undefined
  const period = figure.period ?? heads.map(periodIn).find((found) => found !== null) ?? null
  const dated: Pick<Figure, 'period' | 'periodBond'> = { period, periodBond: period === null ? null : 'tight' }
  if (!named) return { ...figure, ...dated }
  const power = Math.round(Math.log10(named.scale))
  const by = (value: number): number => Number(`${value}e${power}`)
  return {
    ...figure,
    ...dated,
    unit: named.unit,
    scale: figure.scale * named.scale,
    value: by(figure.value),
    upper: figure.upper === null ? null : by(figure.upper),
    precision: by(figure.precision),
    rounded: figure.rounded || named.scale > 1 || named.unit.kind === 'percent'
  }
}

/** The one period a head names, or null. */
export function periodIn(head: string): string | null {
  const periods = new Set<string>()
  for (const numeral of readNumerals(head))
    if (numeral.kind === 'excluded' && numeral.period !== null) periods.add(numeral.period)
  const [only] = periods
  return periods.size === 1 && only !== undefined ? only : null
}
