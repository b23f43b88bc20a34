import { resolve } from 'node:path'
import { applyFixes, changeLine } from '../apply-fixes.ts'
import type { CheckSettings } from '../check-settings.ts'
import { type Desk, type DeskSettings, openDesk } from '../desk/desk.ts'
import { wholeReport } from '../report-parts.ts'
import { exitCode, tellBriefs } from '../tell-briefs.ts'
import type { Terminal } from '../terminal.ts'
import { type BriefPath, findBriefs } from '../workspace.ts'
import { writeWhole } from '../write-whole.ts'

/** Checks the briefs asked for and reports; returns the exit status. */
export async function runCheck(
  workspace: string,
  asked: readonly string[],
  settings: CheckSettings,
  version: string,
  terminal: Terminal
): Promise<0 | 1> {
  const { output, format, fix = false, strict = false, verbose = false, quiet = false } = settings
  const coloured = terminal.coloured && output === undefined
  const width = output === undefined ? terminal.columns : 80
  const deskSettings: DeskSettings = { workspace, report: { format, verbose, quiet, width, coloured }, pages: null }
  const paths = await findBriefs(workspace, asked, terminal.cwd)
  const desk = await openDesk(deskSettings)
  if (fix) await mend(paths, desk, settings, terminal)
  const told = await tellBriefs(paths, desk, deskSettings, quiet ? { ...terminal, live: false } : terminal)
  const parts = told.map(({ part }) => part)
  const report = await wholeReport(parts, desk.surroundings.held.library, deskSettings.report, version)
  if (output === undefined) terminal.out(report)
  else await writeWhole(resolve(terminal.cwd, output), report)
  return exitCode(told, desk, strict)
}

/** Applies the fixes and says what they changed: beside a report on stdout only where that is text too. */
async function mend(
  paths: readonly BriefPath[],
  desk: Desk,
  { format, output }: CheckSettings,
  terminal: Terminal
): Promise<void> {
  const changes = await applyFixes(paths, desk)
  const say = format === 'text' || output !== undefined ? terminal.out : terminal.err
  if (changes.length === 0) terminal.err('Nothing to fix that is safe to fix\n')
  else say(`${changes.map(changeLine).join('\n')}\n\n`)
}
