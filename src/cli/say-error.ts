import type { Terminal } from './terminal.ts'
import { UserError } from './user-error.ts'

/** Says in one line what was used wrongly or cannot be worked in, and with a stack what is a bug of ours. */
export function sayError(error: unknown, { err }: Terminal): void {
  if (error instanceof UserError) err(`brief: ${error.message}: ${error.fix}\n`)
  else err(`brief: this is a bug in policy-brief\n${error instanceof Error ? error.stack : String(error)}\n`)
}
