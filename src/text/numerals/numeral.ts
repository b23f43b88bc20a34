import type { Span } from '../../document/place.ts'

/** What a value is measured in. Fractions and `one in five` are read as per cent; pence as parts of a pound. */
export type Unit =
  | { readonly kind: 'count' }
  | { readonly kind: 'money'; readonly currency: Currency }
  | { readonly kind: 'percent' }
  /** Percentage points. */
  | { readonly kind: 'points' }
  /** So many per `per` of a population, as in `12 per 100,000`. */
  | { readonly kind: 'rate'; readonly per: number }
  /** A multiple: `doubled` is 2, `halved` is 0.5. */
  | { readonly kind: 'times' }
  /** A place in an order that counts: `the third largest`. */
  | { readonly kind: 'rank' }
  /** Time, length and the like; `name` in the singular, as `hour`. */
  | { readonly kind: 'measure'; readonly name: string }

export type Currency = 'GBP' | 'USD' | 'EUR'

/**
 * Which way a hedge leans. `below`: nearly. `just-below`: just under. `less`: fewer than. `above`: more than.
 * `just-above`: just over. `at-least`, `at-most`: up to. `about`: around, some.
 */
export type Comparator = 'below' | 'just-below' | 'less' | 'above' | 'just-above' | 'at-least' | 'at-most' | 'about'

/** A hedge and where it stands; it is no part of the figure's own span. */
export interface Hedge extends Span {
  readonly comparator: Comparator
}

export type Way = 'up' | 'down'

/** What a figure says of a movement: a size of change (`rose by 5%`), or where it began or came to (`to 20,000`). */
export type Role = 'level' | 'change' | 'from' | 'to'

/** The words that say what is counted, lower case. `tight`: they stand beside the figure; `loose`: in its clause. */
export interface Counted {
  readonly words: readonly string[]
  readonly bond: 'tight' | 'loose'
}

/** A figure in a text; the span runs from its sign or currency mark to its unit. */
export interface Figure extends Span {
  readonly kind: 'figure'
  readonly text: string
  /** In the unit's own size: `3.2 million` is 3200000, `£3.20` is 3.2, `a third` is 33.33…. Never negative. */
  readonly value: number
  /** The upper end of a range (`15–20%`), else null. */
  readonly upper: number | null
  readonly unit: Unit
  readonly form: 'digits' | 'words' | 'fraction' | 'ratio' | 'multiple'
  /** The scale word's size (`million` is 1e6), or 1. */
  readonly scale: number
  /** What one unit of the last written digit is worth: 100000 for `3.2 million`. */
  readonly precision: number
  /** Written so that it may be rounded: with a decimal, a per cent sign, a scale word, or as a fraction. */
  readonly rounded: boolean
  readonly hedge: Hedge | null
  readonly way: Way | null
  readonly role: Role
  /** The period said of it, as `2024`, `2021/22`, `2021-h1`, `2024-03`, `2024-03-31`; null where none is said. */
  readonly period: string | null
  /** `tight`: the period directly follows the figure and its noun (`20,000 claims in 2023`). */
  readonly periodBond: 'tight' | 'loose' | null
  readonly counted: Counted
}

/** A numeral that is no figure. */
export interface ExcludedNumeral extends Span {
  readonly kind: 'excluded'
  readonly text: string
  readonly reason: ExclusionReason
  /** What a date stands for, written as a figure's period is; null where it only says when something was said. */
  readonly period: string | null
}

export type ExclusionReason =
  | 'date'
  | 'time of day'
  | 'reference'
  | 'paper number'
  | 'list number'
  | 'age group'
  | 'phone number'
  | 'order'
  | 'pronoun'
  | 'version'
  | 'link'
  | 'code'
  | 'name'

export type Numeral = Figure | ExcludedNumeral
