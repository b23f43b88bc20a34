import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Checked } from '../check/checked.ts'
import { heldSources } from '../exhibit/rows.ts'
import { kindWords } from '../exhibit/words.ts'
import type { Library } from '../library/record.ts'
import { type Filled, loadFilled } from '../page/engine.ts'
import { ownTemplates } from '../page/own-templates.ts'
import { reportBrief, reportFinding, verdictChoices } from './html/briefs.ts'
import type { Choice, ReportBrief, ReportPage } from './html/page.ts'
import { runSummary, summaryOf } from './summary.ts'

/** The report's template with its script. */
export interface ReportTemplate extends Filled<ReportPage> {
  readonly script: string
}

export async function loadReportTemplate(): Promise<ReportTemplate> {
  const home = join(ownTemplates, 'report')
  const filled = await loadFilled<ReportPage>(join(home, 'report.hbs'), [ownTemplates])
  return { ...filled, script: await readFile(join(home, 'filter.js'), 'utf8') }
}

/** What is said of one brief, and what the head of a report of several sums up. */
export interface HtmlPart extends Pick<Checked, 'ok' | 'counts'> {
  readonly brief: ReportBrief
}

/** The evidence table of a run as one HTML file that asks for nothing else. The same input gives the same bytes. */
export function htmlReport(checked: readonly Checked[], library: Library, template: ReportTemplate): string {
  return htmlWhole(
    checked.map((one, index) => htmlPart(one, library, index)),
    library,
    template
  )
}

/** `index` is the brief's place in the run. */
export function htmlPart(checked: Checked, library: Library, index: number): HtmlPart {
  return { ok: checked.ok, counts: checked.counts, brief: reportBrief(checked, library, index) }
}

export function htmlWhole(parts: readonly HtmlPart[], library: Library, { css, fill, script }: ReportTemplate): string {
  const briefs = parts.map(({ brief }) => brief)
  const rows = briefs.flatMap((brief) => brief.rows)
  const [first] = parts
  const several = parts.length > 1
  return fill({
    title: several ? `${briefs.length} briefs` : (first?.brief.title ?? 'No brief'),
    css,
    script,
    policy: policyOf(css, script),
    several,
    summary: several ? runSummary(parts) : summaryOf(first?.counts ?? none),
    verdicts: verdictChoices(rows),
    kinds: kindChoices(briefs),
    briefs,
    library: library.findings.map((finding) => reportFinding(finding.file, finding)),
    sources: heldSources(rows)
  })
}

const none = { claims: 0, verified: 0, review: 0, refuted: 0, unchecked: 0, waived: 0, excluded: 0 }

function kindChoices(briefs: readonly ReportBrief[]): readonly Choice[] {
  const rows = briefs.flatMap((brief) => brief.rows)
  return (['quotation', 'figure', 'provision'] as const).map((value) => ({
    value,
    words: `${kindWords[value]}s`,
    count: rows.filter(({ kind }) => kind === value).length
  }))
}

/** Styles and the script are let in by their hashes (CSP level 3), fonts as data; all else is shut out. */
function policyOf(css: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(css)}'`,
    `script-src '${hashOf(script)}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
