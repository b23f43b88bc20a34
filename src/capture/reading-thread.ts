import { parentPort, workerData } from 'node:worker_threads'
import { CaptureFailed } from './failed.ts'
import { readSource, type Source } from './read-source.ts'
import type { Hint } from './recognise.ts'

/** What the thread is to read. */
export interface Asked {
  readonly bytes: Uint8Array
  readonly hint: Hint
  readonly address?: string
}

/** What the thread says of it. What else it throws is a fault of ours, and ends it. */
export type Said =
  | { readonly says: 'page'; readonly page: number; readonly of: number }
  | { readonly says: 'read'; readonly source: Source }
  | { readonly says: 'failed'; readonly problem: string; readonly fix: string }

const asked: Asked = workerData
const say = (said: Said) => parentPort?.postMessage(said)

// pdf.js leaves promises behind that nobody waits for; what they reject with, it has met otherwise.
process.on('unhandledRejection', () => {})

try {
  const onPage = (page: number, of: number) => say({ says: 'page', page, of })
  const options = { onPage, ...(asked.address !== undefined && { address: asked.address }) }
  say({ says: 'read', source: await readSource(asked.bytes, asked.hint, options) })
} catch (error) {
  if (!(error instanceof CaptureFailed)) throw error
  say({ says: 'failed', problem: error.message, fix: error.fix })
}
