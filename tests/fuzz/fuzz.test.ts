import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inputsOf } from './target.ts'
import { targets } from './targets.ts'

/** Where trying one takes longer, fewer are tried: the hunt (`npm run fuzz`) has more time. */
const runs: Readonly<Record<string, number>> = {
  'web page': 25,
  brief: 15,
  record: 25,
  'CSL style': 25,
  chart: 25,
  pdf: 60
}

it.each(targets.map((target) => [target.name, target] as const))(
  '%s: read, or refused in words',
  { timeout: 120_000 },
  async (name, target) => {
    const read = { done: 0, refused: 0 }
    const property = fc.asyncProperty(inputsOf(target), async (input) => {
      read[await target.read(input)] += 1
    })
    await fc.assert(property, { seed: 20261122, numRuns: runs[name] ?? 100 })
    expect(read.done).toBeGreaterThan(0)
  }
)
