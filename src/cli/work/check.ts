import { resolve } from 'node:path'
import { githubReport } from '../../report/github.ts'
import { jsonReport } from '../../report/json.ts'
import { paintFor } from '../../report/paint.ts'
import { sarifReport } from '../../report/sarif.ts'
import { textReport } from '../../report/text.ts'
import { applyFixes, changeLine } from '../apply-fixes.ts'
import { type CheckedRun, checkBriefs, exitCode } from '../check-briefs.ts'
import { ruleHelp } from '../rule-help.ts'
import type { Terminal } from '../terminal.ts'
import type { CheckOptions } from '../verbs/check.ts'
import { writeWhole } from '../write-whole.ts'

/** Checks briefs and prints or writes the report. Returns the exit status. */
export async function checkAndReport(
  workspace: string,
  asked: readonly string[],
  options: CheckOptions,
  version: string,
  terminal: Terminal
): Promise<number> {
  const first = await checkBriefs(workspace, asked, terminal)
  const run = options.fix ? await fixed(first, workspace, options, terminal) : first
  const coloured = terminal.coloured && options.output === undefined
  const width = options.output === undefined ? terminal.columns : 80
  const report = await reportOf(run, options, { coloured, width, version: version })
  if (options.output === undefined) terminal.out(report)
  else await writeWhole(resolve(terminal.cwd, options.output), report)
  return exitCode(run, options.strict ?? false)
}

/** Applies the fixes and says what they changed: beside a report on stdout only where that is text too. */
async function fixed(
  first: CheckedRun,
  workspace: string,
  { format, output }: CheckOptions,
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
  { format, verbose = false, quiet = false }: CheckOptions,
  { coloured, width, version }: Setting
): Promise<string> {
  switch (format) {
    case 'text':
      return textReport(checked, library, texts, paintFor(coloured), { verbose, quiet, width })
    case 'json':
      return jsonReport(checked, library)
    case 'sarif':
      return sarifReport(checked, library, { version, help: await ruleHelp() })
    case 'github':
      return githubReport(checked, library)
  }
}
