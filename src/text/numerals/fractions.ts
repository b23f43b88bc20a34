import { amountAt } from './amount.ts'
import { isDash, type Token, tokenAt } from './tokens.ts'

/** A share in words; `value` in per cent. `next` is the index of the token after it. */
export interface Share {
  readonly value: number
  readonly form: 'fraction' | 'ratio'
  readonly next: number
}

const parts: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2,
    third: 3,
    quarter: 4,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    twentieth: 20,
    hundredth: 100
  }).flatMap(([name, size]): [string, number][] => [
    [name, size],
    [name === 'half' ? 'halves' : `${name}s`, size]
  ])
)
const symbols: ReadonlyMap<string, number> = new Map([
  ['½', 50],
  ['⅓', 100 / 3],
  ['⅔', 200 / 3],
  ['¼', 25],
  ['¾', 75],
  ['⅕', 20],
  ['⅖', 40],
  ['⅗', 60],
  ['⅘', 80],
  ['⅛', 12.5]
])
const wholes = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 1000, 10_000, 100_000, 1_000_000])

/** What may follow `a third` or `half` when it is a share and not `a third party` or `half a day`. */
const afterShare =
  /^(?:of|the|all|its|their|our|were|was|are|is|have|had|has|said|say|do|did|did|in|by|on|between|among|from|to|since|more|less|fewer|higher|lower|compared|up|down|and|or|as|who|that|which|those|these|with|over|during|than|now|also)$/

/** `a third`, `two-thirds`, `half of`, `three quarters`, `one in five`, `9 out of 10`, `1 in every 4`, `⅔`. */
export function shareAt(tokens: readonly Token[], index: number): Share | null {
  const token = tokenAt(tokens, index)
  const symbol = symbols.get(token.text)
  if (symbol !== undefined) return { value: symbol, form: 'fraction', next: index + 1 }
  if (token.lower === 'half') return halfAt(tokens, index)
  if (token.lower === 'of') return ofEveryAt(tokens, index)
  const article = /^(?:a|an)$/.test(token.lower)
  const amount = article ? { value: 1, next: index + 1, scale: 1 } : amountAt(tokens, index)
  if (amount === null || amount.scale !== 1 || amount.value % 1 !== 0) return null
  if (article) return partAt(tokens, amount.value, amount.next, true)
  return (
    partAt(tokens, amount.value, amount.next, false) ??
    ratioAt(tokens, amount.value, amount.next) ??
    nounRatioAt(tokens, amount.value, amount.next)
  )
}

/** `of every ten reports, seven`. */
function ofEveryAt(tokens: readonly Token[], index: number): Share | null {
  if (tokenAt(tokens, index + 1).lower !== 'every') return null
  const whole = amountAt(tokens, index + 2)
  if (whole === null || whole.scale !== 1 || !wholes.has(whole.value)) return null
  for (let at = whole.next; at < whole.next + 4; at++) {
    if (tokenAt(tokens, at).text === ',') {
      const count = amountAt(tokens, at + 1)
      if (count === null || count.scale !== 1 || count.value >= whole.value) return null
      return { value: (100 * count.value) / whole.value, form: 'ratio', next: count.next }
    }
    if (tokenAt(tokens, at).kind !== 'word') return null
  }
  return null
}

/** `seven reports in every ten`, `one case out of eight`, `84p in every pound`. */
function nounRatioAt(tokens: readonly Token[], count: number, index: number): Share | null {
  const noun = tokenAt(tokens, index)
  if (noun.kind !== 'word') return null
  const every =
    tokenAt(tokens, index + 1).lower === 'in' && /^(?:every|each|the)$/.test(tokenAt(tokens, index + 2).lower)
  if (noun.lower === 'p' && !noun.spaced && every && tokenAt(tokens, index + 3).lower === 'pound')
    return count < 100 ? { value: count, form: 'ratio', next: index + 4 } : null
  return noun.spaced ? ratioAt(tokens, count, index + 1, true) : null
}

function halfAt(tokens: readonly Token[], index: number): Share | null {
  const before = tokenAt(tokens, index - 1).lower
  if (/^(?:first|second|last|latter|other|this|that|next|a|and)$/.test(before)) return null
  const after = tokenAt(tokens, index + 1)
  const ends = after.kind === 'mark' && !isDash(after)
  const did = /^(?:under|over|about|around|nearly|almost|roughly|than)$/.test(before) && /.ed$/.test(after.lower)
  if (!ends && !did && !afterShare.test(after.lower)) return null
  if (after.lower === 'as') return null
  return { value: 50, form: 'fraction', next: index + 1 }
}

function partAt(tokens: readonly Token[], count: number, index: number, article: boolean): Share | null {
  const dash = isDash(tokenAt(tokens, index)) && !tokenAt(tokens, index).spaced ? 1 : 0
  const part = tokenAt(tokens, index + dash)
  const size = parts.get(part.lower)
  if (size === undefined || count >= size || count < 1) return null
  if (count > 1 !== part.lower.endsWith('s')) return null
  const after = tokenAt(tokens, index + dash + 1)
  const follows = (after.kind === 'mark' && !isDash(after)) || afterShare.test(after.lower)
  const led = /^(?:by|than|nearly|almost|over|about|around|under|roughly|least)$/.test(tokenAt(tokens, index - 2).lower)
  if (article && (!follows || (size === 4 && after.lower !== 'of' && !led))) return null
  if (article && size === 2 && after.lower !== 'of') return null
  if (count > 1 && size === 4 && part.lower === 'quarters' && /^(?:in|to)$/.test(after.lower)) return null
  return { value: (100 * count) / size, form: 'fraction', next: index + dash + 1 }
}

function ratioAt(tokens: readonly Token[], count: number, index: number, apart = false): Share | null {
  let at = index
  const out = tokenAt(tokens, at).lower === 'out' && tokenAt(tokens, at + 1).lower === 'of'
  if (out) at += 2
  else if (/^(?:in|of)$/.test(tokenAt(tokens, at).lower) && tokenAt(tokens, at + 1).lower === 'every') at++
  else if (!apart && tokenAt(tokens, at).lower === 'in') at++
  else if (isDash(tokenAt(tokens, at)) && tokenAt(tokens, at + 1).lower === 'in' && isDash(tokenAt(tokens, at + 2)))
    at += 3
  else if (!apart && tokenAt(tokens, at).lower === 'of' && tokenAt(tokens, index - 1).kind === 'word') at++
  else return null
  if (tokenAt(tokens, at).lower === 'every') at++
  if (tokenAt(tokens, at).lower === 'the' && /^(?:last|past)$/.test(tokenAt(tokens, at + 1).lower)) at += 2
  const whole = amountAt(tokens, at)
  if (whole === null || whole.decimal || count >= whole.value || count > 99) return null
  const grouped = count === 1 && tokenAt(tokens, at).text.includes(',')
  if (!wholes.has(whole.value) && !grouped) return null
  return { value: (100 * count) / whole.value, form: 'ratio', next: whole.next }
}
