/// <reference lib="dom" />

/** Where a piece is in the page, kept there between measuring and writing. */
export interface Spot {
  readonly start: number
  readonly bottom: number
  readonly opens: boolean
  readonly notes: readonly string[]
  /** A line of a run of inline nodes, a table's row, or an element that does not break. */
  readonly kind: 'line' | 'row' | 'whole'
  readonly element: Element
  /** What a page begins with where it begins with this piece. */
  readonly outer: Element
  readonly run: readonly Node[]
  readonly line: number
  readonly lineTop: number
}

declare global {
  /** What was measured, kept in the page until it is written. */
  var briefSpots: Spot[]
}
