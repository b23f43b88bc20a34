import type { QuotationReason } from '../judgement.ts'

/** Why words that were found in the source are still not verified. Worded as style.md's messages. */
export interface Flaw {
  readonly verdict: 'review' | 'refuted'
  readonly reason: Extract<QuotationReason, 'altered' | 'hides-words' | 'ambiguous'>
  readonly problem: string
  readonly fix: string
}
