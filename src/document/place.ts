/** A point in a file. Lines and columns count from 1; `offset` is in UTF-16 code units from the start of the file. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A stretch of a file, `end` excluded. */
export interface Place {
  readonly start: Point
  readonly end: Point
}

/** A stretch of any string, in UTF-16 code units, `end` excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

export type Placer = (start: number, end: number) => Place

/** Reads `text` once and returns a function from offsets in it to places. Lines end at LF, CRLF or CR. */
export function placesIn(text: string): Placer {
  const lineStarts = [0]
  for (const match of text.matchAll(/\r\n?|\n/g)) lineStarts.push(match.index + match[0].length)
  const point = (offset: number): Point => {
    let low = 0
    let high = lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1, offset }
  }
  return (start, end) => ({ start: point(start), end: point(end) })
}
