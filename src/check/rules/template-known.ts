import { readFrontMatter } from '../../document/front-matter.ts'
import { placesIn } from '../../document/place.ts'
import { nearest } from '../../text/nearest.ts'
import type { Rule } from '../rule.ts'

export const templateKnown: Rule = {
  id: 'template-known',
  law: 'The template that a brief names is there.',
  *check({ brief: { front, source }, facts: { templates } }) {
    if (templates.includes(front.template)) return
    const { start, end } = readFrontMatter(source).locate(['template'])
    const near = nearest(front.template, templates)
    yield {
      level: 'error',
      problem: `There is no template \`${front.template}\``,
      fix: near === null ? `write one of ${templates.map((name) => `\`${name}\``).join(', ')}` : `write \`${near}\``,
      place: placesIn(source)(start, end)
    }
  }
}
