import { join } from 'node:path'
import { Option } from 'commander'
import { siteBases } from '../../capture/addresses/bases.ts'
import { checkLinks } from '../../capture/check-links.ts'
import { superseded } from '../../capture/supersede.ts'
import { verifyCaptures } from '../../capture/verify-captures.ts'
import { loadLibrary } from '../../library/load.ts'
import { toSourceKey } from '../../library/record.ts'
import { nearest } from '../../text/nearest.ts'
import { libraryList, tableOf } from '../library-list.ts'
import type { Verb } from '../program.ts'
import { UserError } from '../user-error.ts'
import { findWorkspace } from '../workspace.ts'
import { writeWhole } from '../write-whole.ts'

export const sourcesVerb: Verb = (program, terminal, done) => {
  const workspace = () => findWorkspace(program.opts<{ directory?: string }>().directory, terminal.cwd)
  const sources = program
    .command('sources')
    .description('list the library: each source with its kind, date, standing, and the briefs that cite it')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nExample:\n  brief sources --format json')
    .action(async ({ format }: { format: 'text' | 'json' }) => {
      const list = await libraryList(workspace())
      terminal.out(
        format === 'json'
          ? `${JSON.stringify({ schema: 'policy-brief/sources@1', sources: list }, null, 2)}\n`
          : tableOf(list)
      )
      done(0)
    })

  sources
    .command('verify')
    .description('hash every capture again, and say which are missing or not as they were captured')
    .addHelpText('after', '\nExample:\n  brief sources verify')
    .action(async () => {
      const folder = workspace()
      const { sound, byHand, problems } = await verifyCaptures(folder, await loadLibrary(folder))
      for (const { file, problem, fix } of problems) terminal.out(`${file}: ${problem}: ${fix}\n`)
      terminal.out(`${sound} sound, ${problems.length} wrong, ${byHand} typed by hand\n`)
      done(problems.length > 0 ? 1 : 0)
    })

  sources
    .command('check-links')
    .description('ask every address whether it still answers, and says what was captured')
    .option('--allow-private', 'ask private networks and this machine too')
    .addHelpText('after', '\nExample:\n  brief sources check-links')
    .action(async ({ allowPrivate = false }: { allowPrivate?: boolean }) => {
      const library = await loadLibrary(workspace())
      terminal.err(`Asking for ${library.records.size} sources\n`)
      const links = await checkLinks(library, { bases: siteBases, allowPrivate })
      for (const { key, state, says, url } of links) terminal.out(`${key}  ${state}: ${says}\n  ${url}\n`)
      done(links.some(({ state }) => state !== 'unchanged' && state !== 'answers') ? 1 : 0)
    })

  sources
    .command('supersede')
    .description('point the record of an earlier edition at the newer one')
    .argument('<old>', 'the key of the earlier edition')
    .argument('<new>', 'the key of the newer one')
    .addHelpText('after', '\nExample:\n  brief sources supersede iwf-annual-2023 iwf-annual-2024')
    .action(async (old: string, by: string) => {
      const folder = workspace()
      const { records } = await loadLibrary(folder)
      const [earlier, newer] = [old, by].map((key) => {
        const record = records.get(toSourceKey(key.replace(/^@/, '')))
        if (record) return record
        const near = nearest(key, [...records.keys()])
        throw new UserError(
          `There is no source \`${key}\``,
          near === null ? 'see `brief sources`' : `write \`${near}\``
        )
      })
      if (!earlier || !newer || earlier === newer)
        throw new UserError('A source cannot supersede itself', 'name two sources')
      await writeWhole(join(folder, earlier.file), superseded(earlier.text, newer.key))
      terminal.out(`${earlier.file}: superseded by ${newer.key}\n`)
      done(0)
    })
}
