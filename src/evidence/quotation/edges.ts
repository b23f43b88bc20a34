import type { Span } from '../../document/place.ts'
import type { Normalised } from '../../text/normalise.ts'
import { cutAfter, cutBefore } from './cuts.ts'
import { endOfNumber, startOfNumber } from './edge-numbers.ts'
import { endInside, startInside } from './edge-words.ts'
import type { Flaw } from './flaw.ts'

/** A piece of the quotation: what stands in it outside its first and last letter, and where it stands in the source. */
export interface Edged {
  readonly source: Normalised
  readonly original: string
  readonly at: Span
  readonly lead: string
  readonly tail: string
  /** The author's own ending or beginning stands there (`provid[ed]`, `[T]he`), so that a word may be cut. */
  readonly joinsLeft: boolean
  readonly joinsRight: boolean
  readonly opens: Edge
  readonly closes: Edge
  /** The author's own words before the quotation, which may say what the quotation leaves out. */
  readonly said: string
}

/** Where the piece begins or ends: with the quotation, at an ellipsis before or after it, or at a mark with rules of its own. */
type Edge = 'quotation' | 'omission' | 'mark'

/** What is wrong with where a piece begins and ends: inside a word or a number, or cut from a word that turns it. */
export function flawsAtEdges(edged: Edged): readonly Flaw[] {
  const flaws: (Flaw | null)[] = []
  if (!edged.joinsLeft) flaws.push(startInside(edged) ?? startOfNumber(edged))
  if (!edged.joinsRight) flaws.push(endInside(edged) ?? endOfNumber(edged) ?? closingMark(edged))
  if (edged.opens !== 'mark') flaws.push(cutBefore(edged))
  if (edged.closes !== 'mark') flaws.push(cutAfter(edged))
  return flaws.filter((flaw) => flaw !== null)
}

/** A question or exclamation mark that the source does not have there. */
function closingMark({ source, at, tail }: Edged): Flaw | null {
  const ours = /[?!]/u.exec(tail)?.[0]
  if (ours === undefined || source.text.slice(at.end, at.end + 4).includes(ours)) return null
  return {
    verdict: 'review',
    reason: 'altered',
    problem: `The quotation ends with \`${ours}\`, which the source does not have there`,
    fix: `move the \`${ours}\` outside the marks`
  }
}
