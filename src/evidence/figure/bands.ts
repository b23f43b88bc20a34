import type { Comparator } from '../../text/numerals/numeral.ts'

/** How far a hedge may stand from the value it hedges. */
export interface Band {
  /** Parts of the written value that the source's value may be below and above it. */
  readonly below: number
  readonly above: number
  /** The same for shares written in words (`a third`), in percentage points. */
  readonly pointsBelow: number
  readonly pointsAbove: number
  /** The source's value may be the written value itself. */
  readonly even: boolean
}

/**
 * The bands, in one place, as the docs print them. No office publishes such bands: these follow the wording of
 * UK statistical releases (`nearly` within 7%, `about` within 5%), and an open hedge (`more than`) far from its value is
 * not refuted but sent to review.
 */
export const bands: Readonly<Record<Comparator, Band>> = {
  below: { below: 0.07, above: 0, pointsBelow: 3.5, pointsAbove: 0, even: false },
  'just-below': { below: 0.05, above: 0, pointsBelow: 2, pointsAbove: 0, even: false },
  less: { below: 0.25, above: 0, pointsBelow: 15, pointsAbove: 0, even: false },
  above: { below: 0, above: 0.5, pointsBelow: 0, pointsAbove: 15, even: false },
  'just-above': { below: 0, above: 0.05, pointsBelow: 0, pointsAbove: 2, even: false },
  'at-least': { below: 0, above: 0.5, pointsBelow: 0, pointsAbove: 15, even: true },
  'at-most': { below: 0.25, above: 0, pointsBelow: 15, pointsAbove: 0, even: true },
  about: { below: 0.05, above: 0.05, pointsBelow: 2, pointsAbove: 2, even: true }
}

/** Hedges that only say a direction: beyond their band they are still true, and may mislead. */
const open: ReadonlySet<Comparator> = new Set(['less', 'above', 'at-least', 'at-most'])

/**
 * How far a hedged number reaches by its own roundness: a unit of its last digit that is not nought (`300,000`: 100000;
 * `857`: 1), five where that digit is a five (`250,000`: 50000). `about 857` cannot stand for 850.
 */
export function roundness(value: number): number {
  if (value === 0) return 0
  let place = 10 ** Math.floor(Math.log10(value))
  while (place > 1e-6 && !isWhole(value / place)) place /= 10
  return Math.round(value / place) % 10 === 5 ? place * 5 : place
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6
}

/**
 * Where `actual` stands to `written` under a hedge: `in` its band, `beyond` it in the hedge's own direction, or `out`.
 * `inPoints` measures in percentage points.
 */
export function standing(
  comparator: Comparator,
  written: number,
  actual: number,
  inPoints: boolean
): 'in' | 'beyond' | 'out' {
  const band = bands[comparator]
  const slack = Math.abs(written) * 1e-9
  if (Math.abs(actual - written) <= slack) return band.even ? 'in' : 'out'
  const reach = inPoints ? Number.POSITIVE_INFINITY : roundness(written) * (open.has(comparator) ? 2 : 1)
  const low = written - Math.min(reach, inPoints ? band.pointsBelow : written * band.below)
  const high = written + Math.min(reach, inPoints ? band.pointsAbove : written * band.above)
  if (actual >= low - slack && actual <= high + slack) return 'in'
  const outward = actual < written ? band.below > 0 : band.above > 0
  return open.has(comparator) && outward ? 'beyond' : 'out'
}

/** What a source's own hedge implies: `nearly 300,000` bears out `fewer than 300,000`, not the other way about. */
const implied: Readonly<Record<Comparator, readonly Comparator[]>> = {
  below: ['below', 'just-below'],
  'just-below': ['just-below', 'below'],
  less: ['less', 'below', 'just-below'],
  above: ['above', 'just-above'],
  'just-above': ['just-above'],
  'at-least': ['at-least', 'above', 'just-above'],
  'at-most': ['at-most', 'less', 'below', 'just-below'],
  about: ['about', 'below', 'just-below', 'just-above', 'above', 'less', 'at-least', 'at-most']
}

/** Whether a source that hedges with `source` bears out the same value hedged with `written`. */
export function implies(source: Comparator, written: Comparator): boolean {
  return implied[written].includes(source)
}
