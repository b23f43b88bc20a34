import type { SourceRecord } from '../library/record.ts'
import { foldPlain } from '../text/normalise.ts'
import { sourceText } from './source-text.ts'

/** Whether these words stand in the record in exactly one place. */
export function standsOnce(words: string, record: SourceRecord): boolean {
  const sought = foldPlain(words).text
  const { text } = sourceText(record).clean.normalised
  const first = text.indexOf(sought)
  return sought !== '' && first >= 0 && text.indexOf(sought, first + 1) < 0
}
