import { Option } from 'commander'
import { itemTypes } from '../../library/item.ts'
import { findWorkspace } from '../find-workspace.ts'
import type { Verb } from '../program.ts'
import { UserError } from '../user-error.ts'
import type { AddFlags } from '../work/add.ts'

export const addVerb: Verb = (program, terminal, done) => {
  program
    .command('add')
    .description('capture sources from addresses or files into sources/, each with its original')
    .argument(
      '<source...>',
      'web addresses, DOIs, or files: HTML, PDF, DOCX, text, legislation XML, BibTeX, RIS, CSL-JSON'
    )
    .option('--key <key>', 'the name of the record, for one source; proposed from author, title and year when left out')
    .addOption(new Option('--type <type>', 'the kind of source, a CSL type').choices(itemTypes))
    .option('--allow-private', 'fetch from private networks and this machine too')
    .addHelpText('after', '\nExample:\n  brief add https://www.legislation.gov.uk/ukpga/2023/50/section/66 report.pdf')
    .action(async (sources: string[], flags: AddFlags) => {
      const workspace = findWorkspace(program.opts<{ directory?: string }>().directory, terminal.cwd)
      if (flags.key !== undefined && sources.length > 1) {
        throw new UserError('`--key` names one record, and there are several sources', 'add them one by one')
      }
      const { addSources } = await import('../work/add.ts')
      const failures = await addSources(workspace, sources, flags, terminal)
      done(failures > 0 ? 2 : 0)
    })
}
