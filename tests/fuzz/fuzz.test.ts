import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inputsOf } from './target.ts'
import { targets } from './targets.ts'

/** Where trying one takes longer, fewer are tried: the hunt (`npm run fuzz`) has more time. */
const runs: Readonly<Record<string, number>> = {
  'web page': 15,
  'any source': 25,
  'docx parts': 40,
  brief: 15,
  record: 25,
  settings: 50,
  'CSL style': 25,
  chart: 25,
  pdf: 40
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
    // A tool that changes nothing, or breaks everything at the first step, would try nothing. Any change to a packed DOCX breaks it.
    if (name !== 'docx') expect(read.done).toBeGreaterThan(0)
  }
)
