import { coverLines } from '../../brief/cover-lines.ts'
import { readFrontMatter } from '../../document/front-matter.ts'
import { placesIn } from '../../document/place.ts'
import { nearest } from '../../text/nearest.ts'
import type { Rule } from '../rule.ts'

export const confidentialKnown: Rule = {
  id: 'confidential-known',
  law: 'What the front matter calls confidential is there to be withheld.',
  *check({ brief: { front, source, questions } }) {
    const names = [...questions.map(({ number }) => number), ...coverLines]
    const read = readFrontMatter(source)
    const isList = Array.isArray(read.data['confidential'])
    for (const [index, name] of (front.confidential ?? []).entries()) {
      if (names.includes(name)) continue
      const { start, end } = read.locate(isList ? ['confidential', index] : ['confidential'])
      const near = nearest(name, coverLines)
      yield {
        level: 'error',
        problem: `Nothing here is called \`${name}\`, so it would not be withheld`,
        fix: near === null ? 'write the number of a question in this brief' : `write \`${near}\``,
        place: placesIn(source)(start, end)
      }
    }
  }
}
