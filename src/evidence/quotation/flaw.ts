import type { QuotationReason } from '../judgement.ts'

/** Why words that were found in the source are still not verified. Worded as style.md's messages. */
export interface Flaw {
  readonly verdict: 'review' | 'refuted'
  readonly reason: Extract<QuotationReason, 'altered' | 'hides-words' | 'ambiguous'>
  readonly problem: string
  readonly fix: string
}

type Where = 'begins' | 'ends'

/** The quotation begins or ends inside a word or a number of the source. */
export function cutInside(whole: string, where: Where): Flaw {
  return {
    verdict: 'refuted',
    reason: 'altered',
    problem: `The quotation ${where} inside the source's \`${whole}\``,
    fix: `quote \`${whole}\` whole`
  }
}

/** The same, where what is cut off may turn the word round: `un-`, `non-`, `n't`. */
export function hiddenByCut(whole: string, where: Where): Flaw {
  return { ...cutInside(whole, where), verdict: 'review', reason: 'hides-words' }
}

/** The source has a word right beside the quotation that turns or narrows what it says. */
export function hiddenBeside(word: string, where: Where): Flaw {
  return {
    verdict: 'review',
    reason: 'hides-words',
    problem: `The source has \`${word}\` right ${where === 'begins' ? 'before' : 'after'} these words`,
    fix: `quote \`${word}\` with them, or say it in your own sentence`
  }
}
