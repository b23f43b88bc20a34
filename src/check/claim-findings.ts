import { placesIn } from '../document/place.ts'
import type { Passage } from '../evidence/judgement.ts'
import type { JudgedClaim } from './judge.ts'
import type { RuleFinding } from './rule.ts'

/** The rule that speaks of a claim when something is to be said of it. */
export function ruleOf({ claim, judgement }: JudgedClaim): string {
  switch (claim.kind) {
    case 'quotation':
      if (claim.question !== undefined) return 'question-verbatim'
      if (judgement.reason === 'uncited') return 'quotation-cited'
      return judgement.reason === 'no-text' ? 'source-captured' : 'quotation-verbatim'
    case 'figure':
      if (judgement.reason === 'uncited') return 'figure-cited'
      return judgement.reason === 'no-text' ? 'source-captured' : 'figure-stated'
    case 'provision':
      return 'provision-exists'
  }
}

/** What the judgements that a rule speaks of have to say: refuted is an error, what could not be told is for review. */
export function* claimFindings(judged: readonly JudgedClaim[], rule: string): Generator<RuleFinding> {
  for (const one of judged) {
    const { claim, judgement } = one
    const { problem, fix, verdict, passage } = judgement
    if (problem === null || fix === null || ruleOf(one) !== rule) continue
    yield {
      level: verdict === 'refuted' ? 'error' : 'review',
      problem,
      fix,
      place: claim.place,
      ...(passage === null ? {} : { related: relatedPassage(passage) })
    }
  }
}

function relatedPassage({ record, start, end, locator }: Passage): NonNullable<RuleFinding['related']> {
  const says = locator === null ? `\`${record.key}\` says` : `\`${record.key}\`, ${locator}, says`
  return { file: record.file, place: placesIn(record.text)(start, end), says }
}
