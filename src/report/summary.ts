import type { Counts } from '../check/checked.ts'

/** One honest line: every count, also those that are nought only where that is good news. */
export function summaryOf({ claims, verified, review, refuted, unchecked, waived, excluded }: Counts): string {
  const parts = [
    `${verified} of ${claims} ${claims === 1 ? 'claim' : 'claims'} verified`,
    `${refuted} refuted`,
    `${review} to review`,
    `${unchecked} unchecked`,
    `${waived} waived`
  ]
  const left = `${excluded} ${excluded === 1 ? 'numeral' : 'numerals'} left out`
  return `${parts.join(', ')}; ${left}`
}
