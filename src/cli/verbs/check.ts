import { Option } from 'commander'
import { type CheckSettings, formats } from '../check-settings.ts'
import { findWorkspace } from '../find-workspace.ts'
import type { Verb } from '../program.ts'

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
    .action(async (asked: string[], settings: CheckSettings) => {
      const workspace = findWorkspace(program.opts<{ directory?: string }>().directory, terminal.cwd)
      const { runCheck } = await import('../work/check.ts')
      done(await runCheck(workspace, asked, settings, program.version() ?? '', terminal))
    })
}
