import { paintFor } from '../../report/paint.ts'
import { textReport } from '../../report/text.ts'
import { buildBriefs } from '../build-briefs.ts'
import { checkBriefs, exitCode } from '../check-briefs.ts'
import type { Target } from '../plan-build.ts'
import type { Terminal } from '../terminal.ts'

export interface BuildOptions {
  readonly to: readonly Target[]
  readonly jobs: number
  readonly draft?: boolean
  readonly force?: boolean
  readonly explain?: boolean
  readonly public?: boolean
  readonly watch?: boolean
}

/** Checks briefs and writes those that may be written; prints the findings and what was written. Returns the exit status. */
export async function build(
  workspace: string,
  asked: readonly string[],
  options: BuildOptions,
  terminal: Terminal
): Promise<number> {
  const run = await checkBriefs(workspace, asked, terminal)
  const { to, jobs, draft = false, force = false, explain = false, public: publicCopy = false } = options
  const settings = { workspace, targets: to, jobs, draft, force, explain, publicCopy }
  const { lines, failures } = await buildBriefs(run, settings, terminal)
  const report = textReport(run.checked, run.library, run.texts, paintFor(terminal.coloured), {
    verbose: false,
    quiet: false,
    width: terminal.columns
  })
  terminal.out(`${report}\n${lines.map((line) => `${line}\n`).join('')}`)
  for (const { message, fix } of failures) terminal.err(`brief: ${message}: ${fix}\n`)
  return failures.length > 0 ? 2 : exitCode(run, false)
}
