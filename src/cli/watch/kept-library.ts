import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../../document/finding.ts'
import { readText, unreadable } from '../../library/load.ts'
import { type RecordRead, readRecord } from '../../library/read-record.ts'
import type { Library, SourceKey, SourceRecord } from '../../library/record.ts'
import { stampOf } from '../cache/stamp.ts'

/** What is known of one file of `sources/`. */
interface Known {
  readonly stamp: string | null
  readonly text: string
  readonly read: RecordRead
}

/**
 * The library of a workspace, to be asked for again and again. A record whose file has not changed is the same object, and
 * with it all that was made of its text; where nothing has changed, so is the library.
 */
export function keptLibrary(workspace: string): () => Promise<Library> {
  const folder = join(workspace, 'sources')
  let known: ReadonlyMap<string, Known> = new Map()
  let amissBefore = '[]'
  let library: Library = { records: new Map(), findings: [] }
  return async () => {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.md')).sort()
    const found = await Promise.all(
      names.map(async (name) => [name, await look(folder, name, known.get(name))] as const)
    )
    const now = new Map(found.flatMap(([name, one]) => ('text' in one ? [[name, one] as const] : [])))
    const unread = found.flatMap(([, one]) => ('problem' in one ? [unreadable(one)] : []))
    const amiss = JSON.stringify(unread)
    const same =
      amiss === amissBefore &&
      now.size === known.size &&
      [...now].every(([name, { read }]) => known.get(name)?.read === read)
    amissBefore = amiss
    known = now
    if (!same) library = libraryOf(now, unread)
    return library
  }
}

async function look(folder: string, name: string, before: Known | undefined) {
  const stamp = stampOf(join(folder, name))
  if (before && stamp !== null && before.stamp === stamp) return before
  const found = await readText(folder, name)
  if ('problem' in found) return found
  const { file, text } = found
  return { stamp, text, read: before?.text === text ? before.read : readRecord(file, text) }
}

function libraryOf(files: ReadonlyMap<string, Known>, unread: Library['findings']): Library {
  const records = new Map<SourceKey, SourceRecord>()
  const findings: (Finding & { file: string })[] = []
  for (const [name, { read }] of files) {
    if (read.record) records.set(read.record.key, read.record)
    findings.push(...read.findings.map((finding) => ({ ...finding, file: `sources/${name}` })))
  }
  return { records, findings: [...findings, ...unread] }
}
