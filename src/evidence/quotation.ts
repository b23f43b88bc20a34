import type { Library } from '../library/record.ts'
import type { Cited, Judgement, QuotationReason } from './judgement.ts'
import { placesOf } from './pinpoint.ts'
import { bestFit, type Fit } from './quotation/fit.ts'
import { borneOut, type Found, withFlaws } from './quotation/found.ts'
import { noText, notFound, uncited } from './quotation/not-found.ts'
import { type QuotationReading, readingsOf } from './quotation/pieces.ts'
import { hasText, sourceText } from './source-text.ts'

/** A quotation's plain words without its marks. */
export interface QuotationAsked {
  readonly text: string
  /** A block quotation. */
  readonly block: boolean
  /** The author's own words before it in the sentence, which may carry a negation that the quotation leaves out. */
  readonly before?: string
}

/**
 * What the cited sources say of a quotation. Verified only where every letter, figure and mark agrees, save for what the
 * quotation's editorial marks declare and what a page or a reader put in between; what is merely near is never verified.
 */
export function judgeQuotation(
  asked: QuotationAsked,
  cited: readonly Cited[],
  library: Library
): Judgement<QuotationReason> {
  if (cited.length === 0) return uncited
  const readable = cited.filter(({ record }) => hasText(record))
  if (readable.length === 0) return noText(cited)
  const readings = readingsOf(asked.text)
  const found = readable.map((one) => findIn(one, readings, asked.before ?? '')).filter((one) => one !== null)
  const clean = found.filter(({ fit }) => fit.flaws.length === 0)
  const best = clean.find(({ cited: { record } }) => record.evidence.standing !== 'translation') ?? clean[0]
  if (best !== undefined) return borneOut(best)
  const flawed = found.toSorted((a, b) => gravity(a.fit) - gravity(b.fit))[0]
  if (flawed !== undefined) return withFlaws(flawed)
  return notFound({ text: asked.text, readings, cited, readable }, library)
}

function findIn(cited: Cited, readings: readonly QuotationReading[], said: string): Found | null {
  const { record, locator } = cited
  const text = sourceText(record)
  const preferred = placesOf(record, locator)
  let flawed: Found | null = null
  for (const letters of text.readings()) {
    for (const reading of readings) {
      const fit = bestFit(reading, { source: letters, original: record.text, preferred, said })
      if (fit === null) continue
      const found = { cited, fit, source: letters.normalised }
      if (fit.flaws.length === 0) return found
      if (flawed === null || gravity(fit) < gravity(flawed.fit)) flawed = found
    }
  }
  return flawed
}

function gravity({ flaws }: Fit): number {
  return flaws.reduce((sum, { verdict }) => sum + (verdict === 'refuted' ? 100 : 1), 0)
}
