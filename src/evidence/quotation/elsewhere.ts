import type { Library } from '../../library/record.ts'
import type { Cited, Passage } from '../judgement.ts'
import { passageAt } from '../passage.ts'
import { hasText, sourceText } from '../source-text.ts'
import { bestFit } from './fit.ts'
import { mayHold, runsOf } from './likely.ts'
import type { QuotationReading } from './pieces.ts'

/**
 * Where else in the library these words stand, in the order of the library; null where nowhere. Only records that may
 * hold the words are normalised, so that a large library costs little.
 */
export function elsewhere(
  readings: readonly QuotationReading[],
  cited: readonly Cited[],
  library: Library
): Passage | null {
  const pieces = readings.at(-1)?.pieces ?? []
  const runs = pieces.flatMap(({ letters }) => runsOf(letters.normalised.text))
  if (runs.length === 0) return null
  const seen = new Set(cited.map(({ record }) => record.key))
  for (const record of library.records.values()) {
    if (seen.has(record.key) || !mayHold(record, runs) || !hasText(record)) continue
    const source = sourceText(record).clean
    for (const reading of readings) {
      const fit = bestFit(reading, { source, original: record.text, preferred: [], said: '' })
      if (fit !== null && fit.flaws.length === 0) {
        return passageAt(record, source.normalised.span(fit.at.start, fit.at.end))
      }
    }
  }
  return null
}
