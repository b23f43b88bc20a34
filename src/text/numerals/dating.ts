import { type Token, tokenAt } from './tokens.ts'

/** A period and the tokens it stands on. */
export interface Dated {
  readonly from: number
  readonly to: number
  readonly period: string
}

/** A figure's period, and whether it directly follows the figure and its noun. */
export interface DatedFigure {
  readonly period: string | null
  readonly periodBond: 'tight' | 'loose' | null
}

const reach = 24

/**
 * The period said of the figure on tokens `from` to `to` (excluded): the one that follows before the next figure of its
 * sentence (`12,000 in 2019 and 20,000 in 2023`), else the last one before it, else the next in the sentence.
 * `dates` and `figures` are in order of token; `isEnd` says which tokens end a sentence.
 */
export function periodOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  dates: readonly Dated[],
  figureStarts: readonly number[],
  isEnd: (at: number) => boolean
): DatedFigure {
  const nextFigure = figureStarts[upperBound(figureStarts, from)] ?? Number.POSITIVE_INFINITY
  const firstAfter = lowerBound(dates, to)
  const after = dates[firstAfter]
  if (
    after &&
    after.from < Math.min(nextFigure, to + reach) &&
    !crosses(isEnd, to, after.from) &&
    bound(tokens, to, after)
  )
    return { period: after.period, periodBond: 'tight' }
  const before = dates[firstAfter - 1]
  if (before && before.to > from - reach * 2 && !crosses(isEnd, before.to, from))
    return { period: before.period, periodBond: 'loose' }
  if (after && after.from < to + reach && after.from < nextFigure && !crosses(isEnd, to, after.from))
    return { period: after.period, periodBond: 'loose' }
  return { period: null, periodBond: null }
}

/** Whether only the figure's own words and a preposition stand between, and no comma. */
function bound(tokens: readonly Token[], to: number, date: Dated): boolean {
  if (/^(?:than|on|from)$/.test(tokenAt(tokens, date.from - 1).lower)) return false
  for (let at = to; at < date.from; at++) if (/^[,;]$/.test(tokenAt(tokens, at).text)) return false
  return true
}

function crosses(isEnd: (at: number) => boolean, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isEnd(at)) return true
  return false
}

function lowerBound(dates: readonly Dated[], token: number): number {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dates[middle]?.from ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}

function upperBound(starts: readonly number[], token: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= token) low = middle + 1
    else high = middle
  }
  return low
}
