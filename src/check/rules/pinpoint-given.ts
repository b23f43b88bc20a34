import { pinpointFindings } from '../pinpoint-findings.ts'
import type { Rule } from '../rule.ts'

export const pinpointGiven: Rule = {
  id: 'pinpoint-given',
  law: 'A quotation from a source with pages or provisions says on which it stands.',
  *check({ brief, judged }) {
    for (const { locator, finding } of pinpointFindings(brief, judged)) if (locator === null) yield finding
  }
}
