import type { Span } from '../../document/place.ts'
import type { SourceRecord } from '../../library/record.ts'
import { type Agreement, agreement, contradicted, explained } from './about.ts'
import { type AskedContext, isTelling } from './asked.ts'
import { type MovementAgreement, movementAgreement } from './movement.ts'
import { type PeriodAgreement, periodAgreement } from './periods.ts'
import { presumed } from './presumed.ts'
import { restated } from './restated.ts'
import { figuresOf, type SourceFigure, type SourceFigures } from './source-figures.ts'
import { workingIn } from './source-workings.ts'
import { ofOther } from './swaps.ts'
import { comparable, type Fit, fit, same, unitName } from './value-fit.ts'
import type { Working } from './workings.ts'

/** A source's figure held against the brief's. */
export interface Held {
  readonly source: SourceFigure
  readonly fit: Fit
  readonly about: Agreement
  readonly period: PeriodAgreement
  readonly movement: MovementAgreement
  readonly score: number
}

/** What one record says of a figure. */
export type Against =
  | { readonly kind: 'borne'; readonly held: Held }
  | { readonly kind: 'computed'; readonly working: Working; readonly at: SourceFigure }
  /** The value is there; that it says the same cannot be confirmed. */
  | { readonly kind: 'doubtful'; readonly held: Held; readonly rival: SourceFigure | null }
  /** The same thing with another value, period or direction. */
  | { readonly kind: 'differs'; readonly source: SourceFigure; readonly sure: boolean }
  /** The digits stand there, but as a date, a reference or the like. */
  | { readonly kind: 'elsewhere'; readonly source: null }
  | { readonly kind: 'absent' }
  | { readonly kind: 'no-text' }

const eachWay = 200
const mostHeld = 40

/** Holds a figure against one record. */
export function against(asked: AskedContext, record: SourceRecord, pinpoint: readonly Span[]): Against {
  const figures = figuresOf(record)
  if (record.evidence.completeness === 'none' || !figures.hasText) return { kind: 'no-text' }
  const fitting = mostAlike(asked, candidates(asked, figures))
  const held = fitting.flatMap((source) => holdUp(asked, source, figures, pinpoint))
  held.sort((a, b) => b.score - a.score)
  const borne = held.some((one) => isMeant(asked, one)) ? undefined : held.find(isBorne)
  if (borne) {
    const rival = borne.fit === 'exact' && isTelling(asked) ? null : rivalOf(asked, borne, figures)
    return rival === null ? { kind: 'borne', held: borne } : { kind: 'doubtful', held: borne, rival }
  }
  const computed = workingIn(asked, figures)
  if (computed) return { kind: 'computed', working: computed.working, at: computed.at }
  const contrary = held.find((one) => isContrary(asked, one))
  if (
    contrary &&
    !held.some((one) => one.about !== 'other' && one.period !== 'conflict' && one.movement !== 'conflict')
  )
    return { kind: 'differs', source: contrary.source, sure: true }
  const best = held[0]
  if (best) return { kind: 'doubtful', held: best, rival: null }
  return nearest(asked, figures)
}

function isBorne({ fit, about, period, movement }: Held): boolean {
  return fit !== 'rougher' && about === 'same' && period !== 'conflict' && movement === 'same'
}

/** The very value stands there of the same thing, but hedged otherwise: then no other value is the one meant. */
function isMeant({ figure }: AskedContext, { source, fit, about, period, movement }: Held): boolean {
  return (
    fit === 'rougher' &&
    same(figure.value, source.figure.value) &&
    about === 'same' &&
    period !== 'conflict' &&
    movement === 'same'
  )
}

function isContrary(asked: AskedContext, { fit, about, period, movement, source }: Held): boolean {
  if (fit === 'rougher' || about !== 'same') return false
  if (movement === 'conflict') return true
  const said = asked.figure.periodBond === 'tight' || asked.beside.length === 0
  const dated = source.figure.periodBond === 'tight' || source.passage.periods.length === 1
  return said && dated && period === 'conflict' && movement === 'same' && asked.figure.role !== 'from'
}

function holdUp(asked: AskedContext, source: SourceFigure, record: SourceFigures, pinpoint: readonly Span[]): Held[] {
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
  const about = meant || (words === 'lacking' && named) ? 'same' : words
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

/** The candidates whose value fits; of very many, those that share most words with the brief's clause. */
function mostAlike(asked: AskedContext, found: readonly SourceFigure[]): readonly SourceFigure[] {
  const fitting = found.filter(({ figure }) => fit(asked.figure, figure, asked.slack) !== null)
  if (fitting.length <= mostHeld) return fitting
  const ranked = fitting.map((source) => ({ source, alike: explained(asked, source) }))
  return ranked
    .sort((a, b) => b.alike - a.alike)
    .slice(0, mostHeld)
    .map(({ source }) => source)
}

/** A sum of money, a share or a measure that stands on the page or in the provision that the note names. */
function isPinpointed({ figure }: AskedContext, { passage }: SourceFigure, pinpoint: readonly Span[]): boolean {
  return figure.unit.kind !== 'count' && pinpoint.some(({ start, end }) => passage.start < end && passage.end > start)
}

/** The source's figures of the unit whose value is near enough to be held against it, nearest first by value. */
function candidates({ figure }: AskedContext, record: SourceFigures): readonly SourceFigure[] {
  const group = record.byUnit.get(unitName(figure.unit)) ?? []
  const x = comparable(figure, figure.value)
  const top = comparable(figure, figure.upper ?? figure.value)
  const pointsWide = figure.unit.kind === 'percent' ? 16 : 0
  const low = Math.min(x * 0.6, x - pointsWide)
  const high = Math.max(top * 1.6, top + pointsWide)
  const middle = firstAtLeast(group, x)
  const found: SourceFigure[] = []
  for (let at = middle; at < group.length && at < middle + eachWay; at++) {
    const one = group[at]
    if (!one || comparable(one.figure, one.figure.value) > high) break
    found.push(one)
  }
  for (let at = middle - 1; at >= 0 && at > middle - eachWay; at--) {
    const one = group[at]
    if (!one || comparable(one.figure, one.figure.value) < low) break
    found.push(one)
  }
  const ranges = record.ranges
    .slice(0, eachWay)
    .filter((one) => unitName(one.figure.unit) === unitName(figure.unit) && !found.includes(one))
  return [...found, ...ranges, ...restated(figure, record)]
}

function firstAtLeast(group: readonly SourceFigure[], x: number): number {
  let low = 0
  let high = group.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = group[middle]
    if (one && comparable(one.figure, one.figure.value) < x * (1 - 1e-9)) low = middle + 1
    else high = middle
  }
  return low
}

/** Another value whose words fit the brief's clause plainly better, so that the brief may have taken the wrong one. */
function rivalOf(asked: AskedContext, { source, score }: Held, record: SourceFigures): SourceFigure | null {
  const mine = explained(asked, source)
  let best: SourceFigure | null = null
  for (const other of kindred(asked, record)) {
    if (other === source || same(other.figure.value, source.figure.value)) continue
    if (unitName(other.figure.unit) !== unitName(asked.figure.unit) || other.figure.role !== source.figure.role)
      continue
    if (fit(asked.figure, other.figure, asked.slack) !== null || explained(asked, other) < mine + 1) continue
    if (periodAgreement(asked, other, record) === 'conflict' || movementAgreement(asked, other) !== 'same') continue
    const lost = [...asked.near].some(
      (word) => source.near.has(word) && !other.passage.stems.has(word) && !other.passage.outerStems.has(word)
    )
    if (!lost && agreement(asked, other, record) === 'same' && score > 0) best = other
  }
  return best
}

const mostKindred = 400

function kindred(asked: AskedContext, record: SourceFigures): Set<SourceFigure> {
  const found = new Set<SourceFigure>()
  for (const word of new Set([...asked.counted, ...asked.near]))
    for (const one of record.byStem.get(word)?.slice(0, mostKindred) ?? []) found.add(one)
  return found
}

/** What the source says of the same thing, where it says something else. `sure`: nothing in the words tells them apart. */
function nearest(asked: AskedContext, record: SourceFigures): Against {
  let best: { source: SourceFigure; score: number; sure: boolean } | null = null
  for (const source of kindred(asked, record)) {
    const alike = unitName(source.figure.unit) === unitName(asked.figure.unit)
    const digits = !alike && sameDigits(asked, source)
    if ((!alike && !digits) || agreement(asked, source, record) !== 'same') continue
    const period = periodAgreement(asked, source, record)
    const movement = movementAgreement(asked, source)
    if (period === 'conflict' || (movement !== 'same' && !digits)) continue
    const score = explained(asked, source) + (digits || sameDigits(asked, source) ? 4 : 0) + (period === 'same' ? 1 : 0)
    if (best === null || score > best.score) best = { source, score, sure: isPlain(asked, source, period) }
  }
  if (best !== null) return { kind: 'differs', source: best.source, sure: best.sure }
  const value = asked.figure.value
  const elsewhere =
    asked.figure.unit.kind === 'count' && record.passages.some(({ excluded }) => excluded.includes(value))
  return elsewhere ? { kind: 'elsewhere', source: null } : { kind: 'absent' }
}

/** The two clauses say the same but for the figure: most words of each stand in the other. */
function isPlain(asked: AskedContext, source: SourceFigure, period: PeriodAgreement): boolean {
  const near = [...asked.near]
  const theirs = [...source.near]
  const shared = near.filter((word) => source.passage.stems.has(word) || source.passage.outerStems.has(word)).length
  const back = theirs.filter((word) => asked.sentenceStems.has(word)).length
  const dated = asked.figure.period === null ? source.figure.period === null : period === 'same'
  return dated && near.length > 0 && shared / near.length >= 0.6 && back / Math.max(1, theirs.length) >= 0.6
}

/** The same digits under another scale or unit: `£3.2bn` and `£3.2 million`, `5%` and `5 percentage points`. */
function sameDigits({ figure }: AskedContext, source: SourceFigure): boolean {
  return same(figure.value / figure.scale, source.figure.value / source.figure.scale)
}
