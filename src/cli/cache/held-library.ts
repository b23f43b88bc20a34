import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../../document/finding.ts'
import { headOf, lazyRecord, type RecordHead, watchedRecord } from '../../library/lazy-record.ts'
import { readText, unreadable } from '../../library/load.ts'
import { readRecord } from '../../library/read-record.ts'
import type { Library, SourceKey, SourceRecord } from '../../library/record.ts'
import { keepHeapSmall } from '../desk/small-heap.ts'
import { UserError } from '../user-error.ts'
import { hashOf, hashOfBytes } from './hash.ts'
import { programHash } from './program.ts'
import { stampOf } from './stamp.ts'
import { openStore } from './store.ts'
import { textShelf } from './text-shelf.ts'

/** A library of which no more is held than its records' heads and the texts used last. */
export interface HeldLibrary {
  readonly library: Library
  /** Stands for the heads of all records, and for what is wrong with those that are none. */
  readonly headsHash: string
  /** The same library, and which texts of it are looked at. */
  watched(): Watched
  /** Of a record's file; null where there is no such record. */
  hashOf(key: SourceKey): string | null
  /** Stands for the files of these records; of those that are not there, for that. */
  hashOfTexts(keys: Looked): string
  /** To be called between two briefs: gives up what was worked out from texts used long ago. */
  letGo(): void
}

export interface Watched {
  readonly library: Library
  /** The records whose texts were asked for until now, and these. */
  looked(also: readonly SourceKey[]): Looked
}

/** Keys of records whose texts were looked at, in order. */
export type Looked = readonly SourceKey[] | 'all'

/** What is known of one file of `sources/`. */
interface Known {
  readonly stamp: string | null
  readonly hash: string
  readonly head: RecordHead | null
  readonly findings: readonly Finding[]
}

/** Characters of the texts that are held, and of those of whose text more than that is held. */
const room = { texts: 16_000_000, readings: 12_000_000 } as const

/** The library of a workspace; a file that has not changed since a run before costs a look at its times. */
export async function holdLibrary(workspace: string): Promise<HeldLibrary> {
  const store = await openStore(workspace)
  const form = await programHash()
  const before = indexOf(await store.get('library', form))
  const folder = join(workspace, 'sources')
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.md')).sort()
  keepHeapSmall('sources', names.length)
  const shelf = textShelf(room.texts)
  const now = new Map<string, Known>()
  const unread: (Finding & { file: string })[] = []
  let changed = names.length !== before.size
  for (const name of names) {
    const stamp = stampOf(join(folder, name))
    const known = before.get(name)
    if (known && stamp !== null && known.stamp === stamp) {
      now.set(name, known)
      continue
    }
    const read = await readText(folder, name)
    if ('problem' in read) {
      unread.push(unreadable(read))
      continue
    }
    const { record, findings } = readRecord(read.file, read.text)
    if (record) shelf.put(record.key, read.text)
    now.set(name, { stamp, hash: hashOfBytes(read.text), head: record && headOf(record), findings })
    changed = true
  }
  if (changed) await store.put('library', form, now)
  return heldLibrary(folder, now, unread, shelf)
}

function heldLibrary(
  folder: string,
  files: ReadonlyMap<string, Known>,
  unread: Library['findings'],
  shelf: ReturnType<typeof textShelf>
): HeldLibrary {
  const hashes = new Map<SourceKey, string>()
  const records = new Map<SourceKey, SourceRecord>()
  /** Length of the text by record, the ones used last at the end. */
  const used = new Map<SourceKey, { readonly head: RecordHead; readonly length: number }>()
  const textOf = (head: RecordHead): string => {
    const { key, file } = head
    const text = shelf.get(key) ?? readAgain(folder, file, hashes.get(key))
    shelf.put(key, text)
    used.delete(key)
    used.set(key, { head, length: text.length })
    return text
  }
  for (const { head, hash } of files.values()) {
    if (!head) continue
    hashes.set(head.key, hash)
    records.set(
      head.key,
      lazyRecord(head, () => textOf(head))
    )
  }
  const library = { records, findings: [...withFiles(files), ...unread] }
  const heads = [...records.values()].map(({ key, file, item, evidence }) => [key, file, item, evidence])
  return {
    library,
    headsHash: hashOf(heads, library.findings),
    watched: () => watched(library),
    hashOf: (key) => hashes.get(key) ?? null,
    hashOfTexts: (keys) => hashOf(keys === 'all' ? [...hashes] : keys.map((key) => [key, hashes.get(key) ?? null])),
    letGo() {
      for (const key of toLetGo(used, room.readings)) {
        const head = used.get(key)?.head
        used.delete(key)
        // What was made of a record is kept by the record itself, and goes with it.
        if (head) {
          records.set(
            key,
            lazyRecord(head, () => textOf(head))
          )
        }
      }
    }
  }
}

/** Every seventh goes first. */
const apart = 7

/**
 * As many as are over what there is room for, from all over: briefs often use the same sources in turn, and the one used
 * longest ago would then be the next to be wanted.
 */
function toLetGo<Key>(used: ReadonlyMap<Key, { readonly length: number }>, most: number): readonly Key[] {
  let over = -most
  for (const { length } of used.values()) over += length
  if (over <= 0) return []
  const gone: Key[] = []
  const all = [...used]
  for (let from = 0; from < apart; from++) {
    for (let at = from; at < all.length && over > 0; at += apart) {
      const one = all[at]
      if (!one) continue
      gone.push(one[0])
      over -= one[1].length
    }
  }
  return gone
}

function watched({ records, findings }: Library): Watched {
  const looked = new Set<SourceKey>()
  const own = new Map<SourceKey, SourceRecord>()
  for (const [key, record] of records)
    own.set(
      key,
      watchedRecord(record, () => looked.add(key))
    )
  return {
    library: { records: own, findings },
    looked: (also) => (looked.size === own.size ? 'all' : [...new Set([...looked, ...also])].sort())
  }
}

function withFiles(files: ReadonlyMap<string, Known>): Library['findings'] {
  return [...files].flatMap(([name, { findings }]) =>
    findings.map((finding) => ({ ...finding, file: `sources/${name}` }))
  )
}

function readAgain(folder: string, file: string, hash: string | undefined): string {
  const text = readFileSync(join(folder, file.replace(/^.*\//, '')), 'utf8').replace(/^\uFEFF/, '')
  if (hashOfBytes(text) === hash) return text
  throw new UserError(`\`${file}\` changed while it was read`, 'run this again')
}

/** The seal has shown that the entry is ours, and its key that this program wrote it. */
function indexOf(entry: unknown): ReadonlyMap<string, Known> {
  return entry instanceof Map ? entry : new Map()
}
