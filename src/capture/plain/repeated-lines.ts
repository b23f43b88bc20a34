import { linesOf } from './lines.ts'
import type { Noise } from './noise.ts'

const fewestWords = 4

/** A line of words that stood in the capture before; the first one stays. Rows of figures and single words may repeat. */
export const repeatedLines: Noise = {
  reason: 'repeated lines',
  *find(text) {
    const seen = new Set<string>()
    for (const line of linesOf(text)) {
      const words = line.text.match(/\p{L}{2,}/gu) ?? []
      if (words.length < fewestWords) continue
      const same = line.text.replaceAll(/\s+/g, ' ')
      if (seen.has(same)) yield line
      seen.add(same)
    }
  }
}
