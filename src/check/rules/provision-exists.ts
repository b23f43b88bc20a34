import { claimFindings } from '../claim-findings.ts'
import type { JudgedClaim } from '../judge.ts'
import type { Rule } from '../rule.ts'

export const provisionExists: Rule = {
  id: 'provision-exists',
  law: 'Every provision exists, and is in force on the brief’s date unless the brief says otherwise.',
  check({ judged }) {
    const named = new Set(judged.filter((one) => !isPinpoint(one)).flatMap(faults))
    return claimFindings(
      judged.filter((one) => !isPinpoint(one) || !faults(one).some((fault) => named.has(fault))),
      'provision-exists'
    )
  }
}

function isPinpoint({ claim }: JudgedClaim): boolean {
  return claim.kind === 'provision' && 'key' in claim.named
}

/** What is wrong with which provision, under each note: said of the sentence, it need not be said of its note's pinpoint. */
function faults({ kind, claim, judgement }: JudgedClaim): readonly string[] {
  const { passage, reason, verdict } = judgement
  if (kind !== 'provision' || verdict === 'verified' || passage === null) return []
  return claim.notes.map((note) => `${note} ${reason} ${passage.record.key} ${passage.start}`)
}
