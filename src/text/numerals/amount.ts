import { cardinalAt, scaleWords } from './number-words.ts'
import { isDash, type Token, tokenAt } from './tokens.ts'

/** A bare number with its scale, before any unit. `next` is the index of the token after it. */
export interface Amount {
  readonly value: number
  readonly scale: number
  readonly precision: number
  readonly form: 'digits' | 'words'
  /** Written with a decimal point. */
  readonly decimal: boolean
  readonly next: number
}

const suffixes: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
  ['trn', 1e12]
])

/** Doubles hold this many decimal digits exactly; a longer run of digits is a code, not a number. */
const exactDigits = 15

/** The number at `index`, in digits or in words, with `million`, `m`, `bn`, `k` and the like. */
export function amountAt(tokens: readonly Token[], index: number): Amount | null {
  const token = tokenAt(tokens, index)
  if (token.kind === 'number') return digitsAt(tokens, index, token)
  if (token.kind !== 'word') return null
  const cardinal = cardinalAt(tokens, index)
  return cardinal && { ...cardinal, form: 'words', decimal: false }
}

/** Digits without a thousands mark or a decimal point, as a whole number; null for anything else. */
export function plainInteger(token: Token): number | null {
  return token.kind === 'number' && /^\d{1,9}$/.test(token.text) ? Number(token.text) : null
}

function digitsAt(tokens: readonly Token[], index: number, token: Token): Amount | null {
  if (token.text.length > 40) return null
  const plain = token.text.replace(/[^\d.·]/gu, '').replaceAll('·', '.')
  const [whole = '', decimals, ...others] = plain.split('.')
  if (others.length > 0 || plain.length > exactDigits + 1) return null
  const { scale, next } = scaleAt(tokens, index + 1)
  const power = Math.round(Math.log10(scale))
  const places = decimals?.length ?? 0
  return {
    value: Number(`${whole}.${decimals ?? '0'}e${power}`),
    scale,
    precision: Number(`1e${power - places}`),
    form: 'digits',
    decimal: places > 0,
    next
  }
}

function scaleAt(tokens: readonly Token[], index: number): { scale: number; next: number } {
  const token = tokenAt(tokens, index)
  const suffix = suffixes.get(token.lower)
  if (suffix !== undefined && token.kind === 'word' && (!token.spaced || token.lower === 'bn' || token.lower === 'mn'))
    return { scale: suffix, next: index + 1 }
  const joined = isDash(token) && !token.spaced ? 1 : 0
  const name = tokenAt(tokens, index + joined)
  const scale = scaleWords.get(name.lower)
  if (scale !== undefined && (joined === 0 || !name.spaced)) return { scale, next: index + joined + 1 }
  return { scale: 1, next: index }
}
