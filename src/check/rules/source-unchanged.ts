import { toSourceKey } from '../../library/record.ts'
import type { Rule } from '../rule.ts'

export const sourceUnchanged: Rule = {
  id: 'source-unchanged',
  law: 'The text of a captured source is what was captured.',
  *check({ brief: { citations } }, { records }) {
    const told = new Set<string>()
    for (const { key, keyPlace: place } of citations) {
      const record = records.get(toSourceKey(key))
      const captured = record?.evidence.capture?.['text-sha256']
      if (!record || captured === undefined || captured === record.textSha256 || told.has(key)) continue
      told.add(key)
      yield {
        level: 'error',
        problem: `The text of \`${key}\` is not the text that was captured`,
        fix: `put \`${record.file}\` back as it was, or capture the source again`,
        place
      }
    }
  }
}
