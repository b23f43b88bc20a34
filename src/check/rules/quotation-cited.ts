import { claimFindings } from '../claim-findings.ts'
import type { Rule } from '../rule.ts'

export const quotationCited: Rule = {
  id: 'quotation-cited',
  law: 'Every quotation has a note that cites its source.',
  check: ({ judged }) => claimFindings(judged, 'quotation-cited')
}
