import type { Library } from '../../library/record.ts'
import type { Cited, Passage } from '../judgement.ts'
import { passageAt } from '../passage.ts'
import { hasText, sourceText } from '../source-text.ts'
import { bestFit } from './fit.ts'
import type { QuotationReading } from './pieces.ts'

/**
 * Where else in the library these words stand, in the order of the library; null where nowhere. Only records that hold
 * the quotation's longest words are normalised, so that a large library costs little.
 */
export function elsewhere(
  readings: readonly QuotationReading[],
  cited: readonly Cited[],
  library: Library
): Passage | null {
  const wanted =
    readings
      .at(-1)
      ?.pieces.map(({ letters }) => letters.normalised.text)
      .join(' ') ?? ''
  const rare = [...new Set(wanted.match(/[A-Za-z]{5,}/g) ?? [])].toSorted((a, b) => b.length - a.length).slice(0, 4)
  if (rare.length === 0) return null
  const seen = new Set(cited.map(({ record }) => record.key))
  for (const record of library.records.values()) {
    if (seen.has(record.key) || record.evidence.completeness === 'none') continue
    if (!rare.every((word) => record.text.includes(word, record.bodyStart)) || !hasText(record)) continue
    const source = sourceText(record).clean
    for (const reading of readings) {
      const fit = bestFit(reading, { source, original: record.text, preferred: [], said: '' })
      if (fit !== null && fit.flaws.length === 0)
        return passageAt(record, source.normalised.span(fit.at.start, fit.at.end))
    }
  }
  return null
}
