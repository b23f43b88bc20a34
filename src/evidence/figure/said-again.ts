import { sentencesIn } from '../../text/sentences.ts'
import { type AskedContext, contextOf } from './asked.ts'
import { unitName } from './value-fit.ts'

/** The other figures of the block that have this one's value and unit, and no other period. */
export function saidElsewhere(asked: AskedContext): readonly AskedContext[] {
  const { figure, table, text } = asked
  if (table !== null || figure.upper !== null) return []
  const alike = asked.around.filter(
    (other) => other.value === figure.value && unitName(other.unit) === unitName(figure.unit) && other.upper === null
  )
  if (alike.length === 0) return []
  const sentences = sentencesIn(text)
  return alike.flatMap((other) => {
    const sentence = sentences.find(({ start, end }) => other.start >= start && other.end <= end)
    const redated = figure.periodBond === 'tight' && other.period !== null && other.period !== figure.period
    return sentence === undefined || redated ? [] : [contextOf({ ...asked, figure: other, sentence })]
  })
}
