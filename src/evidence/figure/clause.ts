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
  const start = (before ? lastCut(text, first, figure.start) : semicolon(text, first, figure.start)) ?? first
  const end = (after ? lastCut(text, figure.end, last) : nextSemicolon(text, figure.end, last)) ?? last
  return { start, end }
}

function semicolon(text: string, from: number, to: number): number | null {
  const at = text.slice(from, to).lastIndexOf(';')
  return at === -1 ? null : from + at
}

function nextSemicolon(text: string, from: number, to: number): number | null {
  const at = text.slice(from, to).indexOf(';')
  return at === -1 ? null : from + at
}

/** The last boundary between two offsets, or null. */
function lastCut(text: string, from: number, to: number): number | null {
  const part = /,\s*(?=(?:of (?:which|whom|these|them)|including)\b)/i.exec(text.slice(from, to))
  if (part !== null) return from + part.index
  let cut: number | null = null
  for (const match of text.slice(from, to).matchAll(boundary)) cut = from + match.index
  return cut
}

const hedging =
  /\b(?:no|not) (?:longer|doubt|more|fewer|higher|lower|less|later|exceeding|quite|only|yet|least)\b|\bnot? exceed/gi

/** `…, not of images`: what it denies is the other thing. */
const contrast = /[,;–—]\s*(?:(?:and|but)\s+)?not\b[^,;–—]*/gi

/** Whether a clause denies what it says: `did not reply`. The `not` of a hedge (`not more than`) denies nothing. */
export function isDenied(clause: string): boolean {
  return /\b(?:not|never|neither|without|no|none|nobody|lack(?:s|ed|ing)?|fail(?:s|ed|ing)? to)\b|n[’']t\b/i.test(
    clause.replace(hedging, ' ').replace(contrast, ' ')
  )
}
