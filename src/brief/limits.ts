import type { Finding } from '../document/finding.ts'
import type { Placer } from '../document/place.ts'

const mostCharacters = 1_000_000
const mostMarks = 6_000
const deepest = 100

/** Quotations in quotations, lists in lists: by their marks in a line, or by how far a line is set in. */
const tooDeep = [
  new RegExp(`^(?:[ \\t]{0,9}(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${deepest + 1}}`, 'm'),
  new RegExp(`^[ \\t]{${2 * deepest},}(?:[-*+]|\\d{1,9}[.)])[ \\t]`, 'm')
]

/** What keeps a text from being read as a brief in a reasonable time; null for anything that a person would write. */
export function beyondReading(text: string, place: Placer): Finding | null {
  const finding = (start: number, problem: string, fix: string): Finding => ({
    rule: 'brief-readable',
    level: 'error',
    problem,
    fix,
    place: place(start, Math.min(start + 1, text.length))
  })
  if (text.length > mostCharacters) {
    return finding(mostCharacters, 'A brief has at most 1,000,000 characters, and this one more', 'split it in two')
  }
  const mark = nth(text, '[^', mostMarks + 1)
  if (mark !== null) {
    return finding(mark, 'A brief has at most 6,000 footnotes and marks of them, and this one more', 'split it in two')
  }
  const deep = tooDeep.map((form) => form.exec(text)).find((match) => match !== null)
  if (deep) {
    return finding(deep.index, 'Lists and quotations stand more than 100 deep in each other', 'set them less deep')
  }
  return null
}

/** Where a piece of text stands for the nth time; null where it does not. */
function nth(text: string, piece: string, n: number): number | null {
  let at = -1
  for (let count = 0; count < n; count++) {
    at = text.indexOf(piece, at + 1)
    if (at < 0) return null
  }
  return at
}
