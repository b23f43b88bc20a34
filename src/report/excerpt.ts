import type { Place } from '../document/place.ts'

/** The most of a line that is shown; a paragraph is often one line of a file. */
const width = 88

/** The line a place starts on, cut to fit around it, and carets under the place. Nothing for a place with no words. */
export function excerpt(text: string, { start, end }: Place): readonly string[] {
  const lineStart = start.offset - (start.column - 1)
  const lineEnd = nextLineEnd(text, start.offset)
  const line = text.slice(lineStart, lineEnd)
  if (line.trim() === '') return []
  const from = start.column - 1
  const to = Math.max(from + 1, Math.min(end.offset, lineEnd) - lineStart)
  const left = Math.max(0, Math.min(from - 24, line.length - width))
  const right = Math.min(line.length, left + width)
  const shown = tidy(line.slice(left, right))
  const before = left > 0 ? '…' : ''
  const after = right < line.length ? '…' : ''
  const number = `${start.line} | `
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
