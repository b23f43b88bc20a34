import type { Place } from '../document/place.ts'

/** Less would not show what a place stands in. */
const narrowest = 24

/**
 * The line a place starts on, cut around it to fit `room` columns, and carets under the place. A paragraph is often one
 * line of a file. Nothing for a place with no words.
 */
export function excerpt(text: string, { start, end }: Place, room: number): readonly string[] {
  const lineStart = start.offset - (start.column - 1)
  const lineEnd = nextLineEnd(text, start.offset)
  const line = text.slice(lineStart, lineEnd)
  if (line.trim() === '') return []
  const from = start.column - 1
  const to = Math.max(from + 1, Math.min(end.offset, lineEnd) - lineStart)
  const number = `${start.line} | `
  const width = Math.max(narrowest, room - number.length - '……'.length)
  const left = Math.max(0, Math.min(from - Math.floor(width / 4), line.length - width))
  const right = Math.min(line.length, left + width)
  const shown = tidy(line.slice(left, right))
  const before = left > 0 ? '…' : ''
  const after = right < line.length ? '…' : ''
  const carets = '^'.repeat(Math.max(1, Math.min(to, right) - from))
  return [`${number}${before}${shown}${after}`, `${' '.repeat(number.length + before.length + from - left)}${carets}`]
}

function nextLineEnd(text: string, from: number): number {
  const match = /[\r\n]/g
  match.lastIndex = from
  return match.exec(text)?.index ?? text.length
}

/** Tabs and other controls would shift the carets. */
function tidy(line: string): string {
  return line.replace(/\p{Cc}/gu, ' ')
}
