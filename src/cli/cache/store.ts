import { createHmac, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { writeLoosely } from '../write-whole.ts'
import { ownFolder } from './own-folder.ts'

/** What earlier runs found, in `.brief/`. It may be deleted at any time, and a run that cannot use it does without. */
export interface Store {
  /** What was put under this name for this key; null where there is nothing, or nothing that can be believed. */
  get(name: string, key: string): Promise<unknown>
  put(name: string, key: string, value: unknown): Promise<void>
}

const seal = 32

/**
 * Each entry is one file, sealed with a secret of this user: one that is damaged, half-written or came with a workspace
 * from elsewhere is as good as none. An entry for another key is replaced by the next one put.
 */
export async function openStore(workspace: string): Promise<Store> {
  const secret = await ownSecret()
  const folder = join(workspace, '.brief')
  const pathOf = (name: string) => join(folder, `${encodeURIComponent(name)}.bin`)
  const sealOf = (name: string, bytes: Uint8Array) =>
    createHmac('sha256', secret ?? '')
      .update(`${name}\n`)
      .update(bytes)
      .digest()
  return {
    async get(name, key) {
      const found = await readFile(pathOf(name)).catch(() => null)
      if (!found || !secret) return null
      const bytes = found.subarray(seal)
      if (!sealOf(name, bytes).equals(found.subarray(0, seal))) return null
      const entry: unknown = deserialize(bytes)
      return entry instanceof Map && entry.get('key') === key ? entry.get('value') : null
    },
    async put(name, key, value) {
      if (!secret) return
      const bytes = serialize(
        new Map<string, unknown>([
          ['key', key],
          ['value', value]
        ])
      )
      try {
        await mkdir(folder, { recursive: true })
        await writeFile(join(folder, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => {})
        writeLoosely(pathOf(name), Buffer.concat([sealOf(name, bytes), bytes]))
      } catch {
        // A workspace that cannot be written is checked each time.
      }
    }
  }
}

/** Null where there is no place to keep it. */
async function ownSecret(): Promise<Buffer | null> {
  const folder = ownFolder()
  const path = join(folder, 'seal')
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(path, randomBytes(seal), { flag: 'wx', mode: 0o600 }).catch(() => {})
    const secret = await readFile(path)
    return secret.length === seal ? secret : null
  } catch {
    return null
  }
}
