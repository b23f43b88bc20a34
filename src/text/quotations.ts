import type { Span } from '../document/place.ts'
import { kindOf, type QuotedKind } from './quoted-kind.ts'
import { quotedStretches } from './quoted-stretches.ts'

/** A stretch of text in quotation marks: `start` and `end` with the marks, `inner` without them. */
export interface QuotedSpan extends Span {
  readonly inner: Span
  readonly marks: 'double' | 'single'
  /** Whether it is a quotation, and if not, what else it is. */
  readonly kind: QuotedKind
}

/**
 * Everything set in quotation marks in a block's plain text, in order, the outermost marks only. `titles` are those of
 * the sources cited nearby: one of them in marks is a title and no quotation. Linear in the text.
 */
export function findQuotations(text: string, titles: readonly string[] = []): readonly QuotedSpan[] {
  return quotedStretches(text).map(({ start, end, marks }) => {
    const inner = { start: start + 1, end: end - 1 }
    return { start, end, inner, marks, kind: kindOf(text, { start, end }, titles) }
  })
}
