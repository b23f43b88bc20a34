import { Option } from 'commander'
import { find } from '../../find/find.ts'
import { footnoteFor } from '../../find/passages.ts'
import type { Verb } from '../program.ts'
import { UserError } from '../user-error.ts'
import { findWorkspace } from '../workspace.ts'

interface FindFlags {
  readonly limit: string
  readonly format: 'text' | 'json'
}

export const findVerb: Verb = (program, terminal, done) => {
  program
    .command('find')
    .description('find passages in captured sources, best first, each with a footnote to paste')
    .argument('<words...>', 'words that a passage holds; several in quotation marks are looked for as they stand')
    .option('--limit <number>', 'how many passages to show', '10')
    .addOption(new Option('--format <format>', 'how to print them').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nExample:\n  brief find "primary school" images')
    .action(async (words: string[], { limit, format }: FindFlags) => {
      const workspace = findWorkspace(program.opts<{ directory?: string }>().directory, terminal.cwd)
      if (!/^[1-9]\d{0,5}$/.test(limit))
        throw new UserError(`\`${limit}\` is not a number of passages`, 'give `--limit` a number such as 20')
      const emphasis =
        terminal.coloured && format === 'text' ? (['\u001B[1m', '\u001B[22m'] as const) : (['', ''] as const)
      const hits = await find(workspace, words, { limit: Number(limit), emphasis })
      if (format === 'json') {
        const passages = hits.map(({ shown: _, ...hit }) => ({ ...hit, footnote: footnoteFor(hit.key, hit.locator) }))
        terminal.out(`${JSON.stringify({ schema: 'policy-brief/find@1', passages }, null, 2)}\n`)
      } else {
        for (const { key, title, locator, shown } of hits) {
          terminal.out(`${key}${locator && `, ${locator}`}  ${title}\n  ${shown}\n  ${footnoteFor(key, locator)}\n\n`)
        }
        if (hits.length === 0) terminal.err('No passage holds these words\n')
      }
      done(0)
    })
}
