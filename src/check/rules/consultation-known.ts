import { readFrontMatter } from '../../document/front-matter.ts'
import { placesIn } from '../../document/place.ts'
import { toSourceKey } from '../../library/record.ts'
import { nearest } from '../../text/nearest.ts'
import type { Rule } from '../rule.ts'

export const consultationKnown: Rule = {
  id: 'consultation-known',
  law: 'The consultation that a response answers has a record in the library.',
  *check({ brief: { front, source } }, { records }) {
    const { consultation } = front
    if (consultation === undefined || records.has(toSourceKey(consultation))) return
    const { start, end } = readFrontMatter(source).locate(['consultation'])
    const near = nearest(consultation, records.keys())
    yield {
      level: /\s/.test(consultation) ? 'review' : 'error',
      problem: `There is no record \`${consultation}\`, so no question can be held against it`,
      fix: near === null ? 'add the consultation document to the library, and write its key' : `write \`${near}\``,
      place: placesIn(source)(start, end)
    }
  }
}
