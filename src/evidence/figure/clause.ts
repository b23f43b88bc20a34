import type { Span } from '../../document/place.ts'

const boundary = /[,;:()–—]|\b(?:and|but|while|whereas|although|compared|plus|against|with|or)\b/giu
const longest = 2000

/**
 * The part of a sentence that speaks of one figure: from the figure before it to the one after it, cut at the last comma,
 * `and`, `while` or the like that stands between two of them. Spans are in `text`.
 */
export function clauseOf(
  text: string,
  sentence: Span,
  figure: Span,
  before: Span | undefined,
  after: Span | undefined
): Span {
  const first = before ? Math.max(before.end, figure.start - longest) : Math.max(sentence.start, figure.start - longest)
  const last = after ? Math.min(after.start, figure.end + longest) : Math.min(sentence.end, figure.end + longest)
  const start = before ? (lastCut(text, first, figure.start) ?? first) : first
  const end = after ? (lastCut(text, figure.end, last) ?? last) : last
  return { start, end }
}

/** The last boundary between two offsets, or null. */
function lastCut(text: string, from: number, to: number): number | null {
  let cut: number | null = null
  for (const match of text.slice(from, to).matchAll(boundary)) cut = from + match.index
  return cut
}
