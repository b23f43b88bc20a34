import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CaptureFailed } from './failed.ts'
import type { Reading } from './reader.ts'
import { type Original, type RecordToWrite, recordText, sha256 } from './record-text.ts'

/** Paths relative to the workspace. */
export interface WrittenRecord {
  readonly file: string
  readonly original: string
  /** The list of what was left out, where something was. */
  readonly cut?: string
}

/** Writes a record, its original and the list of what was left out; all of them or none. Never over a record. */
export function writeRecord(workspace: string, record: RecordToWrite): WrittenRecord {
  const { key, reading } = record
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(key)) {
    throw new CaptureFailed(`\`${key}\` cannot be a key`, 'use letters, digits and hyphens')
  }
  const file = `sources/${key}.md`
  const cutFile = `sources/originals/${key}.cut.txt`
  mkdirSync(join(workspace, 'sources', 'originals'), { recursive: true })
  if (existsSync(join(workspace, file))) throw isThere(file)
  const original = besideOthers(workspace, record.original)
  const originalFile = `sources/originals/${original.name}`
  const cut = cutList(reading)
  const beside: (readonly [string, string | Uint8Array])[] = [[originalFile, original.bytes]]
  if (cut !== '') beside.push([cutFile, cut])
  const made: string[] = []
  try {
    for (const [path, content] of beside) {
      if (!existsSync(join(workspace, path))) made.push(path)
      writeWhole(join(workspace, path), content)
    }
    writeNew(join(workspace, file), recordText({ ...record, original }))
  } catch (error) {
    for (const path of made) rmSync(join(workspace, path), { force: true })
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw isThere(file)
    throw error
  }
  return { file, original: originalFile, ...(cut !== '' && { cut: cutFile }) }
}

/** An original under another name where a record that was renamed may still need the file of that name. */
function besideOthers(workspace: string, { name, bytes }: Original): Original {
  const path = join(workspace, 'sources', 'originals', name)
  if (!existsSync(path) || sha256(readFileSync(path)) === sha256(bytes)) return { name, bytes }
  return { name: name.replace(/(?=\.\w+$)/, `-${sha256(bytes).slice(0, 8)}`), bytes }
}

function cutList({ cut = [] }: Reading): string {
  return cut.map(({ at, reason, text }) => `${at}, ${reason}: ${text}\n`).join('')
}

function writeWhole(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${process.pid}.part`
  try {
    writeFileSync(beside, content)
    renameSync(beside, path)
  } finally {
    rmSync(beside, { force: true })
  }
}

/** Whole or not at all, and only where nothing is: a link cannot be made over a file, a rename can. */
function writeNew(path: string, content: string): void {
  const beside = `${path}.${process.pid}.part`
  try {
    writeFileSync(beside, content)
    try {
      linkSync(beside, path)
    } catch (error) {
      // Some disks have no links.
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error
      writeFileSync(path, content, { flag: 'wx' })
    }
  } finally {
    rmSync(beside, { force: true })
  }
}

function isThere(file: string): CaptureFailed {
  return new CaptureFailed(`\`${file}\` is there already`, 'name another key with `--key`, or remove the record first')
}
