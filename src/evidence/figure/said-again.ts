import type { Span } from '../../document/place.ts'
import { sentencesIn } from '../../text/sentences.ts'
import { type AskedContext, contextOf } from './asked.ts'
import { unitName } from './value-fit.ts'

const mostAlike = 3
let lastText = ''
let lastSentences: readonly Span[] = []

/** Its last answer is kept: the figures of one block are judged one after the other. */
function sentencesOf(text: string): readonly Span[] {
  if (text !== lastText) lastSentences = sentencesIn(text)
  lastText = text
  return lastSentences
}

/** The other figures of the block that have this one's value and unit, and no other period. */
export function saidElsewhere(asked: AskedContext): readonly AskedContext[] {
  const { figure, table, text } = asked
  if (table !== null || figure.upper !== null) return []
  const unit = unitName(figure.unit)
  const alike = asked.around
    .filter((other) => other.value === figure.value && other.upper === null && unitName(other.unit) === unit)
    .slice(0, mostAlike)
  if (alike.length === 0) return []
  const sentences = sentencesOf(text)
  return alike.flatMap((other) => {
    const sentence = sentences.find(({ start, end }) => other.start >= start && other.end <= end)
    const redated = figure.periodBond === 'tight' && other.period !== null && other.period !== figure.period
    return sentence === undefined || redated ? [] : [contextOf({ ...asked, figure: other, sentence })]
  })
}
