import { availableParallelism } from 'node:os'

/** Characters of briefs below which threads take longer to start than they save; see docs/performance.md. */
const worthwhile = 200_000

/**
 * How many threads a run is worth: none for little work. `BRIEF_THREADS` says it outright; `most` is how many there may be
 * else.
 */
export function threadsFor(lengths: readonly number[], most: number, env: NodeJS.ProcessEnv): number {
  const asked = Number(env['BRIEF_THREADS'] || Number.NaN)
  if (Number.isInteger(asked) && asked >= 0) return Math.min(asked, 64, lengths.length)
  const work = lengths.reduce((sum, length) => sum + length, 0)
  if (lengths.length < 2 || work < worthwhile) return 0
  return Math.min(availableParallelism(), most, lengths.length)
}
