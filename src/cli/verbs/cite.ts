import { Option } from 'commander'
import { type StyleName, styleNames } from '../../brief/front-matter.ts'
import { findWorkspace } from '../find-workspace.ts'
import type { Verb } from '../program.ts'

interface CiteOptions {
  readonly style: StyleName
}

export const citeVerb: Verb = (program, terminal, done) => {
  program
    .command('cite')
    .description('print one citation, and its entry in a bibliography, to paste elsewhere')
    .argument('<key>', 'the record to cite')
    .argument('[locator...]', 'where in it, such as p 12 or s 10(2)')
    .addOption(new Option('--style <style>', 'how to cite').choices([...styleNames]).default('oscola5'))
    .addHelpText('after', '\nExample:\n  brief cite osa-2023 s 10(2) --style oscola5')
    .action(async (asked: string, words: string[], { style }: CiteOptions) => {
      const workspace = findWorkspace(program.opts<{ directory?: string }>().directory, terminal.cwd)
      const { cite } = await import('../work/cite.ts')
      await cite(workspace, asked, words.join(' '), style, terminal)
      done(0)
    })
}
