import { setFlagsFromString } from 'node:v8'

/** A run of fewer ends before its heap has grown. */
const many = { briefs: 20, sources: 2000 } as const

/**
 * Lets the heap grow by a third over what is in use before it is cleared, where the engine would double it: a long run then
 * needs a quarter less memory for a tenth more time.
 */
export function keepHeapSmall(what: keyof typeof many, count: number): void {
  if (count > many[what]) setFlagsFromString('--heap-growing-percent=30')
}
