import { chmod, readFile, realpath, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Brief } from '../brief/brief.ts'
import type { CheckedRun } from './check-briefs.ts'
import { type Change, fixBrief } from './fix-brief.ts'
import { UserError } from './user-error.ts'
import { writeWhole } from './write-whole.ts'

/** A run after its safe fixes: the briefs as they now are, checked again. */
export interface FixedRun {
  readonly run: CheckedRun
  readonly changes: readonly Change[]
}

/** Applies the safe fixes of a run's findings and writes each brief they change, whole or not at all. */
export async function applyFixes(run: CheckedRun, workspace: string): Promise<FixedRun> {
  const titles = [...run.library.records.values()].map(({ item }) => item.title)
  const fixed = run.checked.map((one) => ({ before: one.brief, ...fixBrief(one, titles, run.checkText) }))
  const toWrite = await Promise.all(
    fixed
      .filter(({ changes }) => changes.length > 0)
      .map(({ before, checked }) => fileToWrite(before, checked.brief.source, workspace))
  )
  for (const { path, text, mode } of toWrite) {
    await writeWhole(path, text)
    await chmod(path, mode)
  }
  const checked = fixed.map((one) => one.checked)
  const texts = new Map([...run.texts, ...checked.map(({ brief }) => [brief.file, brief.source] as const)])
  return { run: { ...run, checked, texts }, changes: fixed.flatMap(({ changes }) => changes) }
}

interface FileToWrite {
  readonly path: string
  readonly text: string
  /** Who may read it stays as it was. */
  readonly mode: number
}

/** A brief that is a link is written where it is. Throws `UserError` where the file is not what was checked. */
async function fileToWrite({ file, source }: Brief, text: string, workspace: string): Promise<FileToWrite> {
  const path = await realpath(resolve(workspace, file))
  const [bytes, { mode }] = await Promise.all([readFile(path), stat(path)])
  for (const mark of ['', '\uFEFF']) {
    if (bytes.equals(Buffer.from(mark + source))) return { path, text: mark + text, mode }
  }
  throw new UserError(
    `\`${file}\` is not UTF-8 text, or changed while it was checked`,
    'save it as UTF-8, and run `brief check --fix` again'
  )
}

/** `briefs/a.md:9:12  fixed  was → is  mark-placed`, on one line. */
export function changeLine({ file, place, was, is, rule }: Change): string {
  const shown = (text: string) => `\`${text.replace(/\s+/g, ' ')}\``
  return `${file}:${place.start.line}:${place.start.column}  fixed  ${shown(was)} → ${shown(is)}  ${rule}`
}
