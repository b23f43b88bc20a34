import { claimFindings } from '../claim-findings.ts'
import type { Rule } from '../rule.ts'

export const figureStated: Rule = {
  id: 'figure-stated',
  law: 'Every figure is stated by a source its note cites, or follows from figures that are.',
  check: ({ judged }) => claimFindings(judged, 'figure-stated')
}
