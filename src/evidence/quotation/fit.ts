import type { Span } from '../../document/place.ts'
import type { Letters } from '../../text/letters.ts'
import { flawsAtEdges } from './edges.ts'
import type { Flaw } from './flaw.ts'
import { flawsAtEnd, flawsAtStart, flawsBetween } from './joints.ts'
import type { Piece, QuotationReading } from './pieces.ts'
import { startsOf } from './starts.ts'
import { type Difference, walk } from './walk.ts'

/** A place in the source where the quotation's words stand, and what is wrong with it. */
export interface Fit {
  /** In the source's normalised text. */
  readonly at: Span
  readonly flaws: readonly Flaw[]
  readonly remarks: readonly string[]
  /** It leans on editorial marks. */
  readonly declared: boolean
}

export interface Searched {
  readonly source: Letters
  /** The text that `source` was normalised from. */
  readonly original: string
  /** Stretches of the original to be preferred, such as the page that the note gives. */
  readonly preferred: readonly Span[]
  /** The author's own words before the quotation. */
  readonly said: string
}

interface Effort {
  left: number
}

interface Placed {
  readonly from: number
  readonly at: Span
  readonly flaws: readonly Flaw[]
  readonly remarks: readonly string[]
}

const mostPieces = 60
/** How many places are tried in all, and for one piece after another: more would be hostile text, not a brief. */
const mostPlacings = 3000
const mostTries = 60

/** The best place for the quotation so read: one without flaws, else the one with the mildest; null where there is none. */
export function bestFit(reading: QuotationReading, searched: Searched): Fit | null {
  const [first, ...rest] = reading.pieces
  if (first === undefined || reading.pieces.length > mostPieces) return null
  const effort = { left: mostPlacings }
  let best: Fit | null = null
  for (const from of startsOf(reading.pieces, searched.source.letters)) {
    const fit = fitFrom(placed(reading, 0, first, from, searched), rest, reading, searched, effort)
    if (fit !== null && (best === null || cost(fit, searched) < cost(best, searched))) best = fit
    if ((best !== null && cost(best, searched) === 0) || effort.left-- <= 0) break
  }
  return best
}

function fitFrom(
  start: Placed,
  rest: readonly Piece[],
  reading: QuotationReading,
  searched: Searched,
  effort: Effort
): Fit | null {
  const flaws = [...start.flaws]
  const remarks = [...start.remarks]
  let last = start
  for (const [index, piece] of rest.entries()) {
    const next = nextPlaced(reading, index + 1, piece, last, searched, effort)
    if (next === null) return null
    const between = flawsBetween(piece.marksBefore, searched.source.normalised.text, {
      start: last.at.end,
      end: next.at.start
    })
    flaws.push(...between.flaws, ...next.flaws)
    remarks.push(...between.remarks, ...next.remarks)
    last = next
  }
  const { text } = searched.source.normalised
  const opening = flawsAtStart(reading.pieces[0]?.marksBefore ?? [], text, start.at.start)
  const closing = flawsAtEnd(reading.marksAfter, text, last.at.end)
  flaws.push(...opening.flaws, ...closing.flaws)
  remarks.push(...opening.remarks, ...closing.remarks)
  const declared = rest.length > 0 || reading.marksAfter.length > 0 || (reading.pieces[0]?.marksBefore.length ?? 0) > 0
  const at = { start: start.at.start - opening.taken, end: last.at.end + closing.taken }
  return { at: withMarks(at, reading, text), flaws, remarks, declared }
}

/** With the brackets and stops that stand at its ends in quotation and source alike. */
function withMarks({ start, end }: Span, { pieces }: QuotationReading, text: string): Span {
  const lead = pieces[0]?.lead.replace(/^.*…/u, '').trimStart() ?? ''
  const tail = pieces.at(-1)?.tail.trimEnd() ?? ''
  let after = 0
  while (after < tail.length && text.charAt(end + after) === tail.charAt(after)) after++
  while (after > 0 && tail.charAt(after - 1) === ' ') after--
  return {
    start: lead !== '' && text.startsWith(lead, start - lead.length) ? start - lead.length : start,
    end: end + after
  }
}

/** The next place for a piece after the last one: the first without flaws of its own, else the first. */
function nextPlaced(
  reading: QuotationReading,
  index: number,
  piece: Piece,
  last: Placed,
  searched: Searched,
  effort: Effort
): Placed | null {
  const { letters } = searched.source
  const needle = piece.letters.letters
  const previous = reading.pieces[index - 1]?.letters.letters.length ?? 0
  let first: Placed | null = null
  let from = letters.indexOf(needle, last.from + previous)
  for (let tries = 0; from >= 0 && tries < mostTries && effort.left-- > 0; tries++) {
    const here = placed(reading, index, piece, from, searched)
    if (here.flaws.length === 0) return here
    first ??= here
    from = letters.indexOf(needle, from + 1)
  }
  return first
}

function placed(reading: QuotationReading, index: number, piece: Piece, from: number, searched: Searched): Placed {
  const { source, original, said } = searched
  const count = piece.letters.letters.length
  const at = { start: source.at(from), end: source.at(from + count - 1) + 1 }
  const walked = walk({ quoted: piece.letters, found: source, original }, from)
  const isLast = index === reading.pieces.length - 1
  const edges = flawsAtEdges({
    source: source.normalised,
    original,
    at,
    lead: piece.lead,
    tail: piece.tail,
    joinsLeft: piece.joinsLeft,
    joinsRight: piece.joinsRight,
    opens: index !== 0 ? 'mark' : reading.opensCut ? 'omission' : 'quotation',
    closes: !isLast || reading.marksAfter.length > 0 ? 'mark' : reading.closesCut ? 'omission' : 'quotation',
    said
  })
  return { from, at, flaws: [...walked.differences.map(flawOf), ...edges], remarks: walked.remarks }
}

function flawOf({ kind, quoted, found, first }: Difference): Flaw {
  const altered = {
    reason: 'altered',
    problem: `The source has \`${found}\` where the quotation has \`${quoted}\``
  } as const
  switch (kind) {
    case 'case': {
      const bracketed = quoted.replace(/\p{L}/u, (letter) => `[${letter}]`)
      return { ...altered, verdict: 'review', fix: first ? `write \`${bracketed}\`` : `write \`${found}\`` }
    }
    case 'spacing':
    case 'punctuation':
      return { ...altered, verdict: 'review', fix: `write \`${found}\`` }
    case 'figure':
      return { ...altered, verdict: 'refuted', fix: `write \`${found}\`` }
  }
}

/** 0 for a clean fit where the note says; a clean fit elsewhere comes next, then what is to review, then what is wrong. */
function cost(fit: Fit, { preferred, source }: Searched): number {
  const flawed = fit.flaws.reduce((sum, { verdict }) => sum + (verdict === 'refuted' ? 100 : 10), 0)
  const start = source.normalised.start(fit.at.start)
  const near = preferred.length === 0 || preferred.some((span) => start >= span.start && start < span.end)
  return flawed + (near ? 0 : 1)
}
