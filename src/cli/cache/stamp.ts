import { type BigIntStats, lstatSync } from 'node:fs'

/** A change within the clock's smallest step could leave no trace, so a file must have rested for longer than any has. */
const rested = 3_000

/** Size, times and number of a file: while they are the same, it is. Null where they cannot tell, as those of a link. */
export function stampOf(path: string): string | null {
  const found: BigIntStats | undefined = lstatSync(path, { bigint: true, throwIfNoEntry: false })
  if (!found?.isFile()) return null
  const { size, mtimeNs, ctimeNs, ino, ctimeMs, mtimeMs } = found
  const last = ctimeMs > mtimeMs ? ctimeMs : mtimeMs
  return Date.now() - Number(last) < rested ? null : [size, mtimeNs, ctimeNs, ino].join(' ')
}
