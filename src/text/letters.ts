import { textOf } from './code-units.ts'
import type { Normalised } from './normalise.ts'

/**
 * The letters and digits of a normalised text in small letters, with nothing between them: what is left when spacing,
 * hyphens and punctuation are set aside. For finding where to look; never for saying that two texts agree.
 */
export interface Letters {
  readonly letters: string
  readonly normalised: Normalised
  /** Where in the normalised text the letter at `index` stands; its length past the last. */
  at(index: number): number
}

const known = new Map<number, number>()

export function lettersOf(normalised: Normalised): Letters {
  const { text } = normalised
  const codes = new Uint16Array(text.length)
  const places = new Uint32Array(text.length)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const small = smallLetter(text.charCodeAt(at))
    if (small === 0) continue
    codes[length] = small
    places[length] = at
    length++
  }
  const kept = places.subarray(0, length)
  return { letters: textOf(codes.subarray(0, length)), normalised, at: (index) => kept[index] ?? text.length }
}

/** The code of the small letter, or of the digit; 0 for what is neither. */
function smallLetter(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code
  if (code >= 0x41 && code <= 0x5a) return code + 0x20
  if (code >= 0x30 && code <= 0x39) return code
  if (code < 0x80) return 0
  const seen = known.get(code)
  if (seen !== undefined) return seen
  const character = String.fromCharCode(code)
  const small = character.toLowerCase()
  const reading = /[\p{L}\p{N}]/u.test(character) ? (small.length === 1 ? small : character).charCodeAt(0) : 0
  known.set(code, reading)
  return reading
}

export function isLetterOrDigit(character: string): boolean {
  return /^[\p{L}\p{N}]/u.test(character)
}
