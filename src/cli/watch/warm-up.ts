import { setImmediate } from 'node:timers/promises'
import { read } from '../../brief/read.ts'
import type { Look } from './look.ts'
import { seenBrief } from './seen-brief.ts'

const times = 3

/** Sets the longest brief again, for nothing, so that the first save finds the program compiled for it. */
export async function warmUp({ briefs, around }: Look, stale: () => boolean): Promise<void> {
  const [longest] = briefs.toSorted((one, other) => other.file.text.length - one.file.text.length)
  if (!longest) return
  const { file, hash } = longest
  for (let time = 0; time < times; time++) {
    await setImmediate()
    if (stale()) return
    // What is wrong with it has been said.
    await seenBrief({ file, hash, brief: () => read(file) }, around, undefined)
      .html()
      .catch(() => {})
  }
}
