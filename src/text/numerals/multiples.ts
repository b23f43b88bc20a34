import { amountAt } from './amount.ts'
import { isDash, type Token, tokenAt } from './tokens.ts'

/** A multiple in words; `value` is what the base is multiplied by. `next` is the index of the token after it. */
export interface Multiple {
  readonly value: number
  readonly next: number
}

const verbs: ReadonlyMap<string, number> = new Map([
  ['doubled', 2],
  ['doubles', 2],
  ['doubling', 2],
  ['twofold', 2],
  ['trebled', 3],
  ['trebles', 3],
  ['trebling', 3],
  ['tripled', 3],
  ['triples', 3],
  ['tripling', 3],
  ['threefold', 3],
  ['quadrupled', 4],
  ['quadruples', 4],
  ['quadrupling', 4],
  ['fourfold', 4],
  ['quintupled', 5],
  ['fivefold', 5],
  ['sixfold', 6],
  ['sevenfold', 7],
  ['eightfold', 8],
  ['ninefold', 9],
  ['tenfold', 10],
  ['halved', 0.5],
  ['halves', 0.5],
  ['halving', 0.5]
])

/** `doubled`, `three-fold`, `tenfold`, `four times as many`, `twice the`, `half as many`, `2.5x`. */
export function multipleAt(tokens: readonly Token[], index: number): Multiple | null {
  const token = tokenAt(tokens, index)
  const verb = verbs.get(token.lower)
  if (verb !== undefined) return { value: verb, next: index + 1 }
  const second = tokenAt(tokens, index + 1).lower
  if (token.lower === 'double' && /^(?:the|that|what|its|their|in)$/.test(second)) return { value: 2, next: index + 1 }
  if (token.lower === 'treble' && /^(?:the|that|what|its|their|in)$/.test(second)) return { value: 3, next: index + 1 }
  if (token.lower === 'twice' && comparing.test(second)) return { value: 2, next: index + 1 }
  if (token.lower === 'half' && second === 'as') return { value: 0.5, next: index + 1 }
  return timesAt(tokens, index)
}

const comparing = /^(?:as|the|that|what|its|their|more|higher|larger|greater|bigger)$/

function timesAt(tokens: readonly Token[], index: number): Multiple | null {
  const amount = amountAt(tokens, index)
  if (amount === null) return null
  const dash = isDash(tokenAt(tokens, amount.next)) && !tokenAt(tokens, amount.next).spaced ? 1 : 0
  const unit = tokenAt(tokens, amount.next + dash)
  if (unit.lower === 'fold' && (dash === 1 || tokenAt(tokens, index).kind === 'number'))
    return { value: amount.value, next: amount.next + dash + 1 }
  if ((unit.lower === 'x' || unit.text === '×') && !unit.spaced) return { value: amount.value, next: amount.next + 1 }
  if (unit.lower === 'times' && comparing.test(tokenAt(tokens, amount.next + 1).lower))
    return { value: amount.value, next: amount.next + 1 }
  return null
}
