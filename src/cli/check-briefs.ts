import { read } from '../brief/read.ts'
import { check } from '../check/check.ts'
import type { Checked } from '../check/checked.ts'
import type { Facts, Fault } from '../check/rule.ts'
import { loadLibrary } from '../library/load.ts'
import type { Library } from '../library/record.ts'
import { drawCharts } from '../page/charts/draw.ts'
import { templateNames } from '../page/template-names.ts'
import { withFiles } from './brief-files.ts'
import { openCheckedStore } from './cache/checked-store.ts'
import { readLevels } from './config.ts'
import type { Terminal } from './terminal.ts'
import { type BriefFile, readBriefs, templateFolders } from './workspace.ts'

/** The briefs of a run with what the check says of each. */
export interface CheckedRun {
  readonly checked: readonly Checked[]
  readonly library: Library
  /** The text of every file that a report may show, by its path in the workspace. */
  readonly texts: ReadonlyMap<string, string>
  readonly facts: Facts
  /** Checks another text of a brief in the same surroundings. */
  readonly checkText: (brief: BriefFile) => Checked
  /** The briefs as they were read, with their pictures and data, by file. */
  readonly files: ReadonlyMap<string, BriefFile>
}

/** What is wrong with each of these, null where nothing is. */
export function faultsIn<Key>(found: ReadonlyMap<Key, object>): ReadonlyMap<Key, Fault | null> {
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
  const [found, library, templates, levels] = await Promise.all([
    readBriefs(workspace, asked, terminal.cwd),
    loadLibrary(workspace),
    templateNames(templateFolders(workspace)),
    readLevels(workspace)
  ])
  const facts = { templates, levels }
  const briefs = await Promise.all(found.map((brief) => withFiles(brief, workspace)))
  const checkText = (brief: BriefFile, charts?: Facts['charts']): Checked =>
    check(read(brief), library, {
      ...facts,
      ...(brief.pictures ? { pictures: faultsIn(brief.pictures) } : {}),
      ...(charts ? { charts } : {})
    })
  const before = await openCheckedStore(workspace, library, facts)
  const checked: Checked[] = []
  for (const [index, brief] of briefs.entries()) {
    const known = await before.get(brief)
    if (!known) terminal.err(`Checking ${index + 1} of ${briefs.length}: ${brief.file}\n`)
    const one = known ?? checkText(brief, faultsIn(await drawCharts(read(brief).charts)))
    if (!known) await before.put(brief, one)
    checked.push(one)
  }
  const records = [...library.records.values()]
  const texts = new Map([...briefs, ...records].map(({ file, text }) => [file, text]))
  const files = new Map(briefs.map((brief) => [brief.file, brief]))
  return { checked, library, texts, facts, checkText, files }
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
