import type { Span } from '../../document/place.ts'
import { type Agreement, agreement, explained } from './about.ts'
import { type AskedContext, isTelling } from './asked.ts'
import { contradicted } from './contradicted.ts'
import { type MovementAgreement, movementAgreement } from './movement.ts'
import { type PeriodAgreement, periodAgreement } from './periods.ts'
import { namesRow, presumed } from './presumed.ts'
import type { SourceFigure, SourceFigures } from './source-figures.ts'
import { mispaired, ofOther } from './swaps.ts'
import { type Fit, fit, same } from './value-fit.ts'

/** A source's figure held against the brief's. */
export interface Held {
  readonly source: SourceFigure
  readonly fit: Fit
  readonly about: Agreement
  readonly period: PeriodAgreement
  readonly movement: MovementAgreement
  readonly score: number
}

/** Holds a figure of a source against the brief's: none where the value does not fit. */
export function holdUp(
  asked: AskedContext,
  source: SourceFigure,
  record: SourceFigures,
  pinpoint: readonly Span[]
): readonly Held[] {
  const fits = fit(asked.figure, source.figure, asked.slack)
  if (fits === null) return []
  const found = fits === 'rougher' && boundNamed(asked, source) ? 'exact' : fits
  const words = agreement(asked, source, record)
  const pinned = found === 'exact' && isPinpointed(asked, source, pinpoint)
  const named = found === 'exact' && isTelling(asked) && !ofOther(asked, source, record)
  const meant =
    words !== 'same' &&
    found !== 'rougher' &&
    (pinned || presumed(asked, source, record)) &&
    !contradicted(asked, source, record)
  const said = meant || (words === 'lacking' && named) ? 'same' : words
  const unnamed = !isTelling(asked) && !pinned && !namesRow(asked, source)
  const about = said === 'same' && (unnamed || mispaired(asked, source, record)) ? 'unsure' : said
  const period = periodAgreement(asked, source, record)
  const movement = movementAgreement(asked, source)
  const score =
    (about === 'same' ? 8 : about === 'other' ? 0 : 3) +
    (period === 'same' ? 3 : period === 'silent' ? 1 : -4) +
    (movement === 'same' ? 4 : movement === 'unsure' ? 1 : -4) +
    (found === 'exact' ? 2 : found === 'rougher' ? -3 : 1) +
    Math.min(3, explained(asked, source) / 4)
  return [{ source, fit: found, about, period, movement, score }]
}

/** `The ceiling is 5%` for `a maximum of 5%`: the noun says what the hedge says. */
function boundNamed({ figure, text, sentence }: AskedContext, { figure: theirs }: SourceFigure): boolean {
  if (figure.hedge !== null || !same(figure.value, theirs.value) || theirs.upper !== null) return false
  const said = text.slice(Math.max(sentence.start, figure.start - 80), figure.start)
  switch (theirs.hedge?.comparator) {
    case 'at-most':
      return /\b(?:maximum|ceiling|cap|capped|limit|limited)\b/i.test(said)
    case 'at-least':
      return /\b(?:minimum|floor|threshold)\b/i.test(said)
    default:
      return false
  }
}

/** A sum of money, a share or a measure that stands on the page or in the provision that the note names. */
function isPinpointed({ figure }: AskedContext, { passage }: SourceFigure, pinpoint: readonly Span[]): boolean {
  return figure.unit.kind !== 'count' && pinpoint.some(({ start, end }) => passage.start < end && passage.end > start)
}
