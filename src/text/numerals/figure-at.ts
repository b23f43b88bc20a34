import { type Amount, amountAt } from './amount.ts'
import { shareAt } from './fractions.ts'
import { multipleAt } from './multiples.ts'
import type { Figure, Unit } from './numeral.ts'
import { ordinalAt } from './ordinals.ts'
import { isDash, type Token, tokenAt } from './tokens.ts'
import { currencyMarks, unitAt } from './unit.ts'

/** A figure as far as its own words go; token indexes, `to` excluded. */
export interface Measured {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly upper: number | null
  readonly unit: Unit
  readonly form: Figure['form']
  readonly scale: number
  readonly precision: number
  readonly rounded: boolean
}

/** The figure that begins at `index`: a sign, a currency mark, a number, a fraction, a multiple or a rank. */
export function figureAt(tokens: readonly Token[], index: number): Measured | null {
  return wordedAt(tokens, index) ?? rangeAt(tokens, index)
}

function wordedAt(tokens: readonly Token[], index: number): Measured | null {
  const common = { from: index, upper: null, scale: 1, precision: 1, rounded: true }
  const multiple = multipleAt(tokens, index)
  if (multiple)
    return {
      ...common,
      to: multiple.next,
      value: multiple.value,
      unit: { kind: 'times' },
      form: 'multiple',
      precision: 0.1
    }
  const share = shareAt(tokens, index)
  if (share) return { ...common, to: share.next, value: share.value, unit: { kind: 'percent' }, form: share.form }
  const ordinal = ordinalAt(tokens, index)
  if (ordinal?.ranks)
    return { ...common, to: ordinal.next, value: ordinal.rank, unit: { kind: 'rank' }, form: 'words', rounded: false }
  return null
}

/** One number with its unit, or two joined by a dash or by `to` and `and`, the unit written once or twice. */
function rangeAt(tokens: readonly Token[], index: number): Measured | null {
  const first = singleAt(tokens, index)
  if (first === null) return null
  const joint = tokenAt(tokens, first.to)
  const dashed =
    isDash(joint) && (!joint.spaced || joint.text === '–') && joint.spaced === tokenAt(tokens, first.to + 1).spaced
  const before = tokenAt(tokens, index - 1).lower
  const worded =
    (joint.lower === 'to' && before !== 'from' && !/^\p{L}*(?:increase|rise)/u.test(before)) ||
    (joint.lower === 'and' && before === 'between')
  const second = dashed || worded ? singleAt(tokens, first.to + 1) : null
  const movedTo = before === 'by' && joint.lower === 'to' && second?.unit.kind === first.unit.kind
  if (second === null || movedTo) return shared(tokens, index, first)
  const lower = first.scale === 1 && second.scale > 1 && first.value < 1000 ? scaled(first, second) : first
  const alike = lower.unit.kind === 'count' || sameKind(lower.unit, second.unit)
  if (!alike || lower.value >= second.value) return first
  return {
    ...second,
    from: index,
    value: lower.value,
    upper: second.value,
    precision: Math.min(lower.precision, second.precision)
  }
}

/** In `from 5 to 10 per cent` and `from 2.1 to 6.8 million` the unit and the scale are written once, after the second number. */
function shared(tokens: readonly Token[], index: number, first: Measured): Measured {
  const from = tokenAt(tokens, index - 1).lower === 'from' && tokenAt(tokens, first.to).lower === 'to'
  if (!from) return first
  const second = singleAt(tokens, first.to + 1)
  if (second !== null && sameKind(first.unit, second.unit) && first.scale === 1 && second.scale > 1) {
    const larger = scaled(first, second)
    const times = larger.value / second.value
    return times > 0.05 && times < 20 ? larger : first
  }
  if (first.unit.kind !== 'count') return first
  if (second === null || second.unit.kind === 'count' || second.unit.kind === 'measure') return first
  const lower = first.scale === 1 && second.scale > 1 && first.value < 1000 ? scaled(first, second) : first
  return { ...lower, unit: second.unit, rounded: second.rounded }
}

function scaled(first: Measured, second: Measured): Measured {
  return {
    ...first,
    value: exact(first.value * second.scale),
    scale: second.scale,
    precision: exact(first.precision * second.scale),
    rounded: true
  }
}

function singleAt(tokens: readonly Token[], index: number): Measured | null {
  let at = index
  const sign = tokenAt(tokens, at)
  const signed = (isDash(sign) || sign.text === '+') && sign.spaced && !tokenAt(tokens, at + 1).spaced
  if (signed) at++
  const mark = currencyAt(tokens, at)
  if (mark !== null) at = mark.next
  const amount = amountAt(tokens, at)
  if (amount === null) return null
  if (mark !== null) return moneyFrom(tokens, index, amount, mark.unit)
  const unit = unitAt(tokens, amount.next)
  if (signed && unit === null && amount.form === 'words') return null
  const size = unit?.size ?? 1
  return {
    from: index,
    to: unit?.next ?? amount.next,
    value: exact(amount.value * size),
    upper: null,
    unit: unit?.unit ?? { kind: 'count' },
    form: amount.form,
    scale: amount.scale,
    precision: exact(amount.precision * size),
    rounded:
      amount.decimal ||
      amount.scale > 1 ||
      amount.precision < 1 ||
      unit?.unit.kind === 'percent' ||
      unit?.unit.kind === 'points'
  }
}

function moneyFrom(tokens: readonly Token[], index: number, amount: Amount, unit: Unit): Measured {
  const suffix = tokenAt(tokens, amount.next)
  const million = amount.scale === 1 && suffix.lower === 'm' && suffix.kind === 'word'
  const times = million ? 1e6 : 1
  return {
    from: index,
    to: million ? amount.next + 1 : amount.next,
    value: exact(amount.value * times),
    upper: null,
    unit,
    form: amount.form,
    scale: amount.scale * times,
    precision: exact(amount.precision * times),
    rounded: amount.decimal || amount.scale * times > 1
  }
}

function currencyAt(tokens: readonly Token[], index: number): { unit: Unit; next: number } | null {
  let at = index
  if (/^(?:us|a|c)$/i.test(tokenAt(tokens, at).text) && tokenAt(tokens, at + 1).text === '$') at++
  const currency = currencyMarks.get(tokenAt(tokens, at).lower)
  return currency === undefined ? null : { unit: { kind: 'money', currency }, next: at + 1 }
}

function sameKind(a: Unit, b: Unit): boolean {
  if (a.kind === 'money' && b.kind === 'money') return a.currency === b.currency
  if (a.kind === 'measure' && b.kind === 'measure') return a.name === b.name
  return a.kind === b.kind
}

/** Takes the error of binary fractions off a product: 0.57 × 1e6 is 570000. */
function exact(value: number): number {
  return Number(value.toPrecision(14))
}
