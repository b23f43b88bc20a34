import type { Checked } from '../../check/checked.ts'
import type { Finding } from '../../document/finding.ts'
import { readPartialDate } from '../../document/partial-date.ts'
import { messageOf } from '../../exhibit/message.ts'
import { type ExhibitRow, exhibitRows } from '../../exhibit/rows.ts'
import { speaksOf } from '../../exhibit/speaks-of.ts'
import { verdictWords } from '../../exhibit/words.ts'
import { fullDate } from '../../library/dates.ts'
import type { Library } from '../../library/record.ts'
import { summaryOf } from '../summary.ts'
import type { Choice, ReportBrief, ReportFinding } from './page.ts'

/** One brief of the report; `index` keeps its ids apart from those of others. */
export function reportBrief(checked: Checked, library: Library, index: number): ReportBrief {
  const { brief, claims, counts, excluded, findings, waived } = checked
  const rows = exhibitRows(checked, library, `claim-${index + 1}`)
  const others = findings
    .filter((finding) => !claims.some((claim) => speaksOf(finding, claim)))
    .toSorted((one, other) => one.level.localeCompare(other.level))
  return {
    id: `brief-${index + 1}`,
    title: brief.front.title,
    file: brief.file,
    day: fullDate(readPartialDate(brief.front.date) ?? undefined),
    summary: summaryOf(counts),
    verdicts: verdictChoices(rows),
    rows,
    others: others.map((finding) => reportFinding(brief.file, finding)),
    waivers: waived.map(({ finding, waiver }) => ({
      line: waiver.place.start.line,
      rule: waiver.rule,
      reason: waiver.reason,
      problem: messageOf(finding.problem)
    })),
    left: excluded.map(({ text, place, reason }) => ({ line: place.start.line, text, reason })),
    toSign: rows.filter(({ verdict, waived: allowed }) => verdict !== 'verified' || allowed !== null)
  }
}

export function reportFinding(file: string, { rule, level, problem, fix, place }: Finding): ReportFinding {
  return {
    file,
    line: place.start.line,
    level: level === 'error' ? 'Error' : 'To review',
    rule,
    problem: messageOf(problem),
    fix: messageOf(fix)
  }
}

/** How many rows have each verdict, the gravest first. */
export function verdictChoices(rows: readonly ExhibitRow[]): readonly Choice[] {
  const gravest = ['refuted', 'review', 'unchecked', 'verified'] as const
  return gravest.map((value) => ({
    value,
    words: verdictWords[value].word,
    count: rows.filter(({ verdict }) => verdict === value).length
  }))
}
