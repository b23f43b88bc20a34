import { Option } from 'commander'
import { findWorkspace } from '../find-workspace.ts'
import type { Verb } from '../program.ts'
import { UserError } from '../user-error.ts'

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
      const { printFound } = await import('../work/find.ts')
      await printFound(workspace, words, Number(limit), format, terminal)
      done(0)
    })
}
