import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import PQueue from 'p-queue'
import { UserError } from '../user-error.ts'
import type { BriefFile } from '../workspace.ts'
import type { Desk, DeskSettings, Done } from './desk.ts'
import type { Answer, Task } from './thread.ts'

/** Several desks at which briefs are worked on at once, in no order. */
export interface Desks {
  /** Throws `UserError`. */
  work(brief: BriefFile, index: number): Promise<Done>
  close(): Promise<void>
}

/** In TypeScript as in what it is compiled to. */
const thread = new URL(`./thread${import.meta.url.slice(-3)}`, import.meta.url)

/**
 * Desks in so many threads; with none, all is done at the main one. What a thread fails at is done again at the main desk,
 * which is then told of as it would be without threads.
 */
export function openDesks(main: Desk, settings: DeskSettings, threads: number, remark: (text: string) => void): Desks {
  const workers = Array.from({ length: threads }, () => new Worker(thread, { workerData: settings }))
  const idle = [...workers]
  const queue = new PQueue({ concurrency: Math.max(1, threads) })
  const work = async (brief: BriefFile, index: number): Promise<Done> => {
    const worker = idle.pop()
    if (!worker) return main.work(brief, index)
    const answer = await ask(worker, { brief, index })
    if (answer instanceof Error) {
      remark(`A helper thread ended (${reasonOf(answer)}); its work is done without it`)
      return main.work(brief, index)
    }
    idle.push(worker)
    if (answer.kind === 'done') return answer.done
    throw new UserError(answer.message, answer.fix)
  }
  for (const worker of workers) worker.on('error', () => {})
  return {
    work: (brief, index) => queue.add(() => work(brief, index)),
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    }
  }
}

/** The error that ended the thread, where it ended before it answered. */
async function ask(worker: Worker, task: Task): Promise<Answer | Error> {
  const settled = new AbortController()
  const { signal } = settled
  try {
    worker.postMessage(task)
    const ended = once(worker, 'exit', { signal }).then(([code]) => new Error(`status ${code}`))
    const answered = once(worker, 'message', { signal }).then(([answer]): Answer => answer)
    return await Promise.race([answered, ended])
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  } finally {
    settled.abort()
  }
}

function reasonOf({ message }: Error): string {
  return message.split('\n')[0] ?? ''
}
