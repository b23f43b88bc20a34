import { pinpointFindings } from '../pinpoint-findings.ts'
import type { Rule } from '../rule.ts'

export const pinpointExists: Rule = {
  id: 'pinpoint-exists',
  law: 'A quotation stands on the page or in the provision that its note gives.',
  *check({ brief, judged }) {
    for (const { locator, finding } of pinpointFindings(brief, judged)) if (locator !== null) yield finding
  }
}
