import { resolve } from 'node:path'
import { Option } from 'commander'
import { paintFor } from '../../report/paint.ts'
import type { CheckedRun } from '../check-briefs.ts'
import type { Verb } from '../program.ts'
import { ruleHelp } from '../rule-help.ts'
import type { Terminal } from '../terminal.ts'
import { findWorkspace } from '../workspace.ts'
import { writeWhole } from '../write-whole.ts'

const formats = ['text', 'json', 'sarif', 'github'] as const
type Format = (typeof formats)[number]

interface CheckOptions {
  readonly format: Format
  readonly output?: string
  readonly strict?: boolean
  readonly verbose?: boolean
  readonly quiet?: boolean
  readonly fix?: boolean
}

export const checkVerb: Verb = (program, terminal, done) => {
  program
    .command('check')
    .description('hold every quotation, figure and provision against the sources that its note cites')
    .argument('[brief...]', 'paths or names of briefs; every brief in briefs/ when none is given')
    .addOption(new Option('--format <format>', 'how to print the findings').choices(formats).default('text'))
    .option('--fix', 'apply the fixes that are safe, say which, and check again')
    .option('--output <file>', 'write the findings to a file')
    .option('--strict', 'end with status 1 also when something is to review or unchecked')
    .option('--verbose', 'list every claim, and every numeral that was left out')
    .option('--quiet', 'errors only')
    .addHelpText('after', '\nExample:\n  brief check first-person-imagery --strict')
    .action(async (asked: string[], options: CheckOptions) => {
      const workspace = findWorkspace(program.opts<{ directory?: string }>().directory, terminal.cwd)
      const { checkBriefs, exitCode } = await import('../check-briefs.ts')
      const first = await checkBriefs(workspace, asked, terminal)
      const run = options.fix ? await fixed(first, workspace, options, terminal) : first
      const coloured = terminal.coloured && options.output === undefined
      const width = options.output === undefined ? terminal.columns : 80
      const report = await reportOf(run, options, { coloured, width, version: program.version() ?? '' })
      if (options.output === undefined) terminal.out(report)
      else await writeWhole(resolve(terminal.cwd, options.output), report)
      done(exitCode(run, options.strict ?? false))
    })
}

/** Applies the fixes and says what they changed: beside a report on stdout only where that is text too. */
async function fixed(
  first: CheckedRun,
  workspace: string,
  { format, output }: CheckOptions,
  terminal: Terminal
): Promise<CheckedRun> {
  const { applyFixes, changeLine } = await import('../apply-fixes.ts')
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
    case 'text': {
      const { textReport } = await import('../../report/text.ts')
      return textReport(checked, library, texts, paintFor(coloured), { verbose, quiet, width })
    }
    case 'json': {
      const { jsonReport } = await import('../../report/json.ts')
      return jsonReport(checked, library)
    }
    case 'sarif': {
      const { sarifReport } = await import('../../report/sarif.ts')
      return sarifReport(checked, library, { version, help: await ruleHelp() })
    }
    case 'github': {
      const { githubReport } = await import('../../report/github.ts')
      return githubReport(checked, library)
    }
  }
}
