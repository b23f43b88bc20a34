import { entrySections } from '../../brief/entries.ts'
import type { Rule } from '../rule.ts'

export const entryComplete: Rule = {
  id: 'entry-complete',
  law: 'Every entry of a cited summary says what the source says, how it knows, what it bears on and where it ends.',
  *check({ brief: { entries } }) {
    for (const { key, sections, place } of entries) {
      const has = new Set(sections.map((words) => words.toLowerCase()))
      const missing = entrySections.filter((name) => !has.has(name.toLowerCase()))
      if (missing.length === 0) continue
      const heads = missing.map((name) => `\`${name}\``).join(', ')
      yield {
        level: 'review',
        problem: `The entry on \`${key}\` has no ${heads}`,
        fix: `write a heading ${missing.length === 1 ? heads : 'for each'} under it`,
        place
      }
    }
  }
}
