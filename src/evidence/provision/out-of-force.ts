import type { SourceRecord } from '../../library/record.ts'
import type { ProvisionReason, Verdict } from '../judgement.ts'
import { type AskedProvision, titled } from './asked.ts'
import type { Said } from './said.ts'
import { dateInWords } from './said-dates.ts'
import type { Standing } from './standing.ts'

/** A judgement but for its passage. */
export interface Outcome {
  readonly verdict: Verdict
  readonly reason: ProvisionReason
  readonly problem: string | null
  readonly fix: string | null
  readonly remarks: readonly string[]
}

type Not = Exclude<Standing, { kind: 'in-force' | 'repealed' }>

/** Repealed by the brief's date: right where the sentence says so. */
export function repealed(
  { since, certain }: Extract<Standing, { kind: 'repealed' }>,
  name: string,
  { briefDate }: AskedProvision,
  record: SourceRecord,
  said: Said
): Outcome {
  const reason = 'repealed'
  const on = said.repealed?.on
  if (since && on && !since.startsWith(on)) {
    const problem = `${name} was repealed on ${dateInWords(since)}, not on ${dateInWords(on)}`
    return { verdict: 'refuted', reason, problem, fix: `write \`${dateInWords(since)}\``, remarks: [] }
  }
  const remarks = since ? [] : [`\`${record.file}\` does not say since when it is repealed`]
  if (said.speaksOfRepeal) return { verdict: 'verified', reason, problem: null, fix: null, remarks }
  if (!since) {
    return {
      verdict: certain ? 'refuted' : 'review',
      reason,
      problem: `${name} is repealed, and \`${record.file}\` does not say since when`,
      fix: 'say that it is repealed, or add the day to its heading as in `{repealed=2026-06-29}`',
      remarks: []
    }
  }
  const relation = since === briefDate ? 'the brief’s date' : `before the brief’s date of ${dateInWords(briefDate)}`
  return {
    verdict: 'refuted',
    reason,
    problem: `${name} was repealed on ${dateInWords(since)}, ${relation}`,
    fix: 'say that it is repealed, or cite what replaced it',
    remarks
  }
}

/** Not in force on the brief's date: right where the sentence says so, open where its tense does. */
export function notYet(
  standing: Not,
  name: string,
  { briefDate }: AskedProvision,
  record: SourceRecord,
  said: Said
): Outcome {
  const reason = standing.kind === 'prospective' ? 'prospective' : 'not-in-force'
  const { problem, fix } = worded(standing, name, briefDate, record)
  const on = said.toCome?.on
  if (standing.kind === 'not-yet' && on && !standing.from.startsWith(on)) {
    const day = dateInWords(standing.from)
    return {
      verdict: 'refuted',
      reason,
      problem: `${name} comes into force on ${day}, not on ${dateInWords(on)}`,
      fix: `write \`${day}\``,
      remarks: []
    }
  }
  const exists = standing.kind !== 'not-inserted' && standing.kind !== 'not-passed'
  const admitted =
    said.notInForce || said.toCome !== null || (standing.kind === 'commencement-revoked' && said.commencementRevoked)
  if (exists && admitted) return { verdict: 'verified', reason, problem: null, fix: null, remarks: [problem] }
  const open = (said.tenseOpen || admitted) && !said.inForce
  return { verdict: open ? 'review' : 'refuted', reason, problem, fix, remarks: [] }
}

function worded(
  standing: Not,
  name: string,
  briefDate: string,
  record: SourceRecord
): { problem: string; fix: string } {
  const day = dateInWords(briefDate)
  const after = `after the brief’s date of ${day}`
  switch (standing.kind) {
    case 'not-yet':
      return {
        problem: `${name} comes into force on ${dateInWords(standing.from)}, ${after}`,
        fix: 'say that it is not yet in force'
      }
    case 'commencement-revoked':
      return {
        problem: `${name} is not in force on ${day}, as its commencement was revoked on ${dateInWords(standing.on)}`,
        fix: 'say that its commencement was revoked'
      }
    case 'not-inserted':
      return {
        problem: `${name} was inserted on ${dateInWords(standing.on)}, ${after}`,
        fix: 'leave it out, or give the brief a later date'
      }
    case 'not-passed':
      return {
        problem: `${name} is of ${dateInWords(standing.on)}, ${after}`,
        fix: `cite the Bill, or say that ${titled(record)} is still to come`
      }
    case 'prospective':
      return { problem: `${name} is prospective: it is not in force on ${day}`, fix: 'say that it is not yet in force' }
  }
}
