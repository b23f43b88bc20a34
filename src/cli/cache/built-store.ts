import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Basis } from './basis.ts'
import { hashOfBytes } from './hash.ts'
import { openStore } from './store.ts'

/** One file that was written: what it was made of, what its page was, and what it was then itself. */
export interface Built {
  readonly basis: Basis
  /** Hash of the HTML that it is, or was printed from. */
  readonly page: string
  readonly file: string
}

export interface BuiltStore {
  /** Null where `out/NAME` was not built, or is not there; `'altered'` where it is not as it was written. */
  get(output: string): Promise<Built | 'missing' | 'altered' | null>
  put(output: string, built: Built): Promise<void>
}

/** To be changed when `Built` or `Basis` is. */
const form = '3'

export async function openBuiltStore(workspace: string): Promise<BuiltStore> {
  const store = await openStore(workspace)
  return {
    async get(output) {
      const built = await store.get(nameOf(output), form)
      if (!isBuilt(built)) return null
      const bytes = await readFile(join(workspace, output)).catch(() => null)
      if (!bytes) return 'missing'
      return hashOfBytes(bytes) === built.file ? built : 'altered'
    },
    put: (output, built) => store.put(nameOf(output), form, built)
  }
}

function nameOf(output: string): string {
  return `built ${output}`
}

function isBuilt(value: unknown): value is Built {
  return typeof value === 'object' && value !== null && 'basis' in value && 'page' in value && 'file' in value
}
