import type { Figure, Way } from '../../text/numerals/numeral.ts'
import { bands, roundness, standing } from './bands.ts'
import { same, unitName } from './value-fit.ts'

/** A sum that gives a figure from others. `low` and `high` allow for what the operands may be rounded to. */
export interface Working {
  readonly value: number
  readonly low: number
  readonly high: number
  /** As shown to the author: `(20,000 − 12,000) ÷ 12,000 = 66.7%`. */
  readonly says: string
  readonly operands: readonly Figure[]
  /** Which way it goes from the first operand to the second; null where it goes none. */
  readonly way: Way | null
}

/** The change from `a` to `b` in per cent of `a`, always positive; null where there is no base. */
export function changeOf(a: Figure, b: Figure): Working | null {
  if (a.value === 0) return null
  const sign = b.value < a.value ? '−' : ''
  const working = overCorners(
    a,
    b,
    (x, y) => Math.abs(((y - x) / x) * 100),
    (value) => `(${b.text} − ${a.text}) ÷ ${a.text} = ${sign}${written(value)}%`
  )
  return { ...working, way: wayFrom(a, b) }
}

/** `a` as a share of `b`, in per cent. */
export function shareOf(a: Figure, b: Figure): Working | null {
  if (b.value === 0 || a.value > b.value) return null
  return overCorners(
    a,
    b,
    (x, y) => (x / y) * 100,
    (value) => `${a.text} ÷ ${b.text} = ${written(value)}%`
  )
}

/** A share of a whole count, as a whole count: `62% of 1,000 = 620`. Its rounding is not allowed for. */
export function partOf(share: Figure, whole: Figure): Working {
  const value = Math.round((share.value * whole.value) / 100)
  const says = `${share.text} of ${whole.text} = ${written(value)}`
  return { value, low: value, high: value, says, operands: [share, whole], way: null }
}

/** How many times `a` goes into `b`. */
export function multipleOf(a: Figure, b: Figure): Working | null {
  if (a.value === 0) return null
  const working = overCorners(
    a,
    b,
    (x, y) => y / x,
    (value) => `${b.text} ÷ ${a.text} = ${written(value)}`
  )
  return { ...working, way: wayFrom(a, b) }
}

/** The difference between two figures of one unit. */
export function differenceOf(a: Figure, b: Figure): Working {
  const [less, more] = a.value < b.value ? [a, b] : [b, a]
  const value = tidy(more.value - less.value)
  return {
    value,
    low: reachOf(more).low - reachOf(less).high,
    high: reachOf(more).high - reachOf(less).low,
    says: `${more.text} − ${less.text} = ${written(value)}`,
    operands: [a, b],
    way: wayFrom(a, b)
  }
}

/** The sum of figures of one unit. */
export function sumOf(parts: readonly Figure[]): Working {
  let value = 0
  let low = 0
  let high = 0
  for (const part of parts) {
    const reach = reachOf(part)
    value += part.value
    low += reach.low
    high += reach.high
  }
  const sum = tidy(value)
  const says = `${parts.map((part) => part.text).join(' + ')} = ${written(sum)}`
  return { value: sum, low: tidy(low), high: tidy(high), says, operands: parts, way: null }
}

/** Whether a working gives `asked`: within its rounding and that of the operands, or within its hedge's band. */
export function gives(working: Working, asked: Figure, slack: number): boolean {
  if (asked.way !== null && working.way !== null && asked.way !== working.way) return false
  if (asked.hedge !== null && asked.hedge.comparator !== 'about') {
    const inPoints = asked.form === 'fraction' || asked.form === 'ratio'
    return [working.value, working.low, working.high].some((value) => {
      const there = standing(asked.hedge?.comparator ?? 'about', asked.value, value, inPoints)
      return there === 'in' || (there === 'beyond' && asked.unit.kind === 'times')
    })
  }
  const loose = asked.hedge !== null ? asked.value * 0.05 : asked.unit.kind === 'times' ? asked.value * 0.025 : 0
  const reach = Math.max(slack, loose) * (1 + 1e-9)
  return (asked.value + reach >= working.low && asked.value - reach <= working.high) || same(asked.value, working.value)
}

/** Whether two figures can stand in one working. */
export function sameUnit(a: Figure, b: Figure): boolean {
  return unitName(a.unit) === unitName(b.unit) && a.upper === null && b.upper === null
}

/** A number as a message shows it: thousands marked, at most two decimals. */
function written(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 2 : 1 })
}

/** Rounded operands spread a quotient; beyond this part of it the working bears nothing out. */
const mostSpread = 0.15

function overCorners(
  a: Figure,
  b: Figure,
  rule: (x: number, y: number) => number,
  says: (value: number) => string
): Working {
  const [x, y] = [reachOf(a), reachOf(b)]
  const values = [x.low, a.value, x.high].flatMap((from) =>
    [y.low, b.value, y.high].map((to) => rule(from || a.value, to))
  )
  const value = rule(a.value, b.value)
  const low = Math.max(Math.min(...values), value * (1 - mostSpread))
  const high = Math.min(Math.max(...values), value * (1 + mostSpread))
  return { value, low, high, says: says(value), operands: [a, b], way: null }
}

function wayFrom(a: Figure, b: Figure): Way | null {
  if (a.value === b.value) return null
  return a.value < b.value ? 'up' : 'down'
}

/** What an operand's true value may be, by its rounding or its hedge. */
function reachOf({ value, rounded, precision, hedge }: Figure): { low: number; high: number } {
  const slack = rounded ? precision / 2 : 0
  if (hedge === null) return { low: value - slack, high: value + slack }
  const { below, above } = bands[hedge.comparator]
  const most = roundness(value)
  return {
    low: value - Math.max(slack, Math.min(value * below, most)),
    high: value + Math.max(slack, Math.min(value * above, most))
  }
}

function tidy(value: number): number {
  return Number(value.toPrecision(14))
}
