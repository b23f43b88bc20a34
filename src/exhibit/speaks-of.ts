import type { CheckedClaim } from '../check/checked.ts'
import type { Finding } from '../document/finding.ts'

/** The rules whose findings say what became of a claim. */
const claimRules: readonly string[] = [
  'quotation-verbatim',
  'quotation-cited',
  'figure-stated',
  'figure-cited',
  'provision-exists',
  'source-captured'
]

/** Whether a finding says why this claim is not verified. */
export function speaksOf({ rule, place }: Finding, { claim, verdict }: CheckedClaim): boolean {
  if (verdict === 'verified' || !claimRules.includes(rule)) return false
  return place.start.offset === claim.place.start.offset && place.end.offset === claim.place.end.offset
}
