import { closest, distance } from 'fastest-levenshtein'

/**
 * The candidate that `word` was most likely meant to be, or null where none is near: at most a third of the word's
 * letters differ, capitals aside.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const list = [...candidates]
  const lower = list.map((candidate) => candidate.toLowerCase())
  if (list.length === 0) return null
  const near = closest(word.toLowerCase(), lower)
  if (distance(word.toLowerCase(), near) > Math.max(1, Math.floor(word.length / 3))) return null
  return list[lower.indexOf(near)] ?? null
}
