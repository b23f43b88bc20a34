import { labelId } from '../../brief/labels.ts'
import type { Place } from '../../document/place.ts'
import type { Rule } from '../rule.ts'

export const noteOnce: Rule = {
  id: 'note-once',
  law: 'Every footnote is written once.',
  *check({ brief: { file, notes } }) {
    const firsts = new Map<string, Place>()
    for (const { label, place } of notes) {
      const first = firsts.get(labelId(label))
      if (!first) {
        firsts.set(labelId(label), place)
        continue
      }
      yield {
        level: 'error',
        problem: `The footnote \`[^${label}]\` is written twice, and only the first prints`,
        fix: 'give this one a label of its own, or take it out',
        place,
        related: { file, place: first, says: 'first written here' }
      }
    }
  }
}
