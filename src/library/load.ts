import { lstat, readdir, readFile, realpath } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import type { Finding } from '../document/finding.ts'
import { readRecord } from './read-record.ts'
import type { Library, SourceKey, SourceRecord } from './record.ts'

/** A text file; `file` is relative to the workspace, with `/`. */
export interface TextFile {
  readonly file: string
  readonly text: string
}

/** The records of a workspace's `sources/` folder; a workspace without one has an empty library. */
export async function loadLibrary(workspace: string): Promise<Library> {
  const folder = join(workspace, 'sources')
  const names = await readdir(folder).catch(() => [])
  const files = names.filter((name) => name.endsWith('.md')).sort()
  const read = await Promise.all(files.map((name) => readText(folder, name)))
  const { records, findings } = libraryOf(read.filter((one) => 'text' in one))
  const unread = read.flatMap((one) => ('problem' in one ? [unreadable(one)] : []))
  return { records, findings: [...findings, ...unread] }
}

export interface Unread {
  readonly file: string
  readonly problem: string
  readonly fix: string
}

/** One file of `sources/`, unless it cannot be read. */
export async function readText(folder: string, name: string): Promise<TextFile | Unread> {
  const file = `sources/${name}`
  try {
    if (await leadsOut(folder, name)) {
      return { file, problem: 'This is a link that leads out of the library', fix: 'put the file itself here' }
    }
    return { file, text: (await readFile(join(folder, name), 'utf8')).replace(/^\uFEFF/, '') }
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? `: the system says ${error.code}` : ''
    return { file, problem: `This cannot be read${why}`, fix: 'make it a file that you may read' }
  }
}

/** Whether a name is a link to what is not in its folder: with a workspace of others' it could lead to any file. */
async function leadsOut(folder: string, name: string): Promise<boolean> {
  const path = join(folder, name)
  if (!(await lstat(path)).isSymbolicLink()) return false
  return !(await realpath(path)).startsWith(`${await realpath(dirname(folder))}${sep}`)
}

export function unreadable({ file, problem, fix }: Unread): Finding & { file: string } {
  const start = { line: 1, column: 1, offset: 0 }
  return { rule: 'source-record', level: 'error', problem, fix, place: { start, end: start }, file }
}

/** The library that these files make. Whatever is wrong with one, the others load. */
export function libraryOf(files: readonly TextFile[]): Library {
  const records = new Map<SourceKey, SourceRecord>()
  const findings: (Finding & { file: string })[] = []
  for (const { file, text } of files) {
    const read = readRecord(file, text)
    if (read.record) records.set(read.record.key, read.record)
    findings.push(...read.findings.map((finding) => ({ ...finding, file })))
  }
  return { records, findings }
}
