#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { CommanderError } from 'commander'
import { ownFolder } from './cache/own-folder.ts'
import { endAtInterrupt } from './interrupt.ts'
import { makeProgram } from './program.ts'
import { sayError } from './say-error.ts'
import type { Terminal } from './terminal.ts'
import { UserError } from './user-error.ts'

const terminal: Terminal = {
  cwd: process.cwd(),
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  coloured: process.stdout.isTTY === true && !process.env['NO_COLOR'],
  live: process.stderr.isTTY === true && process.env['TERM'] !== 'dumb',
  columns: process.stdout.columns || 80
}

/** A reader that stops early, such as `head`, is no fault of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  throw error
})

endAtInterrupt()

// Keeps what is compiled, so that the next run starts sooner; Node 20 cannot.
module.enableCompileCache?.(join(ownFolder(), 'compiled'))

const packageFile = new URL('../../package.json', import.meta.url)
const { version }: { version: string } = JSON.parse(readFileSync(packageFile, 'utf8'))

try {
  const program = makeProgram(version, terminal, (code) => {
    process.exitCode = code
  })
  await program.parseAsync(process.argv)
} catch (error) {
  process.exitCode = report(error)
}

/** Says what went wrong and returns the exit status for it: 2 for wrong use, 70 for a bug of ours. */
function report(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    if (error.code === 'commander.help') return 2
    terminal.err(`brief: ${error.message.replace(/^error: /, '').replace(/\n/g, ' ')}; see \`brief --help\`\n`)
    return 2
  }
  sayError(error, terminal)
  return error instanceof UserError ? 2 : 70
}
