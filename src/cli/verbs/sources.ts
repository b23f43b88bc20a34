import { findWorkspace } from '../find-workspace.ts'
import type { Verb } from '../program.ts'
import { chosenFormat, exportVerb } from './sources-export.ts'

const work = () => import('../work/sources.ts')

export const sourcesVerb: Verb = (program, terminal, done) => {
  const workspace = () => findWorkspace(program.opts<{ directory?: string }>().directory, terminal.cwd)
  const sources = program
    .command('sources')
    .description('list the library: each source with its kind, date, standing, and the briefs that cite it')
    // Commander gives a verb's options before its own verbs'; `export` has formats of its own and reads it from here.
    .option('--format <format>', 'how to print it: text or json')
    .addHelpText('after', '\nExample:\n  brief sources --format json')
    .action(async ({ format: asked }: { format?: string }) => {
      const format = chosenFormat(asked, ['text', 'json'])
      await (await work()).listSources(workspace(), format, terminal)
      done(0)
    })

  exportVerb(sources, workspace, terminal, done)

  sources
    .command('verify')
    .description('hash every capture again, and say which are missing or not as they were captured')
    .addHelpText('after', '\nExample:\n  brief sources verify')
    .action(async () => {
      const sound = await (await work()).verifySources(workspace(), terminal)
      done(sound ? 0 : 1)
    })

  sources
    .command('check-links')
    .description('ask every address whether it still answers, and says what was captured')
    .option('--allow-private', 'ask private networks and this machine too')
    .addHelpText('after', '\nExample:\n  brief sources check-links')
    .action(async ({ allowPrivate = false }: { allowPrivate?: boolean }) => {
      const sound = await (await work()).checkSourceLinks(workspace(), allowPrivate, terminal)
      done(sound ? 0 : 1)
    })

  sources
    .command('supersede')
    .description('point the record of an earlier edition at the newer one')
    .argument('<old>', 'the key of the earlier edition')
    .argument('<new>', 'the key of the newer one')
    .addHelpText('after', '\nExample:\n  brief sources supersede iwf-annual-2023 iwf-annual-2024')
    .action(async (old: string, by: string) => {
      await (await work()).supersede(workspace(), old, by, terminal)
      done(0)
    })
}
