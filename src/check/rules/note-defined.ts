import { labelId } from '../../brief/labels.ts'
import { nearest } from '../../text/nearest.ts'
import type { Rule } from '../rule.ts'

export const noteDefined: Rule = {
  id: 'note-defined',
  law: 'Every mark has a footnote.',
  *check({ brief: { marks, notes } }) {
    const labels = notes.map(({ label }) => label)
    const defined = new Set(labels.map(labelId))
    for (const { label, place } of marks) {
      if (defined.has(labelId(label))) continue
      const near = nearest(label, labels)
      yield {
        level: 'error',
        problem: `There is no footnote \`[^${label}]\``,
        fix:
          near === null
            ? `write the footnote \`[^${label}]: …\``
            : `mark \`[^${near}]\`, or write the footnote \`[^${label}]: …\``,
        place
      }
    }
  }
}
