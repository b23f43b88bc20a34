import { isDash, type Token, tokenAt } from './tokens.ts'

const words = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((name, index) => [name, index + 1])
)
const superlative = /^(?:\p{L}+est|most|least|worst|best|consecutive|successive|straight|busiest)$/u

/** The ordinal at `index`; `next` is after its ending and after the superlative that makes it count. */
export interface Ordinal {
  readonly rank: number
  readonly next: number
  /** It ranks (`the third largest`, `ranked 12th`) rather than only orders. */
  readonly ranks: boolean
}

/** `third`, `12th`; null where a fraction or a date stands instead. */
export function ordinalAt(tokens: readonly Token[], index: number): Ordinal | null {
  const token = tokenAt(tokens, index)
  const ending = tokenAt(tokens, index + 1)
  const digits =
    token.kind === 'number' && /^\d{1,4}$/.test(token.text) && !ending.spaced && /^(?:st|nd|rd|th)$/.test(ending.lower)
  const rank = digits ? Number(token.text) : token.kind === 'word' ? words.get(token.lower) : undefined
  if (rank === undefined) return null
  const next = digits ? index + 2 : index + 1
  const joined = isDash(tokenAt(tokens, next)) ? next + 1 : next
  const after = tokenAt(tokens, joined)
  const counts = after.kind === 'word' && superlative.test(after.lower) && rank > 1
  const running =
    /^(?:year|month|quarter|time|day)$/.test(after.lower) &&
    /^(?:running|in)$/.test(tokenAt(tokens, joined + 1).lower) &&
    /^(?:running|a)$/.test(tokenAt(tokens, joined + (tokenAt(tokens, joined + 1).lower === 'in' ? 2 : 1)).lower)
  const ranked = /^(?:ranked|ranks|rank|placed|came|ranking)$/.test(tokenAt(tokens, index - 1).lower)
  return { rank, next, ranks: counts || running || ranked }
}
