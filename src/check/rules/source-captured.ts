import { toSourceKey } from '../../library/record.ts'
import type { Rule } from '../rule.ts'

export const sourceCaptured: Rule = {
  id: 'source-captured',
  law: 'Every source that a note cites has its text in the library.',
  *check({ brief: { citations } }, { records }) {
    const told = new Set<string>()
    for (const { key, keyPlace: place } of citations) {
      const record = records.get(toSourceKey(key))
      if (!record || told.has(key)) continue
      const empty = record.evidence.completeness === 'none' || record.text.slice(record.bodyStart).trim() === ''
      if (!empty) continue
      told.add(key)
      yield {
        level: 'review',
        problem: `Nothing is captured of \`${key}\`, so what rests on it is unchecked`,
        fix: `capture it, or type what it says below the front matter of \`${record.file}\``,
        place
      }
    }
  }
}
