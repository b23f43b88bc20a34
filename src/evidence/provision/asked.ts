import type { ActReference } from '../../brief/find-acts.ts'
import type { ProvisionPath } from '../../library/provision.ts'
import { writePath } from '../../library/provision-path.ts'
import type { SourceRecord } from '../../library/record.ts'
import type { Judgement, ProvisionReason } from '../judgement.ts'

/** A provision as a brief names it, and what is needed to judge it. */
export interface AskedProvision {
  readonly path: ProvisionPath
  /** The record of its Act; null where the library has none or the brief does not say which Act. */
  readonly record: SourceRecord | null
  /** ISO: the day the brief speaks for. */
  readonly briefDate: string
  /** What the brief says of it; empty for a pinpoint alone. */
  readonly sentence: string
  /** As typed, for the message; the path is written where this is not given. */
  readonly typed?: string
  /** How the brief names the Act, for the message where there is no record. */
  readonly act?: ActReference | null
}

export type ProvisionJudgement = Judgement<ProvisionReason>

/** `section 66` in backticks, with its Act where the words as typed do not say it. */
export function named({ typed, path, act }: AskedProvision, record: SourceRecord): string {
  const words = typed ?? writePath(path)
  return typed && act ? `\`${words}\`` : `\`${words}\` of ${titled(record)}`
}

export function titled({ item }: SourceRecord): string {
  return /^the /i.test(item.title) ? item.title : `the ${item.title}`
}
