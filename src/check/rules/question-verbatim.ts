import { claimFindings } from '../claim-findings.ts'
import type { Rule } from '../rule.ts'

export const questionVerbatim: Rule = {
  id: 'question-verbatim',
  law: 'Every question that a response answers stands word for word, and under its number, in the consultation document.',
  check: ({ judged }) => claimFindings(judged, 'question-verbatim')
}
