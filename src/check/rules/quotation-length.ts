import { fairDealing } from '../../evidence/fair-dealing.ts'
import type { Rule } from '../rule.ts'

export const quotationLength: Rule = {
  id: 'quotation-length',
  law: 'No quotation is longer than 50 words or a tenth of its source without a reason.',
  *check({ judged }) {
    for (const { claim, judgement } of judged) {
      if (
        claim.kind !== 'quotation' ||
        claim.question !== undefined ||
        judgement.passage === null ||
        judgement.verdict !== 'verified'
      )
        continue
      const fault = fairDealing(claim.text, judgement.passage.record)
      if (fault) yield { level: 'review', ...fault, place: claim.place }
    }
  }
}
