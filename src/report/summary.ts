import type { Checked, Counts } from '../check/checked.ts'

/** One honest line: every count, also those that are nought only where that is good news. */
export function summaryOf({ claims, verified, review, refuted, unchecked, waived, excluded }: Counts): string {
  const left = `${excluded} ${excluded === 1 ? 'numeral' : 'numerals'} left out`
  if (claims === 0) return `no quotation, figure or provision to check; ${left}`
  const parts = [
    `${verified} of ${claims} ${claims === 1 ? 'claim' : 'claims'} verified`,
    `${refuted} refuted`,
    `${review} to review`,
    `${unchecked} unchecked`,
    `${waived} waived`
  ]
  return `${parts.join(', ')}; ${left}`
}

/** The same for a run of several briefs, with how many of them have errors. */
export function runSummary(checked: readonly Pick<Checked, 'ok' | 'counts'>[]): string {
  const sum = (name: keyof Counts): number => checked.reduce((total, { counts }) => total + counts[name], 0)
  const total: Counts = {
    claims: sum('claims'),
    verified: sum('verified'),
    review: sum('review'),
    refuted: sum('refuted'),
    unchecked: sum('unchecked'),
    waived: sum('waived'),
    excluded: sum('excluded')
  }
  const wrong = checked.filter(({ ok }) => !ok).length
  const state = wrong === 0 ? 'no errors' : `errors in ${wrong}`
  return `${checked.length} briefs, ${state}: ${summaryOf(total)}`
}
