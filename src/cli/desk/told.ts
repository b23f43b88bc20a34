import type { Checked } from '../../check/checked.ts'
import type { SourceKey } from '../../library/record.ts'
import { keysOf } from '../check-brief.ts'
import type { ReportPart } from '../report-parts.ts'

/** What a run keeps of a brief once it is checked: a thousand of them are held at a time. */
export interface Told {
  readonly file: string
  readonly name: string
  readonly ok: boolean
  /** Whether something is not verified, or to review. */
  readonly unsure: boolean
  readonly errors: number
  readonly part: ReportPart
  readonly rests: Rests
}

/** What a brief's page is made of beside its own text, by name. */
export interface Rests {
  /** Keys of the records that it cites, and of its consultation; in order, each once. */
  readonly keys: readonly SourceKey[]
  /** Stands for all that the check of it rested on. */
  readonly check: string
  readonly template: string
  readonly style: string
}

export function told({ brief, ok, claims, findings }: Checked, part: ReportPart, check: string): Told {
  const { file, name, front } = brief
  const open = claims.some(({ verdict, waived }) => verdict !== 'verified' && waived === null)
  return {
    file,
    name,
    ok,
    unsure: open || findings.some(({ level }) => level === 'review'),
    errors: findings.filter(({ level }) => level === 'error').length,
    part,
    rests: { keys: keysOf(brief).toSorted(), check, template: front.template, style: front.style }
  }
}
