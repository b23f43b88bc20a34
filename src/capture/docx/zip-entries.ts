import { inflateRawSync } from 'node:zlib'
import { CaptureFailed } from '../failed.ts'

export interface ZipEntry {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  readonly method: number
  readonly at: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const mostEntries = 10_000
const mostBytes = 200 * 1024 * 1024
const broken = () =>
  new CaptureFailed('The file is a broken zip archive', 'save it again from the program it was made with')

/** The names and sizes a zip archive declares, from its central directory; throws `CaptureFailed` when that is broken. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  if (count > mostEntries)
    throw new CaptureFailed(`The archive lists ${count} files`, 'save it again without attachments')
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw broken()
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true)
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Unpacks one entry, never beyond the size it declares. */
export function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > bytes.length) throw broken()
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const data = bytes.subarray(start, start + entry.packed)
  if (entry.method === 0) return data
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(entry.unpacked, 1) })
  } catch {
    throw new CaptureFailed(`The part \`${entry.name}\` does not unpack to the size it declares`, 'save the file again')
  }
}

/** Throws `CaptureFailed` when an archive unpacks to more than 200 MB, or to other sizes than it declares. */
export function refuseOversized(bytes: Uint8Array, entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (total > mostBytes) {
    const megabytes = Math.round(total / 1024 / 1024)
    throw new CaptureFailed(
      `The file unpacks to ${megabytes} MB, more than 200`,
      'save it again without large pictures'
    )
  }
  for (const entry of entries) unpacked(bytes, entry)
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  throw broken()
}
