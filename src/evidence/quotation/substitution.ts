import { brings, hidesWeight, meaning, unclear } from './bracket-flaws.ts'
import type { Flaw } from './flaw.ts'
import { sameWordOtherwise } from './inflection.ts'
import { strengthIn, weightIn } from './weight.ts'

export const pronoun =
  /^(?:it|its|itself|they|them|their|theirs|he|him|his|she|her|hers|we|us|our|ours|i|me|my|mine|you|your|this|that|these|those|such|the (?:former|latter)|one|who|which|there|here)$/iu

/** Whether the author's words may stand for the source's: forms of one word, a pronoun, a short form, a name the source gives. */
export function substitution(words: string, theirs: string, source: string): Flaw | null {
  if (sameWordOtherwise(words, theirs)) return null
  const lost = weightIn(theirs)
  if (lost !== null && !words.includes(lost)) return hidesWeight(words, lost)
  if (strengthIn(words) !== null && strengthIn(words) !== strengthIn(theirs)) return brings(words)
  if (/\d/.test(theirs)) return meaning(words, theirs)
  if (pronoun.test(theirs) || (pronoun.test(words) && theirs.split(' ').length <= 8)) return null
  if (isShortFor(words, theirs) || isShortFor(theirs, words)) return null
  const content = contentWords(theirs)
  if (content.length > 0 && content.every((word) => contentWords(words).includes(word))) return null
  const named = /^(?:the |this |that |our |its |their )/iu.test(theirs) && standsIn(words, source)
  return named ? null : unclear(words, theirs)
}

/** `DHSC` for `the Department of Health and Social Care`. */
function isShortFor(short: string, long: string): boolean {
  const letters = /^(?:the )?(\p{Lu}{2,})s?$/u.exec(short)?.[1]
  if (letters === undefined) return false
  const initials = long.match(/\b\p{Lu}/gu)?.join('') ?? ''
  return initials === letters || initials.startsWith(letters)
}

function contentWords(words: string): readonly string[] {
  return words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !/^(?:the|this|that|our|its|their|and|for)$/.test(word))
}

/** A name that the source itself gives elsewhere. */
function standsIn(words: string, source: string): boolean {
  const name = words.replace(/^the /iu, '')
  return /^\p{Lu}/u.test(name) && name.length > 2 && source.includes(name)
}
