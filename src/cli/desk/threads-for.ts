import { availableParallelism } from 'node:os'

/** On fewer cores threads were measured to save nothing, nor for fewer characters of briefs: see docs/performance.md. */
const fewestCores = 4
const worthwhile = 1_000_000

/**
 * How many threads a run is worth: none for little work. `BRIEF_THREADS` says it outright; `most` is how many there may be
 * else.
 */
export function threadsFor(lengths: readonly number[], most: number, env: NodeJS.ProcessEnv): number {
  const asked = Number(env['BRIEF_THREADS'] || Number.NaN)
  if (Number.isInteger(asked) && asked >= 0) return Math.min(asked, 64, lengths.length)
  const work = lengths.reduce((sum, length) => sum + length, 0)
  const cores = availableParallelism()
  return cores < fewestCores || work < worthwhile ? 0 : Math.min(cores - 1, most, lengths.length)
}
