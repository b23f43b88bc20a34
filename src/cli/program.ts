import { Command } from 'commander'
import type { Terminal } from './terminal.ts'
import { addVerb } from './verbs/add.ts'
import { buildVerb } from './verbs/build.ts'
import { checkVerb } from './verbs/check.ts'
import { citeVerb } from './verbs/cite.ts'
import { findVerb } from './verbs/find.ts'
import { lspVerb } from './verbs/lsp.ts'
import { newVerb } from './verbs/new.ts'
import { previewVerb } from './verbs/preview.ts'
import { sourcesVerb } from './verbs/sources.ts'
import { templatesVerb } from './verbs/templates.ts'

/** A verb adds itself to the program and says, through `done`, how the run ends. What it works with it loads when it runs. */
export type Verb = (program: Command, terminal: Terminal, done: (code: number) => void) => void

const verbs: readonly Verb[] = [
  checkVerb,
  buildVerb,
  previewVerb,
  addVerb,
  sourcesVerb,
  findVerb,
  citeVerb,
  newVerb,
  templatesVerb,
  lspVerb
]

/** The whole command line. Throws commander's own error where it is used wrongly. */
export function makeProgram(version: string, terminal: Terminal, done: (code: number) => void): Command {
  const program = new Command('brief')
    .description('Checks Markdown briefs against captured sources, and builds them as HTML and PDF.')
    .version(version)
    .option('-C, --directory <dir>', 'work in this workspace instead of the one around the current folder')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: () => {} })
    .showSuggestionAfterError(true)
  for (const verb of verbs) verb(program, terminal, done)
  return program
}
