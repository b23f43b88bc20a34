import { writePath } from '../../library/provision-path.ts'
import type { SourceRecord } from '../../library/record.ts'
import type { Passage, Verdict } from '../judgement.ts'
import { type AskedProvision, named, type ProvisionJudgement } from './asked.ts'
import type { Located } from './locate.ts'
import { notYet, type Outcome, repealed } from './out-of-force.ts'
import { readSaid, type Said } from './said.ts'
import { dateInWords } from './said-dates.ts'
import { saidWrongly } from './said-wrongly.ts'
import { iso, type Standing, standingOn } from './standing.ts'

type Found = Extract<Located, { found: 'here' | 'outer' }>

/** How a provision that the record has stood on the brief's date, against what the sentence says of it. */
export function judgeLife(asked: AskedProvision, record: SourceRecord, located: Found): ProvisionJudgement {
  const { issued, accessed } = record.item
  const standing = standingOn(
    located.life,
    { issued, accessed, repealNotBefore: repealingYear(located.provision.heading) },
    asked.briefDate
  )
  const said = readSaid(asked.sentence, asked.path)
  const outcome = outcomeOf(standing, asked, record, located, said)
  return {
    passage: passageOf(asked, record, located),
    remarks: [
      ...outcome.remarks,
      ...(record.evidence.completeness === 'notes' ? ['the notes are a person’s own'] : [])
    ],
    verdict: outcome.verdict,
    reason: outcome.reason,
    problem: outcome.problem,
    fix: outcome.fix
  }
}

function outcomeOf(
  standing: Standing,
  asked: AskedProvision,
  record: SourceRecord,
  located: Found,
  said: Said
): Outcome {
  const name = named(asked, record)
  switch (standing.kind) {
    case 'in-force': {
      const wrong = stillInForce(standing, name, record, said)
      const [first] = wrong
        ? [wrong]
        : saidWrongly({ said, name, life: located.life, provision: located.provision, record })
      const remarks = remarksOn(standing, record, asked.briefDate)
      return first ? { ...first, reason: 'exists', remarks } : verified('exists', remarks)
    }
    case 'repealed':
      return repealed(standing, name, asked, record, said)
    case 'not-yet':
    case 'commencement-revoked':
    case 'not-inserted':
    case 'not-passed':
    case 'prospective':
      return notYet(standing, name, asked, record, said)
  }
}

/** `Offence (repeal: Crime and Policing Act 2026)`: what the heading says of who repeals it. */
function repealingYear(heading: string): string | undefined {
  return /\brepeal[^()]*\b(?:Act|Regulations|Order)\s(\d{4})/i.exec(heading)?.[1]
}

function verified(reason: Outcome['reason'], remarks: readonly string[]): Outcome {
  return { verdict: 'verified', reason, problem: null, fix: null, remarks }
}

/** In force on the brief's date, and the sentence says that it is not. */
function stillInForce(
  { since, repealedLater }: Extract<Standing, { kind: 'in-force' }>,
  name: string,
  record: SourceRecord,
  said: Said
) {
  if (!said.names) return null
  if (said.repealed) {
    const verdict: Exclude<Verdict, 'verified'> = repealedLater ? 'refuted' : 'review'
    return repealedLater
      ? {
          verdict,
          problem: `${name} is repealed only on ${dateInWords(repealedLater)}, after the brief’s date`,
          fix: 'say that it is to be repealed'
        }
      : {
          verdict,
          problem: `\`${record.file}\` does not say that ${name} is repealed`,
          fix: 'look it up, and add the day to its heading as in `{repealed=2026-06-29}`'
        }
  }
  if (said.notInForce !== 'now' && !said.toCome) return null
  const verdict: Exclude<Verdict, 'verified'> = since && said.notInForce ? 'refuted' : 'review'
  return since
    ? {
        verdict,
        problem: `${name} has been in force since ${dateInWords(since)}`,
        fix: `write that it has been in force since ${dateInWords(since)}`
      }
    : {
        verdict,
        problem: `\`${record.file}\` does not say when ${name} came into force`,
        fix: 'look the date up, and add it to the heading as in `{in-force=2026-04-07}`'
      }
}

function remarksOn(
  { since, repealedLater }: Extract<Standing, { kind: 'in-force' }>,
  record: SourceRecord,
  briefDate: string
): readonly string[] {
  const { accessed } = record.item
  const read = accessed ? iso(accessed) : briefDate
  return [
    ...(since ? [] : [`\`${record.file}\` gives no date of commencement for it`]),
    ...(repealedLater ? [`it is repealed on ${dateInWords(repealedLater)}, after the brief’s date`] : []),
    ...(read < briefDate.slice(0, read.length)
      ? [`\`${record.file}\` was read on ${dateInWords(read)}, and holds no later change`]
      : [])
  ]
}

function passageOf(asked: AskedProvision, record: SourceRecord, { found, provision, span }: Found): Passage {
  const path = found === 'here' ? { ...provision.path, sub: asked.path.sub } : provision.path
  const { start, end } = trimmed(record.text, span.start, span.end)
  return { record, start, end, locator: writePath(path) }
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  return { start, end: start + text.slice(start, end).trimEnd().length }
}
