import type { Finding } from '../document/finding.ts'
import type { Placer } from '../document/place.ts'

const mostCharacters = 1_000_000
const mostMarks = 6_000
const longestParagraph = 50_000
/** Signs of emphasis: the time to pair them grows with the square of their number. */
const mostSigns = { paragraph: 3_000, brief: 20_000 } as const
const signs = /[*_~]+/g

interface Beyond {
  readonly at: number
  readonly problem: string
  readonly fix: string
}

interface Form {
  readonly form: RegExp
  readonly problem: string
  readonly fix: string
}

const deep = { problem: 'Lists and quotations stand more than 100 deep in each other', fix: 'set them less deep' }

const forms: readonly Form[] = [
  { form: /^(?:[ \t]{0,9}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){101}/m, ...deep },
  { form: /^[ \t]{200,1000}(?:[-*+]|\d{1,9}[.)])[ \t]/m, ...deep },
  { form: /[ \t\u00A0]{1001}/, problem: 'More than 1,000 blanks stand in a row', fix: 'take them out' },
  { form: /[\d,.]{1001}/, problem: 'This number has more than 1,000 digits', fix: 'take it out' }
]

/** What keeps a text from being read as a brief in a reasonable time; null for anything that a person would write. */
export function beyondReading(text: string, place: Placer): Finding | null {
  const beyond = tooLarge(text) ?? tooStrange(text) ?? tooLong(text)
  if (!beyond) return null
  const { at, problem, fix } = beyond
  return { rule: 'brief-readable', level: 'error', problem, fix, place: place(at, Math.min(at + 1, text.length)) }
}

function tooLarge(text: string): Beyond | null {
  const fix = 'split it in two'
  if (text.length > mostCharacters) {
    return { at: mostCharacters, problem: 'A brief has at most 1,000,000 characters, and this one more', fix }
  }
  let at = -1
  for (let count = 0; count <= mostMarks; count++) {
    at = text.indexOf('[^', at + 1)
    if (at < 0) return null
  }
  return { at, problem: 'A brief has at most 6,000 footnotes and marks of them, and this one more', fix }
}

function tooStrange(text: string): Beyond | null {
  for (const { form, problem, fix } of forms) {
    const match = form.exec(text)
    if (match) return { at: match.index, problem, fix }
  }
  return null
}

/** Each footnote counts alone, and the data of a picture not at all. */
function tooLong(text: string): Beyond | null {
  let at = 0
  let length = 0
  const emphasis = { paragraph: 0, brief: 0 }
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('[^')) {
      length = 0
      emphasis.paragraph = 0
    }
    const words = line.replace(/data:\S{1000,}/g, '')
    length += words.length
    if (length > longestParagraph) {
      return { at, problem: 'A paragraph has at most 50,000 characters, and this one more', fix: 'split it' }
    }
    const here = words.match(signs)?.length ?? 0
    emphasis.paragraph += here
    emphasis.brief += here
    if (emphasis.paragraph > mostSigns.paragraph) {
      return { at, problem: 'A paragraph has at most 3,000 signs of emphasis, and this one more', fix: 'split it' }
    }
    if (emphasis.brief > mostSigns.brief) {
      return { at, problem: 'A brief has at most 20,000 signs of emphasis, and this one more', fix: 'split it in two' }
    }
    at += line.length + 1
  }
  return null
}
