import { buildBriefs } from '../build-briefs.ts'
import type { DeskSettings } from '../desk/desk.ts'
import { openDesk } from '../desk/desk.ts'
import type { Target } from '../plan-build.ts'
import { wholeReport } from '../report-parts.ts'
import { exitCode } from '../tell-briefs.ts'
import type { Terminal } from '../terminal.ts'
import { findBriefs } from '../workspace.ts'

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
  const { to, jobs, draft = false, force = false, explain = false, public: publicCopy = false } = options
  const { coloured, columns: width } = terminal
  const desk: DeskSettings = {
    workspace,
    report: { format: 'text', verbose: false, quiet: false, width, coloured },
    pages: { draft, publicCopy }
  }
  const paths = await findBriefs(workspace, asked, terminal.cwd)
  const main = await openDesk(desk)
  const settings = { workspace, targets: to, jobs, draft, force, explain, publicCopy }
  const { told, lines, failures } = await buildBriefs(paths, main, desk, settings, terminal)
  const parts = told.map(({ part }) => part)
  const report = await wholeReport(parts, main.surroundings.held.library, desk.report, '')
  terminal.out(`${report}\n${lines.map((line) => `${line}\n`).join('')}`)
  for (const { message, fix } of failures) terminal.err(`brief: ${message}: ${fix}\n`)
  return failures.length > 0 ? 2 : exitCode(told, main, false)
}
