import { readFile, stat } from 'node:fs/promises'
import { basename, relative, resolve, sep } from 'node:path'
import type { Item, ItemType } from '../library/item.ts'
import { loadLibrary } from '../library/load.ts'
import { type Bases, siteBases } from './addresses/bases.ts'
import { captureAddress } from './at-address.ts'
import { CaptureFailed } from './failed.ts'
import { fitReading } from './fit-reading.ts'
import { proposeKey } from './propose-key.ts'
import { readApart } from './read-apart.ts'
import type { Reading } from './reader.ts'
import { recordText, sha256 } from './record-text.ts'
import type { AddressOptions, Captured } from './site-data.ts'
import { type Added, taken, written } from './write-added.ts'
import { writeEntries } from './write-entries.ts'

export type { Added } from './write-added.ts'

export interface AddOptions {
  readonly workspace: string
  readonly now: Date
  /** Where paths of files start; the workspace when left out. */
  readonly cwd?: string
  /** Proposed from author, title and year when left out. */
  readonly key?: string
  readonly type?: ItemType
  readonly allowPrivate?: boolean
  readonly bases?: Bases
  /** Hears a line at every step that may take a while. */
  readonly onProgress?: (line: string) => void
  readonly signal?: AbortSignal
}

const largestFile = 200 * 1024 * 1024

/**
 * Captures an address or a file into the workspace's `sources/`. A bibliography gives a record an entry, and its broken
 * entries as failures; anything else one record. Throws `CaptureFailed` when nothing can be captured.
 */
export async function add(what: string, options: AddOptions): Promise<Added[]> {
  const online = isAddress(what)
  const captured = online ? await fromAddress(what, options) : await fromFile(what, options)
  options.signal?.throwIfAborted()
  const { source } = captured
  if (source.kind === 'many') return writeEntries(source.bibliography, captured, source.ending, options)
  const reading = fitReading(source.reading)
  const item = await finished(reading.item, captured.from, online, options)
  await refuseSame(captured, reading, item, options)
  const key = options.key ?? keyFor(item, captured.from, options.workspace)
  const original = { name: `${key}.${source.ending}`, bytes: captured.bytes }
  return [written({ key, item, reading, original, from: captured.from }, options)]
}

function isAddress(what: string): boolean {
  return /^(?:[a-z][a-z+.-]+:\/\/|doi:)/i.test(what)
}

async function fromAddress(address: string, options: AddOptions): Promise<Captured> {
  options.onProgress?.(`Fetching ${address}`)
  const fetching: AddressOptions = {
    bases: options.bases ?? siteBases,
    allowPrivate: options.allowPrivate ?? false,
    onPage: pageProgress(address, options),
    ...(options.signal && { signal: options.signal })
  }
  return captureAddress(address, fetching)
}

async function fromFile(file: string, options: AddOptions): Promise<Captured> {
  const path = resolve(options.cwd ?? options.workspace, file)
  const found = await stat(path).catch(() => null)
  if (!found)
    throw new CaptureFailed(`There is no file \`${file}\``, 'check its path, or give an address with `https://`')
  if (!found.isFile()) throw new CaptureFailed(`\`${file}\` is not a file`, 'give the files in it by name')
  if (found.size > largestFile) throw new CaptureFailed(`\`${file}\` is larger than 200 MB`, 'add the part you cite')
  const bytes = new Uint8Array(await readFile(path))
  const source = await readApart(bytes, { name: basename(path) }, { onPage: pageProgress(file, options) })
  const inside = relative(options.workspace, path)
  const from = inside.startsWith('..') || resolve(inside) === inside ? basename(path) : inside.split(sep).join('/')
  return { source, bytes, from }
}

/** Says every fifty pages how far a long document is, and stops when asked to. */
function pageProgress(what: string, { onProgress, signal }: AddOptions): (page: number, of: number) => void {
  return (page, of) => {
    signal?.throwIfAborted()
    if (page % 50 === 0) onProgress?.(`Reading ${what}: page ${page} of ${of}`)
  }
}

/** An item fit for a record: with a type, a title and, for what is online, its address and the day it was read. */
async function finished(item: Partial<Item>, from: string, online: boolean, options: AddOptions): Promise<Item> {
  const { now } = options
  const type = options.type ?? item.type ?? (online ? 'webpage' : 'document')
  const accessed = { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1, day: now.getUTCDate() }
  return {
    ...item,
    type,
    title: item.title ?? from,
    ...(online && type !== 'legislation' && { accessed }),
    ...(online && item.URL === undefined && { URL: from })
  }
}

/** From what the source states; a file that states nothing is known by its name. */
function keyFor(item: Item, from: string, workspace: string): string {
  const isTaken = taken(workspace)
  const stem = basename(from)
    .replace(/\.\w+$/, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase()
  const states = item.author ?? item.issued ?? item['container-title'] ?? item.authority
  return states || stem === '' || isTaken(stem) || isAddress(from) ? proposeKey(item, isTaken) : stem.slice(0, 60)
}

/** The same bytes, or the same text from the same place, are not captured twice. */
async function refuseSame(captured: Captured, reading: Reading, item: Item, options: AddOptions): Promise<void> {
  const { from, bytes } = captured
  const text = recordText({ key: '', item, reading, original: { name: '', bytes }, from, at: '' })
  const textSha = /^ {4}text-sha256: (\w+)$/m.exec(text)?.[1]
  const { records } = await loadLibrary(options.workspace)
  for (const { key, evidence } of records.values()) {
    const { capture } = evidence
    if (!capture) continue
    if (capture.sha256 === sha256(bytes) || (capture.from === from && capture['text-sha256'] === textSha)) {
      throw new CaptureFailed(`This source is captured as \`${key}\` already`, `cite it as \`@${key}\``)
    }
  }
}
