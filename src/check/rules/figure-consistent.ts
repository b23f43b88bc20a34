import { inconsistencies } from '../../evidence/figure/consistent.ts'
import { figureAsked } from '../judge.ts'
import type { Rule } from '../rule.ts'

export const figureConsistent: Rule = {
  id: 'figure-consistent',
  law: 'A quantity that the brief gives twice has one value.',
  *check({ brief, judged }) {
    const asked = judged.flatMap(({ kind, claim }) =>
      kind === 'figure' ? [{ ...figureAsked(claim, brief), claim }] : []
    )
    for (const { first, second } of inconsistencies(asked)) {
      yield {
        level: 'review',
        problem: `\`${second.claim.text}\` is \`${first.claim.text}\` on line ${first.claim.place.start.line}`,
        fix: 'write the same figure in both places, or say why they differ',
        place: second.claim.place,
        related: { file: brief.file, place: first.claim.place, says: 'first given here' }
      }
    }
  }
}
