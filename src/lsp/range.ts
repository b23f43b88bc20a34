import type { Range } from 'vscode-languageserver/node'
import type { Place } from '../document/place.ts'

/** The protocol counts lines and UTF-16 code units from 0. */
export function rangeOf({ start, end }: Place): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 }
  }
}

/** Whether the point stands in the place, or at its end, as a cursor after a word does. */
export function holds({ start, end }: Place, offset: number): boolean {
  return start.offset <= offset && offset <= end.offset
}
