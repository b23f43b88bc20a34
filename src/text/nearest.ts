import distance from 'damerau-levenshtein'

/**
 * The candidate that `word` was most likely meant to be, or null where none is near: at most a third of its letters are
 * changed, left out, put in or exchanged with their neighbour, capitals aside.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const most = Math.max(1, Math.floor(word.length / 3))
  let best: { candidate: string; steps: number } | null = null
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > most) continue
    const { steps } = distance(word.toLowerCase(), candidate.toLowerCase())
    if (steps <= most && (best === null || steps < best.steps)) best = { candidate, steps }
  }
  return best?.candidate ?? null
}
