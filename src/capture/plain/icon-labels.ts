import type { Span } from '../../document/place.ts'
import { linesOf } from './lines.ts'
import type { Noise } from './noise.ts'

const described =
  /\b(?:an?|the) (?:[\w'-]+ ){0,3}icons? ?(?:of|representing|that|used|to|indicating|showing|displaying|for)\b/i
const labelled = /^[A-Z][\w'’-]*(?: [\w'’-]+){0,4}? An? [^.!?]{3,90}\.?$/
const longest = 40
const fewest = 3
const reach = 5

interface Piece extends Span {
  readonly text: string
  readonly line: number
}

/** Names and descriptions of pictograms, as in "Calendar An icon of a desk calendar.", where there are several. */
export const iconLabels: Noise = {
  reason: 'icon labels',
  *find(text) {
    const pieces = [...piecesOf(text)]
    const sure = pieces.map(isDescription)
    if (sure.filter(Boolean).length < fewest) return
    for (const [index, piece] of pieces.entries()) {
      if (sure[index] || isBeside(pieces, sure, index)) yield piece
    }
  }
}

/** A label in a run of descriptions: in the same form on the same line, or a name on the line above one. */
function isBeside(pieces: readonly Piece[], sure: readonly boolean[], index: number): boolean {
  const piece = pieces[index]
  if (!piece) return false
  const next = pieces[index + 1]
  if (next && sure[index + 1] && next.line > piece.line) {
    return /^an?\b/i.test(next.text) && piece.text.split(' ').length <= 3 && !/[.!?,:;”’"]$/.test(piece.text)
  }
  if (!labelled.test(piece.text)) return false
  for (const step of [-1, 1]) {
    for (let steps = 1; steps <= reach; steps++) {
      const near = index + step * steps
      if (pieces[near]?.line !== piece.line) break
      if (sure[near]) return true
      if (!labelled.test(pieces[near]?.text ?? '')) break
    }
  }
  return false
}

function isDescription(piece: Piece): boolean {
  const { text } = piece
  if (
    text.split(' ').length > longest ||
    /["“”‘]/.test(text.replaceAll(/["“”‘’]\w["“”‘’]|["“‘]\w+["”’] (?:mark|logo)/g, ''))
  )
    return false
  const match = described.exec(text)
  return match !== null && text.slice(0, match.index).split(' ').length <= 6
}

/** Sentences line by line. */
function* piecesOf(text: string): Generator<Piece> {
  for (const line of linesOf(text)) {
    for (const { 0: piece, index } of line.text.matchAll(/\S[\s\S]*?(?:[.!?]["”’)]*(?=\s)|$)/g)) {
      const start = line.start + index
      yield { start, end: start + piece.length, text: piece, line: line.number }
    }
  }
}
