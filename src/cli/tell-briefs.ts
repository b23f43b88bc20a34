import PQueue from 'p-queue'
import { withFiles } from './brief-files.ts'
import type { Desk, DeskSettings } from './desk/desk.ts'
import { openDesks } from './desk/desks.ts'
import { keepHeapSmall } from './desk/small-heap.ts'
import { threadsFor } from './desk/threads-for.ts'
import type { Told } from './desk/told.ts'
import { openProgress } from './progress.ts'
import type { Terminal } from './terminal.ts'
import { type BriefPath, readBrief } from './workspace.ts'

/** More would want more memory than the time is worth. */
const mostThreads = 4

/** What is to be told of each of these briefs, in their order. What an earlier run told of the same is told again. */
export async function tellBriefs(
  paths: readonly BriefPath[],
  desk: Desk,
  settings: DeskSettings,
  terminal: Terminal
): Promise<readonly Told[]> {
  const told = new Map<number, Told>()
  const open: { readonly path: BriefPath; readonly index: number; readonly length: number }[] = []
  for (const [index, path] of paths.entries()) {
    const brief = await withFiles(await readBrief(path), settings.workspace)
    const known = await desk.known(brief, index)
    if (known) told.set(index, known)
    else open.push({ path, index, length: brief.text.length })
  }
  const threads = threadsFor(
    open.map(({ length }) => length),
    mostThreads,
    terminal.env
  )
  keepHeapSmall('briefs', open.length)
  const progress = openProgress(terminal, 'Checking', open.length)
  const desks = openDesks(desk, settings, threads, progress.remark)
  // One more is read than there are desks, so that none waits.
  const queue = new PQueue({ concurrency: threads + 1 })
  try {
    await queue.addAll(
      open.map(({ path, index }) => async () => {
        const brief = await withFiles(await readBrief(path), settings.workspace)
        told.set(index, (await desks.work(brief, index)).told)
        progress.step()
      })
    )
  } finally {
    progress.end()
    await desks.close()
  }
  return paths.flatMap((_, index) => told.get(index) ?? [])
}

/** Whether anything is wrong; with `strict`, whether anything is not verified. */
export function exitCode(told: readonly Told[], { surroundings }: Desk, strict: boolean): 0 | 1 {
  const { findings } = surroundings.held.library
  const wrong = told.some(({ ok }) => !ok) || findings.some(({ level }) => level === 'error')
  return wrong || (strict && told.some(({ unsure }) => unsure)) ? 1 : 0
}
