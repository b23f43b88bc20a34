import type { HeldSource } from '../../exhibit/held-source.ts'
import type { Message } from '../../exhibit/message.ts'
import type { ExhibitRow } from '../../exhibit/rows.ts'

/** What `templates/report` is given. Every name is always there. */
export interface ReportPage {
  readonly title: string
  readonly css: string
  readonly script: string
  /** The Content-Security-Policy: nothing is asked for, and nothing runs but the script above. */
  readonly policy: string
  /** Whether the report speaks of more than one brief. */
  readonly several: boolean
  readonly summary: string
  readonly verdicts: readonly Choice[]
  readonly kinds: readonly Choice[]
  readonly briefs: readonly ReportBrief[]
  /** What is wrong with records of the library. */
  readonly library: readonly ReportFinding[]
  readonly sources: readonly HeldSource[]
}

/** A box of the filter. */
export interface Choice {
  readonly value: string
  readonly words: string
  readonly count: number
}

export interface ReportBrief {
  readonly id: string
  readonly title: string
  readonly file: string
  /** `20 November 2026`. */
  readonly day: string | null
  readonly summary: string
  readonly verdicts: readonly Choice[]
  readonly rows: readonly ExhibitRow[]
  /** Findings that are about no claim. */
  readonly others: readonly ReportFinding[]
  readonly waivers: readonly ReportWaiver[]
  readonly left: readonly { readonly line: number; readonly text: string; readonly reason: string }[]
  /** What a person has to judge: claims that are not verified, and those that a waiver covers. */
  readonly toSign: readonly ExhibitRow[]
}

export interface ReportFinding {
  readonly file: string
  readonly line: number
  readonly level: string
  readonly rule: string
  readonly problem: Message
  readonly fix: Message
}

export interface ReportWaiver {
  readonly line: number
  readonly rule: string
  readonly reason: string
  readonly problem: Message
}
