/// <reference lib="dom" />
import type { Opening } from './plan.ts'

/** Where a piece is in the page, kept there between measuring and writing. */
export interface Spot {
  readonly start: number
  readonly bottom: number
  readonly opens: Opening
  readonly notes: readonly string[]
  /** A line of a run of inline nodes, a table's row, a stretch of a high row, or an element that does not break. */
  readonly kind: 'line' | 'row' | 'stretch' | 'whole'
  readonly element: Element
  /** What a page begins with where it begins with this piece. */
  readonly outer: Element
  readonly run: readonly Node[]
  /** What stands above this in the page stands before the piece. */
  readonly top: number
  readonly shrinks?: number
}

declare global {
  /** What was measured, kept in the page until it is written. */
  var briefSpots: Spot[]
  /** The height of a page's text in pixels. */
  var briefHeight: number
}
