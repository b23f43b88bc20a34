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
  /** Of a period told from another: `the year before`. */
  readonly relative?: boolean
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
  if (isRelative(tokens, from, to, nextFigure, isEnd)) return { period: null, periodBond: null, relative: true }
  const before = dates[firstAfter - 1]
  if (before && before.to > from - reach * 2 && !crosses(isEnd, before.to, from))
    return { period: before.period, periodBond: 'loose' }
  if (after && after.from < to + reach && after.from < nextFigure && !crosses(isEnd, to, after.from))
    return { period: after.period, periodBond: 'loose' }
  return { period: null, periodBond: null }
}

const spell = /^(?:years?|months?|quarter|decades?|week)$/

/** `2,400 the year before`, `A year earlier it had been 2,400`: of another period than the one named last. */
function isRelative(
  tokens: readonly Token[],
  from: number,
  to: number,
  nextFigure: number,
  isEnd: (at: number) => boolean
): boolean {
  for (let at = to; at < Math.min(nextFigure, to + 7); at++) {
    if (tokenAt(tokens, at).text === '' || isEnd(at) || tokenAt(tokens, at).text === ',') break
    if (isEarlier(tokens, at)) return true
  }
  for (let at = from - 1; at > from - 8 && at > 0; at--) {
    if (isEnd(at) || tokenAt(tokens, at).kind === 'number') return false
    if (isEarlier(tokens, at)) return at < 4 || [2, 3].some((back) => isEnd(at - back))
  }
  return false
}

function isEarlier(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokenAt(tokens, at)
  if (lower === 'previous') return spell.test(tokenAt(tokens, at + 1).lower)
  return /^(?:before|earlier|ago)$/.test(lower) && spell.test(tokenAt(tokens, at - 1).lower)
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

const saidBefore =
  /^(?:announced|published|publication|publishes|released|release|releases|reported|statement|said|launched|updated|dated|wrote|told|called|article|edition|version|accessed|quoted|printed)$/
const saidAfter =
  /^(?:called|said|announced|published|released|reported|gave|gives|told|stated|wrote|claimed|warned|argued|described)$/

/**
 * Whether a date says when something was said, not when it was so: `announced in January 2025`, `its release of 9 November
 * 2020`, `In November 2020 the centre called it`.
 */
export function isSaying(tokens: readonly Token[], from: number, to: number): boolean {
  let at = from - 1
  while (at > from - 4 && /^(?:in|on|of|for|from|as|the|at|early|late|again)$/.test(tokenAt(tokens, at).lower)) at--
  if (saidBefore.test(tokenAt(tokens, at).lower)) return true
  if (at !== from - 2 || !/^(?:in|on)$/.test(tokenAt(tokens, from - 1).lower)) return false
  if (!/^(?:|[.!?;,])$/.test(tokenAt(tokens, at).text)) return false
  for (let next = to; next < to + 6; next++) {
    if (saidAfter.test(tokenAt(tokens, next).lower)) return true
    if (/^(?:puts?|set)$/.test(tokenAt(tokens, next).lower)) return estimates(tokens, next)
    if (tokenAt(tokens, next).kind === 'number') return false
  }
  return false
}

/** `put the increase at 360%`: `at` follows its verb. */
function estimates(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb + 1; at < verb + 16; at++) if (tokenAt(tokens, at).lower === 'at') return true
  return false
}
