import { labelId } from '../../brief/labels.ts'
import type { Rule } from '../rule.ts'

export const noteUsed: Rule = {
  id: 'note-used',
  law: 'Every footnote has a mark in the text.',
  *check({ brief: { marks, notes } }) {
    const marked = new Set(marks.map(({ label }) => labelId(label)))
    for (const { label, place } of notes) {
      if (marked.has(labelId(label))) continue
      yield {
        level: 'error',
        problem: `The footnote \`[^${label}]\` has no mark, so it does not print`,
        fix: `put \`[^${label}]\` after the sentence it bears out, or take the footnote out`,
        place
      }
    }
  }
}
