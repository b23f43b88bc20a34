import { claimFindings } from '../claim-findings.ts'
import type { Rule } from '../rule.ts'

export const quotationVerbatim: Rule = {
  id: 'quotation-verbatim',
  law: 'Every quotation stands word for word in a source its note cites.',
  check: ({ judged }) => claimFindings(judged, 'quotation-verbatim')
}
