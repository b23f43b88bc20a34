import { type CslFile, isCslFile, isStyleName, type StyleName, styleNames } from '../../brief/front-matter.ts'
import { nearest } from '../../text/nearest.ts'
import { findWorkspace } from '../find-workspace.ts'
import type { Verb } from '../program.ts'
import { UserError } from '../user-error.ts'

interface CiteOptions {
  readonly style: string
}

export const citeVerb: Verb = (program, terminal, done) => {
  program
    .command('cite')
    .description('print one citation, and its entry in a bibliography, to paste elsewhere')
    .argument('<key>', 'the record to cite')
    .argument('[locator...]', 'where in it, such as p 12 or s 10(2)')
    .option('--style <style>', `how to cite: ${styleNames.join(', ')}, or the path of a .csl file`, 'oscola5')
    .addHelpText('after', '\nExample:\n  brief cite osa-2023 s 10(2) --style oscola5')
    .action(async (asked: string, words: string[], options: CiteOptions) => {
      const style = chosenStyle(options.style)
      const workspace = findWorkspace(program.opts<{ directory?: string }>().directory, terminal.cwd)
      const { cite } = await import('../work/cite.ts')
      await cite(workspace, asked, words.join(' '), style, terminal)
      done(0)
    })
}

function chosenStyle(asked: string): StyleName | CslFile {
  if (isStyleName(asked) || isCslFile(asked)) return asked
  const near = nearest(asked, styleNames)
  const fix =
    near === null ? `name one of ${styleNames.join(', ')}, or a .csl file in the workspace` : `write \`${near}\``
  throw new UserError(`There is no style \`${asked}\``, fix)
}
