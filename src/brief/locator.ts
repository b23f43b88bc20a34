import type { Span } from '../document/place.ts'

/** The labels of contract section 3 in the singular (`pp` is `p`, `ss` is `s`). */
export type LocatorLabel =
  | 'p'
  | 'para'
  | 's'
  | 'sub-s'
  | 'sch'
  | 'pt'
  | 'ch'
  | 'cl'
  | 'reg'
  | 'art'
  | 'col'
  | 'table'
  | 'fig'
  | 'n'

/** `12` or `12–14`, as typed apart from the dash. */
export interface LocatorRange {
  readonly from: string
  readonly to: string | null
}

/** `ss 1(1) and 4(3)` is one part with two ranges; `sch 13 para 4` is two parts. */
export interface LocatorPart {
  readonly label: LocatorLabel
  readonly ranges: readonly LocatorRange[]
}

/** A pinpoint as typed, and as read. The span is in the text it was read from. */
export interface Locator extends Span {
  readonly raw: string
  readonly parts: readonly LocatorPart[]
}
