import { resolve } from 'node:path'
import { Option } from 'commander'
import { jsonReport } from '../../report/json.ts'
import { paintFor } from '../../report/paint.ts'
import { textReport } from '../../report/text.ts'
import { type CheckedRun, checkBriefs, exitCode } from '../check-briefs.ts'
import type { Verb } from '../program.ts'
import { findWorkspace } from '../workspace.ts'
import { writeWhole } from '../write-whole.ts'

interface CheckOptions {
  readonly format: 'text' | 'json'
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
    .addOption(new Option('--format <format>', 'how to print the findings').choices(['text', 'json']).default('text'))
    .option('--output <file>', 'write the findings to a file')
    .option('--strict', 'end with status 1 also when something is to review or unchecked')
    .option('--verbose', 'list every claim, and every numeral that was left out')
    .option('--quiet', 'errors only')
    .addHelpText('after', '\nExample:\n  brief check first-person-imagery --strict')
    .action(async (asked: string[], options: CheckOptions) => {
      const workspace = findWorkspace(program.opts<{ directory?: string }>().directory, terminal.cwd)
      const run = await checkBriefs(workspace, asked, terminal)
      const coloured = terminal.coloured && options.output === undefined
      const report = reportOf(run, options, coloured, options.output === undefined ? terminal.columns : 80)
      if (options.output === undefined) terminal.out(report)
      else await writeWhole(resolve(terminal.cwd, options.output), report)
      done(exitCode(run, options.strict ?? false))
    })
}

function reportOf(
  { checked, library, texts }: CheckedRun,
  options: CheckOptions,
  coloured: boolean,
  width: number
): string {
  switch (options.format) {
    case 'json':
      return jsonReport(checked, library)
    case 'text': {
      const { verbose = false, quiet = false } = options
      return textReport(checked, library, texts, paintFor(coloured), { verbose, quiet, width })
    }
  }
}
