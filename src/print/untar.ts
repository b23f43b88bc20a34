/** One file of a tar archive. */
export interface TarFile {
  readonly path: string
  readonly mode: number
  readonly data: Uint8Array
}

const blockSize = 512

/** The plain files of a tar archive (ustar); folders, links and all else are passed over. */
export function* untar(archive: Buffer): Generator<TarFile> {
  let at = 0
  while (at + blockSize <= archive.length && archive[at] !== 0) {
    const size = octal(archive, at + 124, 12)
    const kind = archive[at + 156]
    const start = at + blockSize
    if (kind === 0 || kind === 0x30) {
      const path = [text(archive, at + 345, 155), text(archive, at, 100)].filter(Boolean).join('/')
      yield { path, mode: octal(archive, at + 100, 8), data: archive.subarray(start, start + size) }
    }
    at = start + Math.ceil(size / blockSize) * blockSize
  }
}

function text(archive: Buffer, start: number, length: number): string {
  const field = archive.toString('latin1', start, start + length)
  const end = field.indexOf('\0')
  return end === -1 ? field : field.slice(0, end)
}

function octal(archive: Buffer, start: number, length: number): number {
  return Number.parseInt(text(archive, start, length).trim() || '0', 8)
}
