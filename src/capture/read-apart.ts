import { Worker } from 'node:worker_threads'
import { CaptureFailed } from './failed.ts'
import type { ReadOptions, Source } from './read-source.ts'
import type { Asked, Said } from './reading-thread.ts'
import type { Hint } from './recognise.ts'

export interface ApartOptions extends ReadOptions {
  readonly limits?: Limits
}

interface Limits {
  readonly milliseconds: number
  readonly megabytes: number
}

/** Many times what the slowest honest source of a size has needed. */
function limitsFor(bytes: Uint8Array): Limits {
  return { milliseconds: 20_000 + (bytes.length / 1_000_000) * 3_000, megabytes: 1_000 }
}

const otherForm = 'save the part you cite as text or as a new PDF, and add that'

/**
 * Reads a source in a thread of its own, which is ended where it takes more time or memory than any honest source needs:
 * the readers are others' work, and what they are given may be made to hold them up. Throws `CaptureFailed`.
 */
export function readApart(bytes: Uint8Array, hint: Hint, options: ApartOptions = {}): Promise<Source> {
  const { address, onPage, limits = limitsFor(bytes) } = options
  const asked: Asked = { bytes, hint, ...(address !== undefined && { address }) }
  const thread = new Worker(new URL(import.meta.url.replace(/read-apart(?=\.[jt]s)/, 'reading-thread')), {
    workerData: asked,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes }
  })
  let timer: NodeJS.Timeout | undefined
  const read = new Promise<Source>((resolve, reject) => {
    timer = setTimeout(() => reject(tooSlow(limits)), limits.milliseconds)
    thread.on('message', (said: Said) => {
      switch (said.says) {
        case 'page':
          try {
            return onPage?.(said.page, said.of)
          } catch (error) {
            return reject(error)
          }
        case 'read':
          return resolve(said.source)
        case 'failed':
          return reject(new CaptureFailed(said.problem, said.fix))
      }
    })
    thread.on('error', (error) => reject(isOutOfMemory(error) ? tooLarge(limits) : error))
    thread.on('exit', () => reject(new Error('The thread that read a source ended before it had said anything')))
  })
  return read.finally(() => {
    clearTimeout(timer)
    return thread.terminate()
  })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function tooSlow({ milliseconds }: Limits): CaptureFailed {
  return new CaptureFailed(`The source takes longer than ${Math.round(milliseconds / 1000)} seconds to read`, otherForm)
}

function tooLarge({ megabytes }: Limits): CaptureFailed {
  return new CaptureFailed(`The source takes more than ${megabytes} MB of memory to read`, otherForm)
}
