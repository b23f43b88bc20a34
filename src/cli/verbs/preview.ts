import { InvalidArgumentError } from 'commander'
import { findWorkspace } from '../find-workspace.ts'
import type { Verb } from '../program.ts'
import type { PreviewOptions } from '../work/preview.ts'

export const previewVerb: Verb = (program, terminal) => {
  program
    .command('preview')
    .description('show briefs in your browser, as they are and again whenever something is saved')
    .argument('[brief...]', 'paths or names of briefs; every brief in briefs/ when none is given')
    .option('--port <n>', 'the port of this machine to answer on; one that is free when none is given', readPort)
    .option('--draft', 'show also a brief without errors as a draft, each point to review where it stands')
    .option('--public', 'leave out what the front matter calls confidential')
    .addHelpText(
      'after',
      '\nOnly this machine can see it. Nothing is written to out/. An address with .pdf after it prints.\n\nExample:\n  brief preview first-person-imagery --port 4000'
    )
    .action(async (asked: string[], options: PreviewOptions) => {
      const workspace = findWorkspace(program.opts<{ directory?: string }>().directory, terminal.cwd)
      const { preview } = await import('../work/preview.ts')
      await preview(workspace, asked, options, terminal)
    })
}

function readPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  throw new InvalidArgumentError('Write a whole number from 1 to 65535.')
}
