import type { SourceRecord } from '../library/record.ts'
import { foldPlain } from '../text/normalise.ts'
import type { Misplaced } from './pinpoint.ts'
import { sourceText } from './source-text.ts'

const mostWords = 50
const largestShare = 0.1
/** Below this many words a source is an extract or an abstract, and a tenth of it says nothing. */
const shortestSource = 200

/** Whether a quotation is longer than fair dealing takes for granted: over 50 words, or over a tenth of its source. */
export function fairDealing(quotation: string, record: SourceRecord): Misplaced | null {
  const words = countWords(foldPlain(quotation).text)
  if (words > mostWords) {
    return {
      problem: `The quotation has ${words} words, more than ${mostWords}`,
      fix: 'shorten it, or say why it is needed in a waiver'
    }
  }
  if (record.evidence.completeness !== 'full') return null
  const whole = wordsOf(record)
  if (whole < shortestSource || words <= whole * largestShare) return null
  return {
    problem: `The quotation is ${Math.round((words / whole) * 100)} per cent of \`${record.key}\`, more than a tenth`,
    fix: 'shorten it, or say why it is needed in a waiver'
  }
}

const lengths = new WeakMap<SourceRecord, number>()

/** How many words a record has, counted once. */
function wordsOf(record: SourceRecord): number {
  const own = record.itself ?? record
  const known = lengths.get(own)
  if (known !== undefined) return known
  const words = countWords(sourceText(own).clean.normalised.text)
  lengths.set(own, words)
  return words
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}
