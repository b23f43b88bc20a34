import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readRecord } from '../library/read-record.ts'
import { type Hit, type SearchIndex, searchIndex } from './search-index.ts'

export interface FindOptions {
  readonly limit: number
  /** What stands before and after a word that was found. */
  readonly emphasis: readonly [string, string]
}

const atOnce = 200

/**
 * Passages in the workspace's sources that hold the words, best first. The index in `.brief/` is brought up to date with
 * the files that have changed; a damaged one is made anew, and where none can be written it is kept in memory.
 */
export async function find(workspace: string, words: readonly string[], options: FindOptions): Promise<Hit[]> {
  const index = await openIndex(workspace)
  try {
    await bringUpToDate(index, workspace)
    return index.search(words, options.limit, options.emphasis)
  } finally {
    index.close()
  }
}

async function openIndex(workspace: string): Promise<SearchIndex> {
  const { DatabaseSync } = await import('node:sqlite')
  const file = join(workspace, '.brief', 'find.sqlite')
  const open = () => searchIndex(new DatabaseSync(file))
  try {
    await mkdir(join(workspace, '.brief'), { recursive: true })
    return open()
  } catch {
    // Damaged, or in a place that cannot be written.
  }
  try {
    for (const tail of ['', '-wal', '-shm']) await rm(file + tail, { force: true })
    return open()
  } catch {
    return searchIndex(new DatabaseSync(':memory:'))
  }
}

async function bringUpToDate(index: SearchIndex, workspace: string): Promise<void> {
  const known = index.stamps()
  const now = await stampsIn(workspace)
  const gone = [...known.keys()].filter((file) => !now.has(file))
  index.whole(() => {
    for (const file of gone) index.put(file, '', null)
  })
  const changed = [...now].filter(([file, stamp]) => known.get(file) !== stamp)
  for (let from = 0; from < changed.length; from += atOnce) {
    const part = changed.slice(from, from + atOnce)
    const texts = await Promise.all(part.map(([file]) => readFile(join(workspace, file), 'utf8')))
    index.whole(() => {
      for (const [at, [file, stamp]] of part.entries()) {
        index.put(file, stamp, readRecord(file, texts[at] ?? '').record)
      }
    })
  }
}

/** Size and time of change of every record's file. */
async function stampsIn(workspace: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(join(workspace, 'sources')).catch(() => [])
  const records = names.filter((name) => name.endsWith('.md')).toSorted()
  const stamps = await Promise.all(
    records.map(async (name): Promise<[string, string]> => {
      const { size, mtimeMs } = await stat(join(workspace, 'sources', name))
      return [`sources/${name}`, `${size} ${mtimeMs}`]
    })
  )
  return new Map(stamps)
}
