import type { Text } from 'mdast'
import { decodeString } from 'micromark-util-decode-string'

/** More than any line's indent and `>` marks; beyond it the text is taken not to agree with its source. */
const longestPrefix = 1000
const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[\da-zA-Z]{1,31});/y

/** For each UTF-16 unit of a text, where what it stands for starts and ends in the file. */
export interface CharOffsets {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/**
 * Where each unit of a text node's value stands in `source`. Escapes and entities are resolved in
 * the value, and a line's indent or `>` is left out of it, so the two are walked side by side.
 */
export function charOffsets(node: Text, source: string): CharOffsets {
  const start = node.position?.start.offset ?? 0
  const end = Math.min(node.position?.end.offset ?? start, source.length)
  const { value } = node
  const starts: number[] = []
  const ends: number[] = []
  let at = start
  for (let index = 0; index < value.length; ) {
    const step = stepAt(source, at, end, value, index)
    at += step.skip
    for (let unit = 0; unit < step.units; unit++) {
      starts.push(at)
      ends.push(at + step.length)
    }
    index += step.units
    at += step.length
  }
  return { starts, ends }
}

interface Step {
  /** Units of source that stand for nothing. */
  readonly skip: number
  /** Units of source that stand for `units` of the value. */
  readonly length: number
  readonly units: number
}

function stepAt(source: string, at: number, end: number, value: string, index: number): Step {
  const furthest = Math.min(end, at + longestPrefix)
  for (let from = at; from < furthest; from++) {
    const char = source[from]
    const skip = from - at
    reference.lastIndex = from
    const entity = char === '&' ? reference.exec(source)?.[0] : undefined
    if (entity !== undefined) {
      const decoded = decodeString(entity)
      if (decoded !== entity && value.startsWith(decoded, index)) {
        return { skip, length: entity.length, units: decoded.length }
      }
    }
    const escaped = char === '\\' && source[from + 1] === value[index] && value[index] !== '\\'
    if (escaped) return { skip, length: 2, units: 1 }
    if (char === '\\' && source[from + 1] === '\\' && value[index] === '\\') return { skip, length: 2, units: 1 }
    if (char === value[index] || (char === '\0' && value[index] === '\uFFFD')) return { skip, length: 1, units: 1 }
    if (char === '\r' && value[index] === '\n') return { skip, length: source[from + 1] === '\n' ? 2 : 1, units: 1 }
  }
  return { skip: 0, length: at < end ? 1 : 0, units: 1 }
}
