import type { Brief, Claim, Excluded } from '../brief/brief.ts'
import type { Finding } from '../document/finding.ts'
import type { FigureReason, Passage, ProvisionReason, QuotationReason, Verdict } from '../evidence/judgement.ts'
import type { SourceKey } from '../library/record.ts'
import type { WaivedFinding } from './waive.ts'

/** A claim with what the sources say of it. */
export interface CheckedClaim {
  readonly claim: Claim
  /** The records its notes cite, in order, those the library does not have left out. */
  readonly sources: readonly SourceKey[]
  readonly verdict: Verdict
  readonly reason: QuotationReason | FigureReason | ProvisionReason
  /** The waiver's reason, where one covers it. */
  readonly waived: string | null
  readonly passage: Passage | null
  readonly remarks: readonly string[]
}

/** `claims` is the sum of the four verdicts; `waived` counts those among them that a waiver covers. */
export interface Counts {
  readonly claims: number
  readonly verified: number
  readonly review: number
  readonly refuted: number
  readonly unchecked: number
  readonly waived: number
  readonly excluded: number
}

/** A brief after its check. `ok` means that no error is left unwaived. */
export interface Checked {
  readonly brief: Brief
  readonly ok: boolean
  readonly counts: Counts
  readonly claims: readonly CheckedClaim[]
  readonly excluded: readonly Excluded[]
  /** In document order; waived ones are in `waived`. */
  readonly findings: readonly Finding[]
  readonly waived: readonly WaivedFinding[]
}
