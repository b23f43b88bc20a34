import { claimFindings } from '../claim-findings.ts'
import type { Rule } from '../rule.ts'

export const provisionExists: Rule = {
  id: 'provision-exists',
  law: 'Every provision exists, and is in force on the brief’s date unless the brief says otherwise.',
  check: ({ judged }) => claimFindings(judged, 'provision-exists')
}
