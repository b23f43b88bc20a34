import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { inputsOf, type Target } from './target.ts'
import { targets } from './targets.ts'

/** What a hunter says of one input. Processor time in milliseconds, memory in megabytes. */
export type Said =
  | { readonly says: 'begins'; readonly index: number }
  | {
      readonly says: 'done'
      readonly index: number
      readonly outcome: 'done' | 'refused'
      readonly took: number
      readonly memory: number
    }
  | { readonly says: 'fault'; readonly index: number; readonly fault: string }
  | { readonly says: 'next' }

export interface Hunt {
  readonly target: string
  readonly seed: number
  /** A folder of real files to start from. */
  readonly files?: string
}

const inputsEach = 20

/** The inputs of one seed: the same each time, so that what a hunter died of can be made again. */
export function inputsFor({ target: name, seed, files }: Hunt): readonly Buffer[] {
  const target = targetNamed(name)
  return fc.sample(inputsOf(target, realFiles(target, files)), { seed, numRuns: inputsEach })
}

export function realFiles({ endings }: Target, folder: string | undefined): readonly Uint8Array[] {
  if (folder === undefined) return []
  const names = readdirSync(folder).filter((name) => endings.some((ending) => name.endsWith(ending)))
  return names.map((name) => readFileSync(join(folder, name)))
}

function targetNamed(name: string): Target {
  const target = targets.find((one) => one.name === name)
  if (!target) throw new Error(`There is no target ${name}`)
  return target
}

async function hunt(asked: Hunt): Promise<void> {
  const target = targetNamed(asked.target)
  for (const [index, input] of inputsFor(asked).entries()) {
    say({ says: 'begins', index })
    const begun = process.cpuUsage()
    try {
      const outcome = await target.read(input)
      const { user, system } = process.cpuUsage(begun)
      say({ says: 'done', index, outcome, took: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 })
    } catch (error) {
      say({ says: 'fault', index, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  }
  say({ says: 'next' })
}

function say(said: Said): void {
  process.send?.(said)
}

if (process.argv[2] === 'hunt') {
  // Sources are read in a thread of their own, where promises that nobody waits for do no harm.
  process.on('unhandledRejection', (error) => {
    if (error instanceof Error && /pdfjs/.test(error.stack ?? '')) return
    say({ says: 'fault', index: -1, fault: `Unhandled: ${error instanceof Error ? error.stack : String(error)}` })
  })
  process.on('message', (asked: Hunt) => void hunt(asked))
}
