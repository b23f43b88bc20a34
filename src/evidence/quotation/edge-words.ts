import { lineEndHyphen } from '../../text/characters.ts'
import { isLetterOrDigit } from '../../text/letters.ts'
import type { Edged } from './edges.ts'
import { cutInside, type Flaw, hiddenByCut } from './flaw.ts'
import { isDigit } from './gaps.ts'

const negativePrefix = /^(?:un|non|in|im|il|ir|dis|mis|anti|de|counter|ab|a|sub|ex)-?$/iu
const contraction = /^(?:t|s|re|ve|ll|d|m)\b/u

/** The piece begins inside a word (`un|lawful`), a compound (`non-|compliant`) or a number of the source. */
export function startInside({ source, original, at }: Edged): Flaw | null {
  const { text } = source
  const previous = text.charAt(at.start - 1)
  const before = wordUpTo(text, at.start)
  const hyphened = isHyphen(previous) && isLetterOrDigit(text.charAt(at.start - 2))
  const contracted = previous === "'" && before.length > 1 && contraction.test(text.slice(at.start, at.start + 3))
  if (!isLetterOrDigit(previous) && !hyphened && !contracted) return null
  if (previous === '-' && partsClauses(original, source.start(at.start - 1)) && !negativePrefix.test(before))
    return null
  const word = before + wordFrom(text, at.start)
  if (isDigit(previous) || isDigit(text.charAt(at.start))) return cutInside(word, 'begins')
  return negativePrefix.test(before) || previous === '-' ? hiddenByCut(word, 'begins') : cutInside(word, 'begins')
}

export function endInside({ source, original, at }: Edged): Flaw | null {
  const { text } = source
  const next = text.charAt(at.end)
  const hyphened = isHyphen(next) && isLetterOrDigit(text.charAt(at.end + 1))
  const contracted = next === "'" && contraction.test(text.slice(at.end + 1, at.end + 4))
  if (!isLetterOrDigit(next) && !hyphened && !contracted) return null
  if (next === '-' && partsClauses(original, source.start(at.end))) return null
  const word = wordUpTo(text, at.end) + wordFrom(text, at.end)
  if (isDigit(text.charAt(at.end - 1)) || isDigit(next)) return cutInside(word, 'ends')
  return hyphened || text.charAt(at.end + 1) === 't' ? hiddenByCut(word, 'ends') : cutInside(word, 'ends')
}

function isHyphen(character: string): boolean {
  return character === '-' || character === lineEndHyphen
}

/** Whether the dash at `at` in the source is one that parts clauses without spaces around it. */
export function partsClauses(original: string, at: number): boolean {
  return /^(?:[—―]|&mdash;|--|–(?!\d))/u.test(original.slice(at, at + 8))
}

function wordFrom(text: string, at: number): string {
  return /^[\p{L}\p{N}'‐-]*/u.exec(text.slice(at, at + 40))?.[0] ?? ''
}

function wordUpTo(text: string, at: number): string {
  return /[\p{L}\p{N}'‐-]*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? ''
}
