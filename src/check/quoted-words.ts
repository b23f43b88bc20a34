import type { Brief } from '../brief/brief.ts'
import type { Prose } from '../brief/prose.ts'
import type { Place, Span } from '../document/place.ts'
import { findQuotations } from '../text/quotations.ts'
import { titleMeant } from '../text/quoted-kind.ts'

/** Stretches of a block's plain text that are another's words: what stands in quotation marks, or the whole block. */
export function quotedSpans({ kind, text }: Prose): readonly Span[] {
  return kind === 'quotation' ? [{ start: 0, end: text.length }] : findQuotations(text)
}

export function overlaps(span: Span, others: readonly Span[]): boolean {
  return others.some(({ start, end }) => span.start < end && span.end > start)
}

/** Where a brief quotes, in the file: nothing there is ours to change. A title in marks is no quotation. */
export function quotationPlaces({ claims }: Brief, titles: readonly string[]): readonly Place[] {
  return claims
    .filter(({ kind, text }) => kind === 'quotation' && titleMeant(text, titles)?.exact !== true)
    .map(({ place }) => place)
}
