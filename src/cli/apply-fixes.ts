import { chmod, readFile, realpath, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Brief } from '../brief/brief.ts'
import { withFiles } from './brief-files.ts'
import { checkText } from './check-brief.ts'
import type { Desk } from './desk/desk.ts'
import { type Change, fixBrief } from './fix-brief.ts'
import { UserError } from './user-error.ts'
import { type BriefPath, readBrief } from './workspace.ts'
import { writeWhole } from './write-whole.ts'

/** Applies the safe fixes of these briefs' findings and writes each brief they change, whole or not at all. */
export async function applyFixes(briefs: readonly BriefPath[], desk: Desk): Promise<readonly Change[]> {
  const { workspace, held } = desk.surroundings
  const titles = [...held.library.records.values()].map(({ item }) => item.title)
  const toWrite: FileToWrite[] = []
  const made: Change[] = []
  for (const path of briefs) {
    const file = await withFiles(await readBrief(path), workspace)
    const { checked: before } = await desk.checked(file)
    const { checked, changes } = fixBrief(before, titles, (text) => checkText(text, desk.surroundings))
    if (changes.length > 0) toWrite.push(await fileToWrite(before.brief, checked.brief.source, workspace))
    made.push(...changes)
    held.letGo()
  }
  for (const { path, text, mode } of toWrite) {
    await writeWhole(path, text)
    await chmod(path, mode)
  }
  return made
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
