import { placesIn } from '../document/place.ts'
import type { Passage } from '../evidence/judgement.ts'
import type { JudgedClaim } from './judge.ts'
import type { RuleFinding } from './rule.ts'

/** What the judgement of each claim of one kind has to say: refuted is an error, what could not be told is for review. */
export function* claimFindings(
  judged: readonly JudgedClaim[],
  kind: JudgedClaim['claim']['kind']
): Generator<RuleFinding> {
  for (const { claim, judgement } of judged) {
    const { problem, fix, verdict, passage } = judgement
    if (claim.kind !== kind || problem === null || fix === null) continue
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
