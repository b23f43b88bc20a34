import { resolve } from 'node:path'
import { Option } from 'commander'
import { githubReport } from '../../report/github.ts'
import { htmlReport, loadReportTemplate } from '../../report/html.ts'
import { jsonReport } from '../../report/json.ts'
import { paintFor } from '../../report/paint.ts'
import { sarifReport } from '../../report/sarif.ts'
import { textReport } from '../../report/text.ts'
import { type CheckedRun, checkBriefs, exitCode } from '../check-briefs.ts'
import type { Verb } from '../program.ts'
import { ruleHelp } from '../rule-help.ts'
import { findWorkspace } from '../workspace.ts'
import { writeWhole } from '../write-whole.ts'

const formats = ['text', 'json', 'sarif', 'html', 'github'] as const
type Format = (typeof formats)[number]

interface CheckOptions {
  readonly format: Format
  readonly output?: string
  readonly strict?: boolean
  readonly verbose?: boolean
  readonly quiet?: boolean
}

export const checkVerb: Verb = (program, terminal, done) => {
  program
    .command('check')
    .description('hold every quotation, figure and provision against the sources that its note cites')
    .argument('[brief...]', 'paths or names of briefs; every brief in briefs/ when none is given')
    .addOption(new Option('--format <format>', 'how to print the findings').choices(formats).default('text'))
    .option('--output <file>', 'write the findings to a file')
    .option('--strict', 'end with status 1 also when something is to review or unchecked')
    .option('--verbose', 'list every claim, and every numeral that was left out')
    .option('--quiet', 'errors only')
    .addHelpText('after', '\nExample:\n  brief check first-person-imagery --strict')
    .action(async (asked: string[], options: CheckOptions) => {
      const workspace = findWorkspace(program.opts<{ directory?: string }>().directory, terminal.cwd)
      const run = await checkBriefs(workspace, asked, terminal)
      const coloured = terminal.coloured && options.output === undefined
      const width = options.output === undefined ? terminal.columns : 80
      const report = await reportOf(run, options, { coloured, width, version: program.version() ?? '' })
      if (options.output === undefined) terminal.out(report)
      else await writeWhole(resolve(terminal.cwd, options.output), report)
      done(exitCode(run, options.strict ?? false))
    })
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
    case 'html':
      return htmlReport(checked, library, await loadReportTemplate())
    case 'github':
      return githubReport(checked, library)
  }
}
