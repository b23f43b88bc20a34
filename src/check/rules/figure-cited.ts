import { claimFindings } from '../claim-findings.ts'
import type { Rule } from '../rule.ts'

export const figureCited: Rule = {
  id: 'figure-cited',
  law: 'Every figure has a note that cites its source.',
  check: ({ judged }) => claimFindings(judged, 'figure-cited')
}
