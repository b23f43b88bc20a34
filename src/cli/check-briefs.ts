import { read } from '../brief/read.ts'
import { check } from '../check/check.ts'
import type { Checked } from '../check/checked.ts'
import type { Facts } from '../check/rule.ts'
import { loadLibrary } from '../library/load.ts'
import type { Library } from '../library/record.ts'
import { templateNames } from '../page/template-names.ts'
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
  const facts = { templates, levels }
  const checkText = (brief: BriefFile): Checked => check(read(brief), library, facts)
  const before = await openCheckedStore(workspace, library, facts)
  const checked: Checked[] = []
  for (const [index, brief] of briefs.entries()) {
    const known = await before.get(brief)
    if (!known) terminal.err(`Checking ${index + 1} of ${briefs.length}: ${brief.file}\n`)
    const one = known ?? checkText(brief)
    if (!known) await before.put(brief, one)
    checked.push(one)
  }
  const records = [...library.records.values()]
  const texts = new Map([...briefs, ...records].map(({ file, text }) => [file, text]))
  return { checked, library, texts, facts, checkText }
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
