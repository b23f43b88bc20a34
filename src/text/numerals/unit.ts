import { amountAt } from './amount.ts'
import type { Currency, Unit } from './numeral.ts'
import { isDash, type Token, tokenAt } from './tokens.ts'

/** A unit after a number; `next` is the index of the token after it. */
export interface UnitFound {
  readonly unit: Unit
  /** What the number before it is to be multiplied by: pence are hundredths of a pound. */
  readonly size: number
  readonly next: number
}

export const currencyMarks: ReadonlyMap<string, Currency> = new Map([
  ['£', 'GBP'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['gbp', 'GBP'],
  ['usd', 'USD'],
  ['eur', 'EUR']
])

const currencyWords: ReadonlyMap<string, Currency> = new Map([
  ['pound', 'GBP'],
  ['pounds', 'GBP'],
  ['sterling', 'GBP'],
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ...currencyMarks
])

const measures = new Map(
  [
    'second seconds',
    'minute minutes',
    'hour hours',
    'day days',
    'week weeks',
    'month months',
    'year years yr yrs',
    'decade decades',
    'mile miles',
    'kilometre kilometres km',
    'metre metres',
    'hectare hectares ha',
    'tonne tonnes',
    'kilogram kilograms kg',
    'litre litres',
    'gigabyte gigabytes gb',
    'megabyte megabytes mb',
    'terabyte terabytes tb',
    'word words',
    'page pages'
  ].flatMap((line) => {
    const forms = line.split(' ')
    return forms.map((form): [string, string] => [form, forms[0] ?? form])
  })
)

const populations = new Set([100, 1000, 10_000, 100_000, 1_000_000])

/** The unit that begins at `index`, directly after a number; a dash may join it (`12-month`). */
export function unitAt(tokens: readonly Token[], index: number): UnitFound | null {
  return directUnitAt(tokens, index) ?? rateAfterNoun(tokens, index)
}

/** `12 offences per 100,000 people`: the noun stands between. */
function rateAfterNoun(tokens: readonly Token[], index: number): UnitFound | null {
  for (let at = index; at < index + 4; at++) {
    if (tokenAt(tokens, at).lower === 'per') return at > index ? rateAt(tokens, at) : null
    if (tokenAt(tokens, at).kind !== 'word') return null
  }
  return null
}

function rateAt(tokens: readonly Token[], index: number): UnitFound | null {
  const every = tokenAt(tokens, index + 1).lower === 'every' ? 2 : 1
  const base = amountAt(tokens, index + every)
  if (base === null || !populations.has(base.value)) return null
  return found({ kind: 'rate', per: base.value }, base.next)
}

function directUnitAt(tokens: readonly Token[], index: number): UnitFound | null {
  const token = tokenAt(tokens, index)
  const second = tokenAt(tokens, index + 1)
  if (token.lower === 'p' && !token.spaced) return found({ kind: 'money', currency: 'GBP' }, index + 1, 0.01)
  if (token.lower === 'pence') return found({ kind: 'money', currency: 'GBP' }, index + 1, 0.01)
  const points = pointsAt(tokens, index)
  if (points !== null) return points
  if (token.text === '%' || token.text === '٪' || token.text === '%') return found({ kind: 'percent' }, index + 1)
  if (token.lower === 'percent' || token.lower === 'pct') return found({ kind: 'percent' }, index + 1)
  if (token.lower === 'pc' && token.kind === 'word') return found({ kind: 'percent' }, index + 1)
  if (token.lower === 'per' && second.lower === 'cent')
    return found(
      { kind: 'percent' },
      index +
        (tokenAt(tokens, index + 2).text === '.' &&
        tokenAt(tokens, index + 3).kind === 'word' &&
        /^\p{Ll}/u.test(tokenAt(tokens, index + 3).text)
          ? 3
          : 2)
    )
  if (token.lower === 'per' || token.lower === 'in' || token.lower === 'for') {
    const rate = token.lower === 'per' || second.lower === 'every' ? rateAt(tokens, index) : null
    if (rate !== null) return rate
  }
  const currency = currencyWords.get(token.lower)
  if (currency !== undefined && token.kind === 'word') return found({ kind: 'money', currency }, index + 1)
  return measureAt(tokens, index)
}

function measureAt(tokens: readonly Token[], index: number): UnitFound | null {
  const joined = isDash(tokenAt(tokens, index)) && !tokenAt(tokens, index).spaced ? 1 : 0
  const token = tokenAt(tokens, index + joined)
  const name = token.kind === 'word' ? measures.get(token.lower) : undefined
  if (name === undefined || (joined === 1 && token.spaced)) return null
  return found({ kind: 'measure', name }, index + joined + 1)
}

function pointsAt(tokens: readonly Token[], index: number): UnitFound | null {
  const token = tokenAt(tokens, index)
  const isPoint = (at: number): boolean => /^points?$/.test(tokenAt(tokens, at).lower)
  if (/^(?:pp|ppt|ppts|pps)$/.test(token.lower)) return found({ kind: 'points' }, index + 1)
  const joined = isDash(token) && !token.spaced ? 1 : 0
  if (tokenAt(tokens, index + joined).lower === 'percentage') {
    const dash = isDash(tokenAt(tokens, index + joined + 1)) ? 1 : 0
    if (isPoint(index + joined + 1 + dash)) return found({ kind: 'points' }, index + joined + dash + 2)
  }
  if (token.text === '%' && (isPoint(index + 1) || /^(?:pp|ppts?)$/.test(tokenAt(tokens, index + 1).lower)))
    return found({ kind: 'points' }, index + 2)
  if (token.lower === 'per' && tokenAt(tokens, index + 1).lower === 'cent' && isPoint(index + 2))
    return found({ kind: 'points' }, index + 3)
  return null
}

function found(unit: Unit, next: number, size = 1): UnitFound {
  return { unit, size, next }
}
