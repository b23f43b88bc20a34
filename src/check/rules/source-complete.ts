import { missingFor } from '../../cite/missing.ts'
import { toSourceKey } from '../../library/record.ts'
import type { Rule } from '../rule.ts'

export const sourceComplete: Rule = {
  id: 'source-complete',
  law: 'A cited record holds what the citation style prints of a source of its kind.',
  *check({ brief: { citations, front } }, { records }) {
    const told = new Set<string>()
    for (const { key, keyPlace: place } of citations) {
      const record = records.get(toSourceKey(key))
      if (!record || told.has(key)) continue
      told.add(key)
      const missing = missingFor(record.item, front.style)
      if (missing.length === 0) continue
      yield {
        level: 'review',
        problem: `The record of \`${key}\` lacks what \`${front.style}\` prints: ${missing.join(', ')}`,
        fix: `add it to \`${record.file}\``,
        place
      }
    }
  }
}
