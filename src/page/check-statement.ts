import type { Counts } from '../check/checked.ts'
import type { CheckStatement } from './page.ts'

/** What the check found, in a sentence and a list of what is not verified. `date` is in words, or empty. */
export function checkStatement(counts: Counts, date: string): CheckStatement {
  const { claims, verified, review, refuted, unchecked, waived } = counts
  if (claims === 0) {
    return { statement: 'There is no quotation, figure or provision in this document to check', others: [] }
  }
  const on = date === '' ? '' : ` on ${date}`
  const noun = claims === 1 ? 'claim' : 'claims'
  const statement = `${verified} of ${claims} ${noun} verified against captured sources${on}`
  const others = [
    say(review, 'to be reviewed by a person'),
    say(refuted, 'not borne out by the source'),
    say(unchecked, 'not checked, as the text of the source is not held in full'),
    say(waived, 'of these allowed by the author, with a reason')
  ]
  return { statement, others: others.filter((line) => line !== null) }
}

function say(count: number, what: string): string | null {
  return count === 0 ? null : `${count} ${what}`
}
