import { check } from '../check/check.ts'
import type { Checked } from '../check/checked.ts'
import type { Fault } from '../check/rule.ts'
import { loadLibrary } from '../library/load.ts'
import type { Library } from '../library/record.ts'
import { drawCharts } from '../page/charts/draw.ts'
import { readPictures } from '../page/pictures.ts'
import type { HeldFiles } from '../page/render.ts'
import { templateNames } from '../page/template-names.ts'
import { readWithFiles } from './brief-files.ts'
import { readLevels } from './config.ts'
import type { Terminal } from './terminal.ts'
import { readBriefs, templateFolders } from './workspace.ts'

/** The briefs of a run with what the check says of each. */
export interface CheckedRun {
  readonly checked: readonly Checked[]
  readonly library: Library
  /** The text of every file that a report may show, by its path in the workspace. */
  readonly texts: ReadonlyMap<string, string>
  /** The pictures and charts of each brief, by its file. */
  readonly held: ReadonlyMap<string, HeldFiles>
}

function faults<Key>(found: ReadonlyMap<Key, object>): ReadonlyMap<Key, Fault | null> {
  return new Map([...found].map(([key, one]) => [key, isFault(one) ? one : null]))
}

function isFault(one: object): one is Fault {
  return 'problem' in one
}

/** Reads and checks the briefs asked for; says on `err` how far it is. */
export async function checkBriefs(
  workspace: string,
  asked: readonly string[],
  terminal: Terminal
): Promise<CheckedRun> {
  const [briefs, library, templates, levels] = await Promise.all([
    readBriefs(workspace, asked, terminal.cwd),
    loadLibrary(workspace),
    templateNames(templateFolders(workspace)),
    readLevels(workspace)
  ])
  const checked: Checked[] = []
  const held = new Map<string, HeldFiles>()
  for (const [index, file] of briefs.entries()) {
    terminal.err(`Checking ${index + 1} of ${briefs.length}: ${file.file}\n`)
    const brief = await readWithFiles(file, workspace)
    const files = { pictures: await readPictures(brief, workspace), charts: await drawCharts(brief.charts) }
    held.set(file.file, files)
    checked.push(
      check(brief, library, { templates, levels, pictures: faults(files.pictures), charts: faults(files.charts) })
    )
  }
  const records = [...library.records.values()]
  const texts = new Map([...briefs, ...records].map(({ file, text }) => [file, text]))
  return { checked, library, texts, held }
}

/** Whether anything is wrong; with `strict`, whether anything is not verified. */
export function exitCode({ checked, library }: CheckedRun, strict: boolean): 0 | 1 {
  const wrong = checked.some(({ ok }) => !ok) || library.findings.some(({ level }) => level === 'error')
  const open = checked.some(({ claims, findings }) => {
    const unsure = claims.some(({ verdict, waived }) => verdict !== 'verified' && waived === null)
    return unsure || findings.some(({ level }) => level === 'review')
  })
  return wrong || (strict && open) ? 1 : 0
}
