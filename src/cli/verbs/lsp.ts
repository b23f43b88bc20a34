import { Option } from 'commander'
import type { Verb } from '../program.ts'

export const lspVerb: Verb = (program, terminal) => {
  program
    .command('lsp')
    .description('check briefs in an editor as they are written: a language server on stdin and stdout')
    .option('--stdio', 'speak on stdin and stdout, which it does anyway; editors say it')
    .addOption(new Option('--clientProcessId <id>', 'end when this process does').hideHelp())
    .addHelpText('after', '\nExample:\n  brief lsp --stdio')
    .action(async () => {
      const { lsp } = await import('../work/lsp.ts')
      lsp(program.opts<{ directory?: string }>().directory, terminal.cwd, program.version() ?? '')
    })
}
