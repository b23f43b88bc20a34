import { toSourceKey } from '../../library/record.ts'
import { nearest } from '../../text/nearest.ts'
import type { Rule } from '../rule.ts'

export const sourceKnown: Rule = {
  id: 'source-known',
  law: 'Every citation names a source in the library.',
  *check({ brief: { citations } }, { records }) {
    for (const { key, keyPlace: place } of citations) {
      if (records.has(toSourceKey(key))) continue
      const near = nearest(key, records.keys())
      yield {
        level: 'error',
        problem: `Unknown source \`${key}\``,
        fix: near === null ? `add \`${key}\` to the library` : `cite \`${near}\`, or add \`${key}\` to the library`,
        place
      }
    }
  }
}
