import type { Figure, Unit } from '../../text/numerals/numeral.ts'
import { implies, standing } from './bands.ts'

/** How a source's figure bears out a brief's. `rougher`: the source says it less exactly, or hedges it otherwise. */
export type Fit = 'exact' | 'rounded' | 'hedged' | 'rougher'

/** A name for what two figures must share to be compared at all. */
export function unitName(unit: Unit): string {
  switch (unit.kind) {
    case 'money':
      return unit.currency
    case 'measure':
      return unit.name
    case 'rate':
      return 'rate'
    case 'count':
    case 'percent':
    case 'points':
    case 'times':
    case 'rank':
      return unit.kind
  }
}

/** A figure's value on the scale its unit is compared on: a rate per head, all others as they are. */
export function comparable({ unit }: Pick<Figure, 'unit'>, value: number): number {
  return unit.kind === 'rate' ? value / unit.per : value
}

/** Whether two doubles are the same number, but for the error of binary fractions. */
export function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
}

/**
 * How `source` bears out `asked`, or null where it does not. `slack` is half of what `asked` may be rounded to, in its own
 * unit: 0 for a whole count.
 */
export function fit(asked: Figure, source: Figure, slack: number): Fit | null {
  if (unitName(asked.unit) !== unitName(source.unit)) return null
  if (asked.upper === null && source.upper === null) return fitOne(asked, asked.value, source, source.value, slack)
  if (asked.upper !== null && source.upper !== null) {
    const low = fitOne(asked, asked.value, source, source.value, slack)
    const high = fitOne(asked, asked.upper, source, source.upper, slack)
    return low && high && worse(low, high)
  }
  return asked.upper === null && source.upper !== null ? fitInRange(asked, source, source.upper, slack) : null
}

/** A single value against a source's range: an end of it that the hedge names, or anything inside it less exactly. */
function fitInRange(asked: Figure, source: Figure, upper: number, slack: number): Fit | null {
  if (asked.hedge?.comparator === 'at-least' && same(asked.value, source.value)) return 'hedged'
  if (asked.hedge?.comparator === 'at-most' && same(asked.value, upper)) return 'hedged'
  return asked.value >= source.value - slack && asked.value <= upper + slack ? 'rougher' : null
}

function fitOne(asked: Figure, written: number, source: Figure, actual: number, slack: number): Fit | null {
  const x = comparable(asked, written)
  const s = comparable(source, actual)
  if (asked.hedge !== null) return fitHedged(asked, x, source, s, slack)
  const open = source.hedge !== null && source.hedge.comparator !== 'about'
  if (same(x, s)) return open ? 'rougher' : 'exact'
  const size = x / (written || 1)
  const off = Math.abs(x - s)
  const finer = !source.rounded || source.precision <= asked.precision * (1 + 1e-9)
  if (off <= slack * size * (1 + 1e-9) + Math.abs(x) * 1e-12) return open || !finer ? 'rougher' : 'rounded'
  return source.rounded && !finer && off <= (source.precision / 2) * size ? 'rougher' : null
}

function fitHedged(asked: Figure, x: number, source: Figure, s: number, slack: number): Fit | null {
  const comparator = asked.hedge?.comparator ?? 'about'
  const inPoints = asked.form === 'fraction' || asked.form === 'ratio'
  const there = standing(comparator, x, s, inPoints)
  const said = source.hedge?.comparator ?? null
  if (said !== null && same(x, s))
    return implies(said, comparator) ? 'hedged' : opposed(said, comparator) ? null : 'rougher'
  if (said === 'about' && comparator === 'about' && slack > 0 && Math.abs(x - s) <= slack * (1 + 1e-9)) return 'hedged'
  if (said !== null) return there === 'out' ? null : 'rougher'
  if (there === 'in') return 'hedged'
  if (there === 'beyond') return 'rougher'
  if (comparator === 'about' && Math.abs(x - s) <= slack) return 'hedged'
  return same(x, s) ? 'rougher' : null
}

const under = new Set(['below', 'just-below', 'less', 'at-most'])
const over = new Set(['above', 'just-above', 'at-least'])

function opposed(a: string, b: string): boolean {
  return (under.has(a) && over.has(b)) || (over.has(a) && under.has(b))
}

function worse(a: Fit, b: Fit): Fit {
  for (const kind of ['rougher', 'hedged', 'rounded'] satisfies Fit[]) if (a === kind || b === kind) return kind
  return 'exact'
}
