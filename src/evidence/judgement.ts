import type { Locator } from '../brief/locator.ts'
import type { Span } from '../document/place.ts'
import type { SourceRecord } from '../library/record.ts'

export type Verdict = 'verified' | 'review' | 'refuted' | 'unchecked'

export type QuotationReason =
  | 'verbatim'
  | 'declared-alteration'
  | 'altered'
  | 'other-source'
  | 'absent'
  | 'hides-words'
  | 'ambiguous'
  | 'no-text'
  | 'uncited'

export type FigureReason =
  | 'stated'
  | 'rounded'
  | 'hedged'
  | 'computed'
  | 'differs'
  | 'absent'
  | 'context-unconfirmed'
  | 'no-text'
  | 'uncited'

export type ProvisionReason =
  | 'exists'
  | 'absent'
  | 'not-in-force'
  | 'repealed'
  | 'prospective'
  | 'unknown-act'
  | 'no-text'

/** A passage of a captured source. The span is in the record's file (`record.text`). */
export interface Passage extends Span {
  readonly record: SourceRecord
  /** The page or provision it stands on, such as `p 12` or `s 66`, where the record says. */
  readonly locator: string | null
}

/** A source that covers a claim, with the pinpoint its note gives. */
export interface Cited {
  readonly record: SourceRecord
  readonly locator: Locator | null
}

/** What the sources say of one claim. `problem` and `fix` are worded as style.md's messages; both are null when verified. */
export interface Judgement<Reason extends string> {
  readonly verdict: Verdict
  readonly reason: Reason
  /** Where the claim is borne out, or what comes nearest to it. */
  readonly passage: Passage | null
  readonly problem: string | null
  readonly fix: string | null
  /** Remarks that change no verdict, such as "the notes are a person's own". */
  readonly remarks: readonly string[]
}
