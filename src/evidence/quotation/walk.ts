import type { Letters } from '../../text/letters.ts'
import { compareGaps, type GapKind } from './gaps.ts'
import { isLostSpace } from './lost-space.ts'

/** Where the quotation and the source have the same letters and yet do not read alike. Offsets in each normalised text. */
export interface Difference {
  readonly kind: GapKind | 'case'
  /** What either has there, with the words around it. */
  readonly quoted: string
  readonly found: string
  /** It is the first letter of the quotation, or of a piece of it. */
  readonly first: boolean
}

export interface Walked {
  readonly differences: readonly Difference[]
  readonly remarks: readonly string[]
}

export interface WalkedTexts {
  readonly quoted: Letters
  readonly found: Letters
  /** The source as captured: for paragraph breaks, which normalising takes away. */
  readonly original: string
}

/** Reads `quoted` beside the source from its letter `from` on, where the letters are the same, and notes all that is not. */
export function walk({ quoted, found, original }: WalkedTexts, from: number): Walked {
  const differences: Difference[] = []
  const remarks = new Set<string>()
  const ours = quoted.normalised.text
  const theirs = found.normalised.text
  const count = quoted.letters.length
  for (let k = 0; k < count && differences.length < 8; k++) {
    const a = quoted.at(k)
    const b = found.at(from + k)
    if (ours.charCodeAt(a) !== theirs.charCodeAt(b)) {
      differences.push({
        kind: 'case',
        quoted: around(ours, a, a + 1),
        found: around(theirs, b, b + 1),
        first: k === 0
      })
    }
    if (k + 1 === count) break
    const nextA = quoted.at(k + 1)
    const nextB = found.at(from + k + 1)
    if (nextA === a + 1 && nextB === b + 1) continue
    const verdict = compareGaps({
      quoted: ours.slice(a + 1, nextA),
      found: theirs.slice(b + 1, nextB),
      left: ours.charAt(a),
      right: ours.charAt(nextA),
      lostSpace: () => isLostSpace(ours, a + 1, theirs),
      breaksParagraph: () =>
        /\n\s*\n|<\/p>/u.test(original.slice(found.normalised.end(b), found.normalised.start(nextB)))
    })
    if (!verdict.same) {
      const kind = verdict.kind
      differences.push({ kind, quoted: around(ours, a, nextA), found: around(theirs, b, nextB), first: false })
    } else if (verdict.remark !== null) remarks.add(`\`${around(ours, a, nextA)}\`: ${verdict.remark}`)
  }
  return { differences, remarks: [...remarks] }
}

/** The stretch with the rest of the words it touches. */
function around(text: string, from: number, to: number): string {
  const before = /[^\s]*$/u.exec(text.slice(Math.max(0, from - 30), from))?.[0] ?? ''
  const after = /^[^\s]*/u.exec(text.slice(to, to + 30))?.[0] ?? ''
  return before + text.slice(from, to) + after
}
