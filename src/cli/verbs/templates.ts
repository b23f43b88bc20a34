import { TemplateProblem } from '../../page/template-problem.ts'
import { findWorkspace } from '../find-workspace.ts'
import type { Verb } from '../program.ts'
import { UserError } from '../user-error.ts'
import { templateFolders } from '../workspace.ts'

export const templatesVerb: Verb = (program, terminal, done) => {
  program
    .command('templates')
    .description('list the kinds of document there are')
    .addHelpText('after', '\nExample:\n  brief templates')
    .action(async () => {
      const workspace = findWorkspace(program.opts<{ directory?: string }>().directory, terminal.cwd)
      const { templateLines } = await import('../../page/starter.ts')
      try {
        const lines = await templateLines(templateFolders(workspace))
        const width = Math.max(...lines.map(({ name }) => name.length))
        for (const { name, line } of lines) terminal.out(`${name.padEnd(width)}  ${line}`.trimEnd().concat('\n'))
      } catch (error) {
        if (error instanceof TemplateProblem) throw new UserError(error.message, 'mend the template')
        throw error
      }
      done(0)
    })
}
