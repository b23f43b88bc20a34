import { inflateSync } from 'node:zlib'
import { CaptureFailed } from '../failed.ts'

const mostEach = 100 * 1024 * 1024
const mostInAll = 500 * 1024 * 1024
const layers = 3

/** Throws `CaptureFailed` when a stream of a PDF that is no picture unpacks to more than 100 MB, or all to 500 MB. */
export function refuseOversizedStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const start = at + 6 + (file[at + 6] === 0x0d ? 1 : 0) + 1
    const isEnd = file.toString('latin1', at - 3, at) === 'end'
    const isPacked =
      ((file[start] ?? 0) & 0x0f) === 8 && (((file[start] ?? 0) << 8) | (file[start + 1] ?? 0)) % 31 === 0
    if (isEnd || !isPacked || /\/Subtype\s*\/Image/.test(file.toString('latin1', Math.max(0, at - 600), at))) continue
    const end = file.indexOf('endstream', start)
    total += unpackedSize(file.subarray(start, end < 0 ? undefined : end), layers)
    if (total > mostInAll) throw tooLong()
  }
}

function unpackedSize(packed: Uint8Array, depth: number): number {
  if (depth === 0 || packed[0] !== 0x78) return 0
  try {
    const unpacked = inflateSync(packed, { maxOutputLength: mostEach })
    return unpacked.length + unpackedSize(unpacked, depth - 1)
  } catch (error) {
    const isTooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    if (isTooLong) throw tooLong()
    return 0
  }
}

function tooLong(): CaptureFailed {
  return new CaptureFailed('The PDF unpacks to more than its pages can need', 'print it to a new PDF and add that')
}
