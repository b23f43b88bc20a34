import { plainInteger } from './amount.ts'
import { isDash, type Token, tokenAt } from './tokens.ts'

/** A date, year or part of a year; `next` is the index of the token after it. */
export interface PeriodFound {
  readonly period: string
  readonly next: number
}

const months: ReadonlyMap<string, number> = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index): [string, number][] => [
      [name, index + 1],
      [name.slice(0, 3), index + 1],
      ...(name === 'september' ? ([['sept', 9]] satisfies [string, number][]) : [])
    ])
)

const parts: ReadonlyMap<string, string> = new Map([
  ['h1', 'h1'],
  ['h2', 'h2'],
  ['q1', 'q1'],
  ['q2', 'q2'],
  ['q3', 'q3'],
  ['q4', 'q4'],
  ['first half', 'h1'],
  ['second half', 'h2'],
  ['first quarter', 'q1'],
  ['second quarter', 'q2'],
  ['third quarter', 'q3'],
  ['fourth quarter', 'q4'],
  ['final quarter', 'q4'],
  ['last quarter', 'q4'],
  ['first six months', 'h1'],
  ['last six months', 'h2']
])

/**
 * The date or period at `index`: `2024`, `2021/22`, `2021-22`, `31 March 2024`, `March 2024`, `12/03/2024`, `H1 2021`,
 * `the first half of 2021`, `the year ending March 2022` (which is 2021/22), `the 2020s`, `2019 to 2023`.
 */
export function periodAt(tokens: readonly Token[], index: number): PeriodFound | null {
  switch (tokenAt(tokens, index).kind) {
    case 'number':
      return numericDate(tokens, index) ?? dayAndMonth(tokens, index) ?? years(tokens, index)
    case 'word':
    case 'code':
      return fiscalEnding(tokens, index) ?? partOfYear(tokens, index) ?? dayAndMonth(tokens, index)
    case 'link':
    case 'mark':
      return null
  }
}

/** A four-digit year as written, or null. */
export function yearOf(token: Token): number | null {
  return token.kind === 'number' && /^(?:1[5-9]|20|21)\d\d$/.test(token.text) ? Number(token.text) : null
}

/** The month a word names, where it is capitalised as a month's name is. */
function monthOf(token: Token): number | null {
  return token.kind === 'word' && /^\p{Lu}/u.test(token.text) ? (months.get(token.lower) ?? null) : null
}

function numericDate(tokens: readonly Token[], index: number): PeriodFound | null {
  const a = tokenAt(tokens, index)
  const dotted = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/.exec(a.text)
  if (dotted) return { period: iso(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])), next: index + 1 }
  const mark = tokenAt(tokens, index + 1)
  const b = plainInteger(tokenAt(tokens, index + 2))
  const c = plainInteger(tokenAt(tokens, index + 4))
  const first = plainInteger(a)
  if (first === null || b === null || c === null || mark.text !== tokenAt(tokens, index + 3).text) return null
  if (mark.text !== '/' && mark.text !== '-') return null
  const year = yearOf(a)
  if (year !== null && b <= 12 && c <= 31 && tokenAt(tokens, index + 2).text.length === 2)
    return { period: iso(year, b, c), next: index + 5 }
  const last = yearOf(tokenAt(tokens, index + 4))
  return last !== null && first <= 31 && b <= 12 ? { period: iso(last, b, first), next: index + 5 } : null
}

function fiscalEnding(tokens: readonly Token[], index: number): PeriodFound | null {
  if (tokenAt(tokens, index).lower !== 'year') return null
  let at = index + 1
  if (!/^(?:ending|ended|to)$/.test(tokenAt(tokens, at).lower)) return null
  at++
  if (/^(?:in|on|the|end|of)$/.test(tokenAt(tokens, at).lower)) at++
  const day = plainInteger(tokenAt(tokens, at))
  if (day !== null && day <= 31) at++
  const month = monthOf(tokenAt(tokens, at))
  const year = yearOf(tokenAt(tokens, at + 1))
  if (month === null || year === null) return null
  return {
    period:
      month === 3 || month === 4
        ? fiscal(year - 1)
        : month === 12
          ? `${year}`
          : `${year - 1}/${short(year)}-${pad(month)}`,
    next: at + 2
  }
}

function partOfYear(tokens: readonly Token[], index: number): PeriodFound | null {
  const first = tokenAt(tokens, index).lower
  if (!/^(?:[hq][1-4]|first|second|third|fourth|final|last)$/.test(first)) return null
  for (const length of [3, 2, 1]) {
    let name = first
    for (let more = 1; more < length; more++) name += ` ${tokenAt(tokens, index + more).lower}`
    const part = parts.get(name)
    if (part === undefined) continue
    let at = index + length
    if (tokenAt(tokens, at).lower === 'of') at++
    const year = yearOf(tokenAt(tokens, at))
    if (year !== null) return { period: `${year}-${part}`, next: at + 1 }
  }
  return null
}

function dayAndMonth(tokens: readonly Token[], index: number): PeriodFound | null {
  const direct = monthOf(tokenAt(tokens, index))
  if (direct !== null) return afterMonth(tokens, index, direct)
  const day = plainInteger(tokenAt(tokens, index))
  if (day === null || day < 1 || day > 31) return null
  let at = index + 1
  if (/^(?:st|nd|rd|th)$/.test(tokenAt(tokens, at).lower)) at++
  const other = plainInteger(tokenAt(tokens, at + 1))
  const between = tokenAt(tokens, at)
  if (other !== null && other <= 31 && (isDash(between) || /^(?:to|and)$/.test(between.lower))) at += 2
  if (tokenAt(tokens, at).lower === 'of') at++
  const month = monthOf(tokenAt(tokens, at))
  if (month === null) return null
  const year = yearOf(tokenAt(tokens, at + 1))
  return year === null ? { period: '', next: at + 1 } : { period: iso(year, month, day), next: at + 2 }
}

function afterMonth(tokens: readonly Token[], index: number, month: number): PeriodFound | null {
  const year = yearOf(tokenAt(tokens, index + 1))
  if (year !== null) return { period: `${year}-${pad(month)}`, next: index + 2 }
  const day = plainInteger(tokenAt(tokens, index + 1))
  if (day === null && /^(?:in|by|since|until|during|to|from|of)$/.test(tokenAt(tokens, index - 1).lower))
    return { period: `--${pad(month)}`, next: index + 1 }
  if (day === null || day > 31 || tokenAt(tokens, index).lower === 'may') return null
  const comma = tokenAt(tokens, index + 2).text === ',' ? 1 : 0
  const after = yearOf(tokenAt(tokens, index + 2 + comma))
  return after === null ? null : { period: iso(after, month, day), next: index + 3 + comma }
}

function years(tokens: readonly Token[], index: number): PeriodFound | null {
  const year = yearOf(tokenAt(tokens, index))
  if (year === null) return null
  const mark = tokenAt(tokens, index + 1)
  const second = tokenAt(tokens, index + 2)
  const joins = (mark.text === '/' || isDash(mark)) && !mark.spaced && !second.spaced
  if (joins && /^\d\d$/.test(second.text) && Number(second.text) === (year + 1) % 100)
    return { period: fiscal(year), next: index + 3 }
  const until = yearOf(second)
  if (joins && until === year + 1 && mark.text === '/') return { period: fiscal(year), next: index + 3 }
  if (joins && until !== null) return { period: `${year}..${until}`, next: index + 3 }
  if (mark.lower === 's' && !mark.spaced) return { period: `${year}s`, next: index + 2 }
  return { period: `${year}`, next: index + 1 }
}

function fiscal(first: number): string {
  return `${first}/${short(first + 1)}`
}

function short(year: number): string {
  return pad(year % 100)
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${pad(month)}-${pad(day)}`
}

function pad(number: number): string {
  return `${number}`.padStart(2, '0')
}
