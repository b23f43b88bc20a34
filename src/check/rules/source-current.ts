import type { Citation } from '../../brief/brief.ts'
import { fullDate } from '../../library/dates.ts'
import type { PartialDate } from '../../library/item.ts'
import { type Library, type SourceRecord, toSourceKey } from '../../library/record.ts'
import type { Rule, RuleFinding } from '../rule.ts'

export const sourceCurrent: Rule = {
  id: 'source-current',
  law: 'No source was superseded, corrected or withdrawn before the brief’s date, unless the brief cites what replaced it too.',
  *check({ brief: { citations, front } }, library) {
    const cited = new Set(citations.map(({ key }) => key))
    for (const citation of citations) {
      const record = library.records.get(toSourceKey(citation.key))
      if (!record) continue
      yield* noticeOf(record, citation, front.date)
      yield* supersededBy(record, citation, cited, library, front.date)
    }
  }
}

function* noticeOf(
  { key, evidence }: SourceRecord,
  { keyPlace: place }: Citation,
  day: string
): Generator<RuleFinding> {
  const { withdrawn, corrected } = evidence
  if (withdrawn && startOf(withdrawn.date) <= day) {
    const problem = `\`${key}\` was withdrawn ${onDate(withdrawn.date)}: ${sentence(withdrawn.says)}`
    yield {
      level: 'error',
      problem,
      fix: 'cite what replaced it, or say in the text that it was withdrawn and waive this',
      place
    }
  }
  if (corrected && startOf(corrected.date) <= day) {
    const problem = `\`${key}\` was corrected ${onDate(corrected.date)}: ${sentence(corrected.says)}`
    yield { level: 'review', problem, fix: 'check the words and figures that rest on it against the correction', place }
  }
}

/** Citing an interim figure beside the final one is how the change is told. */
function* supersededBy(
  { key, evidence }: SourceRecord,
  { keyPlace: place }: Citation,
  cited: ReadonlySet<string>,
  { records }: Library,
  day: string
): Generator<RuleFinding> {
  const next = evidence.supersededBy
  if (next === undefined || cited.has(next)) return
  const newer = records.get(next)
  const issued = newer?.item.issued
  if (issued && startOf(issued) > day) return
  const since = issued ? ` of ${fullDate(issued)}` : ''
  const title = newer ? ` (${newer.item.title}${since})` : ''
  yield {
    level: 'review',
    problem: `\`${key}\` was superseded by \`${next}\`${title}`,
    fix: `cite \`${next}\`, or both`,
    place
  }
}

function onDate(date: PartialDate): string {
  return `${date.day === undefined ? 'in' : 'on'} ${fullDate(date)}`
}

function startOf({ year, month, day }: PartialDate): string {
  const two = (value: number | undefined) => String(value ?? 1).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}`
}

function sentence(text: string): string {
  return text.replace(/[.\s]+$/, '')
}
