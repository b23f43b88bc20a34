import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Item } from '../library/item.ts'
import type { Completeness } from '../library/record.ts'
import type { AddOptions } from './add.ts'
import type { Reading } from './reader.ts'
import type { RecordToWrite } from './record-text.ts'
import { writeRecord } from './write-record.ts'

/** A record that was written, or an entry of a bibliography that was not. */
export type Added =
  | {
      readonly outcome: 'written'
      readonly key: string
      /** Relative to the workspace, as the next two. */
      readonly file: string
      readonly original: string
      readonly cut?: string
      readonly completeness: Completeness
      readonly remarks: readonly string[]
    }
  | { readonly outcome: 'failed'; readonly what: string; readonly problem: string; readonly fix: string }

/** Whether a key names a record; case does not count, as on some disks it does not. */
export function taken(workspace: string): (key: string) => boolean {
  const keys = new Set(recordKeys(workspace))
  return (key) => keys.has(key.toLowerCase())
}

function recordKeys(workspace: string): string[] {
  try {
    const names = readdirSync(join(workspace, 'sources')).filter((name) => name.endsWith('.md'))
    return names.map((name) => name.slice(0, -3).toLowerCase())
  } catch {
    return []
  }
}

/** Writes a record and says what is unsure about it. */
export function written(record: Omit<RecordToWrite, 'at'>, { workspace, now }: AddOptions): Added {
  const { key, item, reading } = record
  const files = writeRecord(workspace, { ...record, at: now.toISOString() })
  const remarks = [...reading.remarks, ...doubts(reading, item)]
  return { outcome: 'written', key, ...files, completeness: reading.completeness, remarks }
}

function doubts({ guessed = [], completeness, item: stated }: Reading, item: Item): string[] {
  const missing = [
    ...(stated.title === undefined ? ['title'] : []),
    ...(item.author || item.authority || item.type === 'legislation' ? [] : ['author']),
    ...(item.issued ? [] : ['date'])
  ]
  const listed = (words: readonly string[]) => new Intl.ListFormat('en-GB').format(words)
  return [
    ...(guessed.length > 0
      ? [`The ${listed(guessed)} ${guessed.length === 1 ? 'is' : 'are'} read off the text: see whether that is right`]
      : []),
    ...(missing.length > 0 && completeness !== 'none'
      ? [`The source does not state its ${listed(missing)}: write that into the record`]
      : [])
  ]
}
