import type { Edit } from './markup.ts'

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The same line on another page: its digits and spaces levelled. */
  readonly shape: string
}

const pageNumber =
  /^(?:(?:page\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*\|?\s*page)?|[-–—|]\s*\d{1,3}\s*[-–—|]|(?:page\s+)?(?:x{0,3}(?:ix|iv|vi{0,3}|i{1,3})|x{1,3}))$/iu
const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const date = new RegExp(`(?:\\d{1,2}\\s+)?(?:${months})\\s+\\d{4}|\\d{4}`, 'gu')

/**
 * Lines that belong to the page and not to what is written on it: page numbers, and running headers and footers, known
 * by standing on three pages or more, or by carrying a page number in the middle of a sentence. Each is an edit that reads
 * as a space.
 */
export function runningLinesIn(text: string, from: number): readonly Edit[] {
  const lines = linesOf(text, from)
  const shapes = new Map<string, number>()
  for (const { shape, text: line } of lines) {
    if (line.length > 3 && line.length <= 120) shapes.set(shape, (shapes.get(shape) ?? 0) + 1)
  }
  const edits: Edit[] = []
  for (const [at, line] of lines.entries()) {
    if (line.text.length > 120 || isMarkup(line.text)) continue
    const repeats = (shapes.get(line.shape) ?? 0) >= 3 && !/[.!?;,:]["'’”)]?$/u.test(line.text) && /\d/.test(line.text)
    if (pageNumber.test(line.text) ? standsAlone(lines, at) : repeats || (titled(line.text) && interrupts(lines, at))) {
      edits.push({ start: line.start, end: line.end, reads: ' ' })
    }
  }
  return edits
}

function linesOf(text: string, from: number): readonly Line[] {
  const lines: Line[] = []
  for (let start = from; start <= text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(start, Math.min(end, start + 200)).trim()
    if (line !== '') lines.push({ start, end, text: line, shape: line.replace(/\d+/g, '0').replace(/\s+/g, ' ') })
    start = end + 1
  }
  return lines
}

function isMarkup(line: string): boolean {
  return /^(?:<!--|#|\||[-*+•]\s|\(\w{1,4}\)|\d{1,3}[.)]\s)/u.test(line)
}

/** A page number in the middle of running text could be a figure: it must have a page's edge or a sentence cut beside it. */
function standsAlone(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1]?.text ?? ''
  const after = lines[at + 1]?.text ?? ''
  if (/^<!--/u.test(before) || /^<!--/u.test(after) || /\f/u.test(before + after)) return true
  const here = lines[at]?.text ?? ''
  return /page|of|[|/–—]/iu.test(here) || (/[\p{L},]$/u.test(before) && /^\p{Ll}/u.test(after) && !isMarkup(before))
}

/** Begins or ends with a page number, and is otherwise worded as a title. */
function titled(line: string): boolean {
  const bare = line.replace(date, ' ')
  if (!/^(?:page\s*)?\d{1,4}[\s|–—-]+\p{L}|\p{L}[,.)]?[\s|–—-]+(?:page\s*)?\d{1,4}$/iu.test(line.trim())) return false
  if (/[.!?;:,]["'’”)]?$/u.test(line)) return false
  const words = bare.match(/\p{L}{4,}/gu) ?? []
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  return words.length >= 2 && capitals * 10 >= words.length * 6 && /\d/.test(bare.replace(/\p{L}+/gu, ''))
}

/** The sentence before is not at its end, and what follows goes on in lower case. */
function interrupts(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1]?.text ?? ''
  let next = at + 1
  while (/^<!--/u.test(lines[next]?.text ?? '')) next++
  return /[\p{L}\p{N},)’'”-]$/u.test(before) && /^[\p{Ll}]/u.test(lines[next]?.text ?? '')
}
