import { plainInteger } from './amount.ts'
import { yearOf } from './period.ts'
import type { Left } from './references.ts'
import { isDash, type Token, tokenAt } from './tokens.ts'

/** Times of day, telephone numbers, codes, ordinals of edition or century: numerals that measure nothing. */
export function codeAt(tokens: readonly Token[], index: number): Left | null {
  const token = tokenAt(tokens, index)
  if (token.kind === 'link') return { reason: 'link', next: index + 1 }
  if (token.kind === 'code') return { reason: 'code', next: index + 1 }
  return (
    timeAt(tokens, index) ??
    roundTheClock(tokens, index) ??
    emptyThousands(tokens, index) ??
    unitOfRate(tokens, index) ??
    phoneAt(tokens, index) ??
    chapterNumber(tokens, index) ??
    yearAndNumber(tokens, index) ??
    longRun(token, index)
  )
}

/** `24/7` counts nothing. */
function roundTheClock(tokens: readonly Token[], index: number): Left | null {
  const [day, slash, week] = [0, 1, 2].map((ahead) => tokenAt(tokens, index + ahead))
  const found = day?.text === '24' && slash?.text === '/' && week?.text === '7' && !slash.spaced && !week.spaced
  return found ? { reason: 'name', next: index + 3 } : null
}

/** `£000` at the head of a column says what its figures are counted in. */
function emptyThousands(tokens: readonly Token[], index: number): Left | null {
  const found = /^[£$€]$/.test(tokenAt(tokens, index).text) && tokenAt(tokens, index + 1).text === '000'
  return found ? { reason: 'code', next: index + 2 } : null
}

/** `Per 100,000 people` at the head of a column. */
function unitOfRate(tokens: readonly Token[], index: number): Left | null {
  if (index > 0 || tokenAt(tokens, index).lower !== 'per') return null
  return /^10{2,}$/.test(tokenAt(tokens, 1).text.replaceAll(',', '')) ? { reason: 'code', next: 2 } : null
}

function timeAt(tokens: readonly Token[], index: number): Left | null {
  const token = tokenAt(tokens, index)
  if (token.kind !== 'number' || !/^\d{1,2}(?:\.\d\d)?$/.test(token.text)) return null
  const second = tokenAt(tokens, index + 1)
  const minutes = tokenAt(tokens, index + 2)
  if (second.text === ':' && !second.spaced && /^\d\d$/.test(minutes.text) && !minutes.spaced) {
    const half = tokenAt(tokens, index + 3).lower
    return { reason: 'time of day', next: /^[ap]m$/.test(half) ? index + 4 : index + 3 }
  }
  return /^[ap]m$/.test(second.lower) ? { reason: 'time of day', next: index + 2 } : null
}

function phoneAt(tokens: readonly Token[], index: number): Left | null {
  let at = index
  if (tokenAt(tokens, at).text === '(') at++
  if (tokenAt(tokens, at).text === '+') at++
  const first = tokenAt(tokens, at)
  const international = at > index && tokenAt(tokens, at - 1).text === '+' && /^(?:44|353|1|33|49)$/.test(first.text)
  if (first.kind !== 'number' || (!international && !/^0\d{2,10}$/.test(first.text))) return null
  let next = at + 1
  let digits = first.text.length
  while (next < at + 8 && digits < 15) {
    const token = tokenAt(tokens, next)
    if (token.text === ')' || token.text === '(' || isDash(token)) next++
    else if (token.kind === 'number' && /^\d{1,8}$/.test(token.text)) {
      digits += token.text.length
      next++
    } else break
  }
  return digits >= 9 ? { reason: 'phone number', next } : null
}

/** `(c. 50)`, `c 50)`, `2023 c. 50`. */
function chapterNumber(tokens: readonly Token[], index: number): Left | null {
  const token = tokenAt(tokens, index)
  if (token.lower !== 'c' && token.lower !== 'asp') return null
  const at = tokenAt(tokens, index + 1).text === '.' ? index + 2 : index + 1
  if (plainInteger(tokenAt(tokens, at)) === null) return null
  const before = tokenAt(tokens, index - 1)
  const closed = before.text === '(' && tokenAt(tokens, at + 1).text === ')'
  return closed || yearOf(before) !== null ? { reason: 'paper number', next: at + 1 } : null
}

/** `2026/268`: the number of a statutory instrument. */
function yearAndNumber(tokens: readonly Token[], index: number): Left | null {
  if (yearOf(tokenAt(tokens, index)) === null || tokenAt(tokens, index + 1).text !== '/') return null
  const number = tokenAt(tokens, index + 2)
  return /^\d{3,4}$/.test(number.text) && !number.spaced && yearOf(number) === null
    ? { reason: 'paper number', next: index + 3 }
    : null
}

/** Digits with several points (`1.2.3`), with leading noughts, or too long to be a number. */
function longRun(token: Token, index: number): Left | null {
  if (token.kind !== 'number') return null
  if (/^\d+(?:[.·]\d+){2,9}$/u.test(token.text)) return { reason: 'version', next: index + 1 }
  const plain = token.text.replace(/\D/gu, '')
  return plain.length > 15 || /^0\d/.test(token.text) ? { reason: 'code', next: index + 1 } : null
}
