import { type Letters, lettersOf } from '../../text/letters.ts'
import { foldPlain } from '../../text/normalise.ts'
import { closesWithOmission, type EditorialMark, opensWithOmission, type Part, partsOf } from './parts.ts'

/** Words of the quotation that must stand in the source without a break, and the editorial marks before them. */
export interface Piece {
  readonly letters: Letters
  /** What stands in the quotation before the piece's first letter and after its last. */
  readonly lead: string
  readonly tail: string
  readonly joinsLeft: boolean
  readonly joinsRight: boolean
  readonly marksBefore: readonly EditorialMark[]
}

/** A way to read a quotation: its pieces in order, and the marks after the last. */
export interface QuotationReading {
  readonly pieces: readonly Piece[]
  readonly marksAfter: readonly EditorialMark[]
  /** It begins, or ends, with an ellipsis. */
  readonly opensCut: boolean
  readonly closesCut: boolean
}

/** Every mark taken for the source's own first; then, where there are marks, as the author's. */
export function readingsOf(text: string): readonly QuotationReading[] {
  const cut = { opensCut: opensWithOmission(text), closesCut: closesWithOmission(text) }
  const literal = { pieces: pieceOf({ kind: 'words', text }, [], false), marksAfter: [], ...cut }
  const parts = partsOf(text)
  const edited = parts.some((part) => part.kind !== 'words') || parts.map(wordsOf).join('') !== text
  return edited ? [literal, { ...editedReading(parts), ...cut }] : [literal]
}

function wordsOf(part: Part): string {
  return part.kind === 'words' ? part.text : ''
}

function editedReading(parts: readonly Part[]): Pick<QuotationReading, 'pieces' | 'marksAfter'> {
  const pieces: Piece[] = []
  let marks: EditorialMark[] = []
  for (const [index, part] of parts.entries()) {
    switch (part.kind) {
      case 'words': {
        const next = parts[index + 1]
        pieces.push(...pieceOf(part, marks, next?.kind === 'insertion' && next.joinsLeft))
        marks = []
        break
      }
      case 'omission':
      case 'insertion':
        marks.push(part)
        break
    }
  }
  return { pieces, marksAfter: marks }
}

function pieceOf(
  { text }: { readonly kind: 'words'; readonly text: string },
  marksBefore: readonly EditorialMark[],
  joinsRight: boolean
): readonly Piece[] {
  const letters = lettersOf(foldPlain(text))
  if (letters.letters === '') return []
  const folded = letters.normalised.text
  const before = marksBefore.at(-1)
  return [
    {
      letters,
      lead: folded.slice(0, letters.at(0)),
      tail: folded.slice(letters.at(letters.letters.length - 1) + 1),
      joinsLeft: before?.kind === 'insertion' && before.joinsRight,
      joinsRight,
      marksBefore
    }
  ]
}
