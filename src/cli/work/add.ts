import { type Added, add } from '../../capture/add.ts'
import { CaptureFailed } from '../../capture/failed.ts'
import type { ItemType } from '../../library/item.ts'
import { stopsAtInterrupt } from '../interrupt.ts'
import type { Terminal } from '../terminal.ts'

export interface AddFlags {
  readonly key?: string
  readonly type?: ItemType
  readonly allowPrivate?: boolean
}

/** Captures sources one by one, says of each how it went, and returns how many failed. */
export async function addSources(
  workspace: string,
  sources: readonly string[],
  flags: AddFlags,
  terminal: Terminal
): Promise<number> {
  const stop = stopsAtInterrupt()
  const onProgress = (line: string) => terminal.err(`${line}\n`)
  let failures = 0
  for (const source of sources) {
    const settings = { ...flags, workspace, cwd: terminal.cwd, now: new Date(), onProgress, signal: stop.signal }
    for (const added of await attempt(source, () => add(source, settings))) {
      if (added.outcome === 'failed') {
        failures++
        terminal.err(`brief: ${sources.length > 1 ? `${added.what}: ` : ''}${added.problem}: ${added.fix}\n`)
      } else terminal.out(linesFor(added))
    }
    if (stop.signal.aborted) break
  }
  stop.release()
  return failures
}

/** A source that fails does not keep the others from being added. */
async function attempt(what: string, work: () => Promise<Added[]>): Promise<Added[]> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CaptureFailed) return [{ outcome: 'failed', what, problem: error.message, fix: error.fix }]
    if (error instanceof Error && error.name === 'AbortError') {
      return [{ outcome: 'failed', what, problem: 'Stopped, and nothing of it was written', fix: 'add it again' }]
    }
    throw error
  }
}

function linesFor(added: Extract<Added, { outcome: 'written' }>): string {
  const head = `${added.file}  ${added.completeness}, from ${added.original}\n`
  const list = added.cut === undefined ? [] : [`What was left out is listed in ${added.cut}`]
  return head + [...added.remarks, ...list].map((remark) => `  ${remark.replaceAll(/\p{Cc}/gu, ' ')}\n`).join('')
}
