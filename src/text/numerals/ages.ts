import { amountAt, plainInteger } from './amount.ts'
import type { Left } from './references.ts'
import { isDash, type Token, tokenAt } from './tokens.ts'

/** `7 to 10-year-olds`, `aged 11-13`, `under-18s`, `the over-65s`, `children under 13`, `11–16s`, `under the age of 18`. */
export function agesAt(tokens: readonly Token[], index: number): Left | null {
  const next = aged(tokens, index) ?? underOver(tokens, index) ?? yearOlds(tokens, index) ?? plural(tokens, index)
  return next === null ? null : { reason: 'age group', next }
}

function ageAt(tokens: readonly Token[], index: number): number | null {
  const amount = amountAt(tokens, index)
  if (amount === null || amount.decimal || amount.scale !== 1 || amount.value > 110) return null
  return amount.next
}

/** One age, or two joined by a dash, `to`, `and`, `or`: `7 to 10`, `16- and 17`. */
function agesFrom(tokens: readonly Token[], index: number): number | null {
  const first = ageAt(tokens, index)
  if (first === null) return null
  const suspended = isDash(tokenAt(tokens, first)) && joinsAges(tokenAt(tokens, first + 1))
  const joint = suspended ? first + 1 : first
  if (!isDash(tokenAt(tokens, joint)) && !joinsAges(tokenAt(tokens, joint))) return first
  return ageAt(tokens, joint + 1) ?? first
}

function joinsAges({ lower }: Token): boolean {
  return /^(?:to|and|or)$/.test(lower)
}

function aged(tokens: readonly Token[], index: number): number | null {
  const token = tokenAt(tokens, index).lower
  let at = index + 1
  if (token === 'age' || token === 'ages' || token === 'aged') {
    while (
      at < index + 4 &&
      /^(?:of|between|from|under|over|about|around|at|least|group|groups|is|was)$/.test(tokenAt(tokens, at).lower)
    )
      at++
    if (/^(?:is|was)$/.test(tokenAt(tokens, at - 1).lower)) return null
    const end = agesFrom(tokens, at)
    if (end === null) return null
    return tokenAt(tokens, end).lower === 'years' || tokenAt(tokens, end).lower === 'year' ? end + 1 : end
  }
  return null
}

function underOver(tokens: readonly Token[], index: number): number | null {
  if (!/^(?:under|over)s?$/.test(tokenAt(tokens, index).lower)) return null
  const dash = isDash(tokenAt(tokens, index + 1)) ? 1 : 0
  const number = index + 1 + dash
  const age = plainInteger(tokenAt(tokens, number))
  if (age === null || age < 3 || age > 100) return null
  const s = tokenAt(tokens, number + 1)
  if (s.lower === 's' && !s.spaced) return number + 2
  if (dash === 1) return number + 1
  const people = /^(?:children|child|people|those|anyone|users?|girls|boys|persons?|young|pupils|adults|women|men)$/
  return people.test(tokenAt(tokens, index - 1).lower) && tokenAt(tokens, number + 1).kind !== 'word'
    ? number + 1
    : null
}

function yearOlds(tokens: readonly Token[], index: number): number | null {
  const end = agesFrom(tokens, index)
  if (end === null) return null
  let at = end
  if (isDash(tokenAt(tokens, at))) at++
  if (!/^years?$/.test(tokenAt(tokens, at).lower)) return null
  at++
  if (isDash(tokenAt(tokens, at))) at++
  if (/^olds?$/.test(tokenAt(tokens, at).lower)) return at + 1
  return tokenAt(tokens, at).lower === 'of' && tokenAt(tokens, at + 1).lower === 'age' ? at + 2 : null
}

/** `11–16s`, `65s and over`. */
function plural(tokens: readonly Token[], index: number): number | null {
  const end = tokenAt(tokens, index).kind === 'number' ? agesFrom(tokens, index) : null
  if (end === null) return null
  const s = tokenAt(tokens, end)
  return s.lower === 's' && !s.spaced ? end + 1 : null
}
