import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
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
  const texts = await Promise.all(
    files.map(async (name) => ({ file: `sources/${name}`, text: await readFile(join(folder, name), 'utf8') }))
  )
  return libraryOf(texts)
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
