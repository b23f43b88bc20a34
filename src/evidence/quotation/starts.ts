import type { Piece } from './pieces.ts'

/** Fewer for long words, so that a text of one letter over and over costs no more than any other. */
const mostAnchors = 400
const mostLetters = 1_000_000
const mostBefore = 12
const farthest = 4000

/**
 * Where the first piece may stand, in a source's letters. A short first piece (`The […] must publish`) stands in many
 * places, so that the longest piece is looked for and the first one before it, the nearest first.
 */
export function* startsOf(pieces: readonly Piece[], letters: string): Generator<number> {
  const [first] = pieces
  const longest = pieces.reduce<Piece | undefined>(
    (one, other) => (lengthOf(other) > lengthOf(one) ? other : one),
    first
  )
  if (first === undefined || longest === undefined) return
  const most = Math.max(4, Math.min(mostAnchors, mostLetters / lengthOf(longest)))
  const given = new Set<number>()
  let anchor = letters.indexOf(longest.letters.letters)
  for (let count = 0; anchor >= 0 && count < most; count++) {
    for (const start of longest === first ? [anchor] : placesBefore(first, letters, anchor)) {
      if (given.has(start)) continue
      given.add(start)
      yield start
    }
    anchor = letters.indexOf(longest.letters.letters, anchor + 1)
  }
}

function* placesBefore(first: Piece, letters: string, anchor: number): Generator<number> {
  const needle = first.letters.letters
  const window = letters.slice(Math.max(0, anchor - farthest), anchor)
  let at = window.lastIndexOf(needle)
  for (let count = 0; at >= 0 && count < mostBefore; count++) {
    yield anchor - window.length + at
    at = at === 0 ? -1 : window.lastIndexOf(needle, at - 1)
  }
}

function lengthOf(piece: Piece | undefined): number {
  return piece?.letters.letters.length ?? 0
}
