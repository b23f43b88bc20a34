import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** SHA-256 of what JSON makes of the parts, so that no two lists of parts run together; a map is its entries. */
export function hashOf(...parts: readonly unknown[]): string {
  return hashOfBytes(JSON.stringify(parts, (_, value: unknown) => (value instanceof Map ? [...value] : value)))
}

export function hashOfBytes(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Of every file in a folder, at any depth; the same for a folder that is not there as for an empty one. */
export async function hashOfFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name))
  const hashes = await Promise.all(
    files.sort().map(async (file) => [file.slice(folder.length), hashOfBytes(await readFile(file).catch(() => ''))])
  )
  return hashOf(hashes)
}
