import { agesAt } from './ages.ts'
import { amountAt } from './amount.ts'
import { codeAt } from './codes.ts'
import { isContent } from './content.ts'
import { shareAt } from './fractions.ts'
import { multipleAt } from './multiples.ts'
import { ordinalAt } from './ordinals.ts'
import { periodAt, yearOf } from './period.ts'
import { bareProvisionAt, type Left, listNumberAt, referenceAt } from './references.ts'
import { type Token, tokenAt } from './tokens.ts'
import { unitAt } from './unit.ts'

/** What is left out, and the period it stands for where it is a date. */
export interface Exclusion extends Left {
  readonly period: string | null
}

/** The numeral that begins at `index` and is no figure, or null. `lineStart` says whether the token begins a line. */
export function exclusionAt(tokens: readonly Token[], index: number, lineStart: boolean): Exclusion | null {
  const date = dateAt(tokens, index) ?? relativeAt(tokens, index)
  if (date !== null) return date
  const left =
    listNumberAt(tokens, index, lineStart) ??
    codeAt(tokens, index) ??
    referenceAt(tokens, index) ??
    bareProvisionAt(tokens, index) ??
    agesAt(tokens, index) ??
    pronounAt(tokens, index) ??
    ordinalOnly(tokens, index)
  return left && { ...left, period: null }
}

function dateAt(tokens: readonly Token[], index: number): Exclusion | null {
  const found = periodAt(tokens, index)
  if (found === null) return null
  const year = yearOf(tokenAt(tokens, index))
  const bare = year !== null && found.next === index + 1
  if (bare && countsAt(tokens, index)) return null
  const titled = year !== null && isOfTitle(tokens, index)
  return { reason: 'date', next: found.next, period: titled || found.period === '' ? null : found.period }
}

/** `ten years before`, `twelve months earlier`, `two decades ago`: when, told from another date. */
function relativeAt(tokens: readonly Token[], index: number): Exclusion | null {
  const amount = amountAt(tokens, index)
  const unit = amount && unitAt(tokens, amount.next)
  if (unit?.unit.kind !== 'measure' || !/^(?:month|year|decade)$/.test(unit.unit.name)) return null
  const after = tokenAt(tokens, unit.next).lower
  const alone = /^[.,;:)]?$/.test(tokenAt(tokens, unit.next + 1).text)
  if (!/^(?:earlier|ago|previously)$/.test(after) && !(after === 'before' && alone)) return null
  return { reason: 'date', next: unit.next + 1, period: null }
}

/** The year of an Act, order or set of rules: `the Online Safety Act 2023`, `the Age of Criminal Responsibility (Scotland) Act 2019`. */
function isOfTitle(tokens: readonly Token[], index: number): boolean {
  let at = index - 1
  if (tokenAt(tokens, at).text === ')') while (at > index - 8 && tokenAt(tokens, at).text !== '(') at--
  if (tokenAt(tokens, at).text === '(') at--
  return /^(?:Acts?|Bill|Regulations|Order|Rules|Measure)$/.test(tokenAt(tokens, at).text)
}

const datingWord =
  /^(?:in|of|since|from|by|until|till|to|and|during|for|its|their|our|the|early|late|mid|between|this|that|after|before|through|throughout|or|circa|around|financial|fiscal|calendar|academic|summer|autumn|winter|spring|christmas|end|year|on|than|act|bill|report|per|per)$/

/** A bare `2000` that has a unit, a currency mark, or a plural noun after it and no dating word before it. */
function countsAt(tokens: readonly Token[], index: number): boolean {
  const before = tokenAt(tokens, index - 1)
  const after = tokenAt(tokens, index + 1)
  const unit = unitAt(tokens, index + 1)
  if (/^[£$€]$/.test(before.text)) return true
  if (unit !== null && !(unit.unit.kind === 'measure' && datingWord.test(before.lower))) return true
  if (/^(?:million|billion|thousand|bn|people|children|women|men)$/.test(after.lower))
    return after.spaced && !datingWord.test(before.lower)
  const plural = after.kind === 'word' && /^\p{Ll}+[^siu'’]s$/u.test(after.text) && isContent(after.lower)
  return (
    plural &&
    before.kind === 'word' &&
    /^\p{Ll}/u.test(before.text) &&
    !datingWord.test(before.lower) &&
    !/['’]s?$/u.test(before.text)
  )
}

const notCounted =
  /^(?:day|days|way|hand|thing|reason|side|point|off|to|such|more|time|party|another|can|must|may|might|should|would|could|will|who|which|that|of|is|was|has|needs|where|at|by|for|in|on|with|size|stop)$/

/** `one` that numbers its noun: `only one case`, `there was one case`, `One case was heard`; elsewhere it is an article. */
function isNumbered(tokens: readonly Token[], index: number): boolean {
  const before = tokenAt(tokens, index - 1)
  if (
    /^(?:only|just|exactly|recorded|brought|made|issued|received|imposed|heard|convicted|least|most)$/.test(
      before.lower
    )
  )
    return true
  if (/^(?:was|is)$/.test(before.lower)) return tokenAt(tokens, index - 2).lower === 'there'
  const opens = before.text === '' || /^[.!?;:]$/.test(before.text)
  for (let at = index + 2; opens && at < index + 5; at++)
    if (/^(?:was|has|is|had)$/.test(tokenAt(tokens, at).lower)) return true
  return false
}

/** `one` that stands for a thing or a person: `the one`, `no one`, `one of the`, `one must`. */
function pronounAt(tokens: readonly Token[], index: number): Left | null {
  if (tokenAt(tokens, index).lower !== 'one') return null
  const amount = amountAt(tokens, index)
  if (amount === null || amount.value !== 1 || amount.scale !== 1 || shareAt(tokens, index) !== null) return null
  if (multipleAt(tokens, index) !== null) return null
  const before = tokenAt(tokens, index - 1).lower
  const after = tokenAt(tokens, index + 1)
  if (/^(?:the|this|that|no|any|every|each|which|another|some|such|a|an)$/.test(before))
    return { reason: 'pronoun', next: index + 1 }
  const unit = unitAt(tokens, index + 1)
  if (unit !== null && unit.unit.kind !== 'measure') return null
  const counts = after.kind === 'word' && !notCounted.test(after.lower) && isNumbered(tokens, index)
  return counts ? null : { reason: 'pronoun', next: index + 1 }
}

function ordinalOnly(tokens: readonly Token[], index: number): Left | null {
  const ordinal = ordinalAt(tokens, index)
  return ordinal === null || ordinal.ranks ? null : { reason: 'order', next: ordinal.next }
}
