import { resolve } from 'node:path'
import { githubReport } from '../../report/github.ts'
import { htmlReport, loadReportTemplate } from '../../report/html.ts'
import { jsonReport } from '../../report/json.ts'
import { paintFor } from '../../report/paint.ts'
import { sarifReport } from '../../report/sarif.ts'
import { textReport } from '../../report/text.ts'
import { applyFixes, changeLine } from '../apply-fixes.ts'
import { type CheckedRun, checkBriefs, exitCode } from '../check-briefs.ts'
import type { CheckSettings } from '../check-settings.ts'
import { ruleHelp } from '../rule-help.ts'
import type { Terminal } from '../terminal.ts'
import { writeWhole } from '../write-whole.ts'

/** Checks the briefs asked for and reports; returns the exit status. */
export async function runCheck(
  workspace: string,
  asked: readonly string[],
  settings: CheckSettings,
  version: string,
  terminal: Terminal
): Promise<0 | 1> {
  const { output, fix = false, strict = false } = settings
  const first = await checkBriefs(workspace, asked, terminal)
  const run = fix ? await fixed(first, workspace, settings, terminal) : first
  const coloured = terminal.coloured && output === undefined
  const width = output === undefined ? terminal.columns : 80
  const report = await reportOf(run, settings, { coloured, width, version })
  if (output === undefined) terminal.out(report)
  else await writeWhole(resolve(terminal.cwd, output), report)
  return exitCode(run, strict)
}

/** Applies the fixes and says what they changed: beside a report on stdout only where that is text too. */
async function fixed(
  first: CheckedRun,
  workspace: string,
  { format, output }: CheckSettings,
  terminal: Terminal
): Promise<CheckedRun> {
  const { run, changes } = await applyFixes(first, workspace)
  const say = format === 'text' || output !== undefined ? terminal.out : terminal.err
  if (changes.length === 0) terminal.err('Nothing to fix that is safe to fix\n')
  else say(`${changes.map(changeLine).join('\n')}\n\n`)
  return run
}

/** What a report says of where it is read and of the program that made it. */
interface Setting {
  readonly coloured: boolean
  readonly width: number
  readonly version: string
}

async function reportOf(
  { checked, library, texts }: CheckedRun,
  { format, verbose = false, quiet = false }: CheckSettings,
  { coloured, width, version }: Setting
): Promise<string> {
  switch (format) {
    case 'text':
      return textReport(checked, library, texts, paintFor(coloured), { verbose, quiet, width })
    case 'json':
      return jsonReport(checked, library)
    case 'sarif':
      return sarifReport(checked, library, { version, help: await ruleHelp() })
    case 'html':
      return htmlReport(checked, library, await loadReportTemplate())
    case 'github':
      return githubReport(checked, library)
  }
}
