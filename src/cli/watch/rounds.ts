import { sayError } from '../say-error.ts'
import type { Terminal } from '../terminal.ts'
import { type Changes, noticeChanges } from './changes.ts'
import type { Look, Looker } from './look.ts'
import { warmUp } from './warm-up.ts'

export interface Round {
  readonly look: Look
  /** When the first change that led to it was noticed, by `performance.now()`. */
  readonly since: number
  /** Whether something has changed again meanwhile, and another round will follow. */
  readonly stale: () => boolean
}

/**
 * Works on the workspace as it is, and again after each change, never twice at once, until the process ends. An error is
 * said and handed to `failed`, and the next change tries again. Work that was broken off because it was stale is begun again.
 */
export async function rounds(
  looker: Looker,
  terminal: Terminal,
  work: (round: Round) => Promise<'done' | 'broken off'>,
  failed: (error: unknown) => void = () => {}
): Promise<never> {
  const changes: Changes = noticeChanges()
  changes.watch(looker.places())
  let since: number | null = performance.now()
  let before: Look | null = null
  let failure = ''
  let warm = false
  for (;;) {
    try {
      const look = await looker.look()
      if (before === null || !isSame(look, before)) {
        before = null
        const end = await work({ look, since: since ?? performance.now(), stale: changes.waiting })
        if (end === 'done') before = look
      }
      failure = ''
    } catch (error) {
      // What is watched has become other, but nothing has been saved: the author has just read this.
      if (since !== null || failure !== String(error)) sayError(error, terminal)
      before = null
      failure = String(error)
      failed(error)
    }
    changes.watch(looker.places())
    if (before !== null && !warm) {
      warm = true
      await warmUp(before, changes.waiting)
    }
    since = await changes.next()
  }
}

/** A file may be saved as it was, or be none that anything depends on. */
function isSame(one: Look, other: Look): boolean {
  const faults = ({ faults: found }: Look) => found.map(({ message }) => message).join('\n')
  return (
    one.briefs.length === other.briefs.length &&
    one.briefs.every((brief, index) => brief === other.briefs[index]) &&
    faults(one) === faults(other)
  )
}
