import { nearest } from '../../text/nearest.ts'
import type { Rule } from '../rule.ts'

export const referenceKnown: Rule = {
  id: 'reference-known',
  law: 'Every cross reference names a section, table, figure, box, question or ask of the brief, each of which has a name of its own.',
  *check({ brief: { anchors, references } }) {
    const ids = new Set<string>()
    for (const { id, given, place } of anchors) {
      if (given && ids.has(id)) {
        yield {
          level: 'error',
          problem: `\`{#${id}}\` names two things`,
          fix: 'give this one another name',
          place
        }
      }
      ids.add(id)
    }
    for (const { id, place } of references) {
      if (ids.has(id)) continue
      const near = nearest(id, ids)
      yield {
        level: 'error',
        problem: `Nothing in this brief is called \`${id}\``,
        fix:
          near === null
            ? `write \`{#${id}}\` at the end of the heading or title that you mean`
            : `write \`[#${near}]\``,
        place
      }
    }
  }
}
