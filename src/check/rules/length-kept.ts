import { wordsSaid } from '../../brief/count-words.ts'
import { readFrontMatter } from '../../document/front-matter.ts'
import { placesIn } from '../../document/place.ts'
import type { Rule } from '../rule.ts'

export const lengthKept: Rule = {
  id: 'length-kept',
  law: 'A brief keeps to the number of words that its front matter allows.',
  *check({ brief: { front, words, source } }) {
    const { limit } = front
    if (limit === undefined || words <= limit) return
    const { start, end } = readFrontMatter(source).locate(['limit'])
    yield {
      level: 'review',
      problem: `The text has ${wordsSaid(words)}, not at most ${limit.toLocaleString('en-GB')}`,
      fix: `take ${wordsSaid(words - limit)} out`,
      place: placesIn(source)(start, end)
    }
  }
}
