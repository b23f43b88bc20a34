import { unknownPinpoint } from '../../evidence/pinpoint.ts'
import { toSourceKey } from '../../library/record.ts'
import { pinpointFindings } from '../pinpoint-findings.ts'
import type { Rule } from '../rule.ts'

export const pinpointExists: Rule = {
  id: 'pinpoint-exists',
  law: 'A quotation stands on the page or in the provision that its note gives, and that page is there.',
  *check({ brief, judged }, { records }) {
    const told = new Set<number>()
    for (const { locator, finding } of pinpointFindings(brief, judged)) {
      if (locator === null) continue
      told.add(finding.place.start.offset)
      yield finding
    }
    // What bears out no quotation may still give a page that the source does not have.
    for (const { key, locator, locatorPlace: place } of brief.citations) {
      const record = records.get(toSourceKey(key))
      if (!record || !locator || !place || told.has(place.start.offset)) continue
      const fault = unknownPinpoint(record, locator)
      if (fault) yield { level: 'review', ...fault, place }
    }
  }
}
