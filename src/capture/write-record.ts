import { createHash } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Item, PartialDate } from '../library/item.ts'
import { CaptureFailed } from './failed.ts'
import type { Reading } from './reader.ts'

/** The bytes a reading was made from. `name` is a file's name, fit for `sources/originals/`. */
interface Original {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface RecordToWrite {
  readonly key: string
  readonly item: Item
  readonly reading: Reading
  readonly original: Original
  /** The address after redirects, or the file's path in the workspace, or its name. */
  readonly from: string
  /** ISO 8601, in UTC. */
  readonly at: string
}

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

/** The record's whole text; the same for the same capture, but for its time. */
export function recordText({ item, reading, original, from, at }: RecordToWrite): string {
  const body = `${reading.text.toWellFormed().replaceAll(/\r\n?/g, '\n').trim()}\n`.replace(/^\n$/, '')
  const { withdrawn, licence } = reading
  const matter = {
    ...itemMatter(item),
    evidence: {
      standing: reading.standing ?? 'primary',
      ...(withdrawn && { withdrawn }),
      completeness: reading.completeness,
      ...(licence && { licence }),
      capture: {
        from,
        at,
        original: `originals/${original.name}`,
        sha256: sha256(original.bytes),
        'text-sha256': sha256(body),
        reader: reading.reader
      }
    }
  }
  return `---\n${stringify(matter, { lineWidth: 0 })}---\n${body}`
}

const order: readonly (keyof Item)[] = [
  'type',
  'title',
  'title-short',
  'author',
  'editor',
  'translator',
  'issued',
  'accessed',
  'container-title',
  'container-title-short',
  'collection-title',
  'publisher',
  'publisher-place',
  'authority',
  'chapter-number',
  'section',
  'genre',
  'medium',
  'number',
  'volume',
  'issue',
  'page',
  'number-of-pages',
  'edition',
  'version',
  'status',
  'jurisdiction',
  'language',
  'ISBN',
  'ISSN',
  'DOI',
  'URL',
  'note'
]

/** The item's variables in one order, dates and single names in their short forms. */
function itemMatter(item: Item): Record<string, unknown> {
  const written = order.flatMap((name): [string, unknown][] => {
    const value = item[name]
    if (value === undefined) return []
    if (typeof value === 'string') return [[name, value.toWellFormed()]]
    if ('year' in value) return [[name, dateMatter(value)]]
    return value.length === 0 ? [] : [[name, value.length === 1 ? value[0] : value]]
  })
  return Object.fromEntries(written)
}

/** `2024`, `2024-04`, `2024-04-23`; a year alone is a number, so that it needs no quotation marks. */
export function dateMatter({ year, month, day }: PartialDate): number | string {
  if (month === undefined) return year
  const two = (part: number) => String(part).padStart(2, '0')
  return [String(year), two(month), ...(day === undefined ? [] : [two(day)])].join('-')
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

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function isThere(file: string): CaptureFailed {
  return new CaptureFailed(`\`${file}\` is there already`, 'name another key with `--key`, or remove the record first')
}
