// Run in a worker thread: a desk that is handed briefs as messages.
import { parentPort, workerData } from 'node:worker_threads'
import { UserError } from '../user-error.ts'
import type { BriefFile } from '../workspace.ts'
import { type DeskSettings, type Done, openDesk } from './desk.ts'

/** One brief to work on. */
export interface Task {
  readonly brief: BriefFile
  readonly index: number
}

/** What a thread answers: a wrong use is for the user, and anything else ends the thread. */
export type Answer =
  | { readonly kind: 'done'; readonly done: Done }
  | { readonly kind: 'refused'; readonly message: string; readonly fix: string }

const settings: DeskSettings = workerData
const opened = openDesk(settings)

parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage(await answer(task))
})

async function answer({ brief, index }: Task): Promise<Answer> {
  try {
    const desk = await opened
    return { kind: 'done', done: await desk.work(brief, index) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { kind: 'refused', message: error.message, fix: error.fix }
  }
}
