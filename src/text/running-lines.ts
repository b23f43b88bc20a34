import type { Edit } from './markup.ts'

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The same line on another page: its digits and spaces levelled. */
  readonly shape: string
  /** A blank line stands before it. */
  readonly parted: boolean
}

const pageNumber =
  /^(?:(?:page\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*\|?\s*page)?|[-–—|]\s*\d{1,3}\s*[-–—|]|(?:page\s+)?(?:x{0,3}(?:ix|iv|vi{0,3}|i{1,3})|x{1,3}))$/iu
const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const date = new RegExp(`(?:\\d{1,2}\\s+)?(?:${months})\\s+\\d{4}|\\d{4}`, 'gu')
const address = /^(?:https?:\/\/|www\.)\S+(?:\s+\d{1,4})?$/u
/** What is counted: a number on the line before belongs to it. */
const counted =
  /^(?:million|billion|thousand|hundred|bn|per cent|percentage|%|years?|months?|weeks?|days?|hours?|minutes?|people|children|cases|times)\b/u
const longestLine = 120
const mostFootnoteLines = 12

/**
 * Lines that belong to the page and not to what is written on it: page numbers, running headers and footers, and notes at
 * a page's foot. They are known by standing on three pages or more, or by standing in the middle of a sentence, worded as
 * what a page carries. Each is an edit that reads as a space.
 */
export function runningLinesIn(text: string, from: number): readonly Edit[] {
  const lines = linesOf(text, from)
  const shapes = new Map<string, number>()
  for (const { shape, text: line } of lines) {
    if (line.length > 3 && shape !== '') shapes.set(shape, (shapes.get(shape) ?? 0) + 1)
  }
  const passed = new Set<number>()
  for (const [at, line] of lines.entries()) {
    if (isPageLine(lines, at, (shapes.get(line.shape) ?? 0) >= 3)) passed.add(at)
  }
  for (const [at, line] of lines.entries()) {
    if (isBreak(line)) for (const note of footnotesBefore(lines, at, passed)) passed.add(note)
  }
  for (const [at, { text: line }] of lines.entries()) {
    if (pageNumber.test(line) && (passed.has(at - 1) || passed.has(at + 1))) passed.add(at)
  }
  return [...passed].flatMap((at) => {
    const line = lines[at]
    return line === undefined ? [] : [{ start: line.start, end: line.end, reads: ' ' }]
  })
}

function linesOf(text: string, from: number): readonly Line[] {
  const lines: Line[] = []
  for (const { 0: found, index } of text.slice(from).matchAll(/[^\n\f]+|\f/g)) {
    const start = from + index
    const line = found === '\f' ? found : found.trim()
    if (line === '') continue
    const parted = /\n\s*\n\s*$/u.test(text.slice(Math.max(0, start - 6), start))
    lines.push({
      start,
      end: start + found.length,
      parted,
      text: line,
      shape: shapeOf(line)
    })
  }
  return lines
}

function shapeOf(line: string): string {
  return line.length > longestLine ? '' : line.replace(/\d+/g, '0').replace(/\s+/g, ' ')
}

function isBreak({ text }: Line): boolean {
  return text === '\f' || /^<!-- (?:page|col|para)\b/u.test(text)
}

function isPageLine(lines: readonly Line[], at: number, repeats: boolean): boolean {
  const line = lines[at]?.text ?? ''
  if (pageNumber.test(line)) return standsAlone(lines, at)
  if (line.length > longestLine || isMarkup(line)) return false
  if (address.test(line)) return interrupts(lines, at)
  if (/[.!?;:,]["'’”)]?$/u.test(line)) return false
  return (repeats && /\d/.test(line)) || (isTitled(lines, at) && interrupts(lines, at))
}

function isMarkup(line: string): boolean {
  return /^(?:<!--|#|\||[-*+•]\s|\(\w{1,4}\)|\d{1,3}[.)]\s)/u.test(line)
}

/** A page number in the middle of running text could be a figure: it must have a page's edge or a sentence cut beside it. */
function standsAlone(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1]
  const after = lines[at + 1]
  if ((before && isBreak(before)) || (after && isBreak(after))) return true
  return (
    /page|of|[|/–—]|^-/iu.test(lines[at]?.text ?? '') ||
    (isParted(lines, at) && interrupts(lines, at) && !counted.test(after?.text ?? ''))
  )
}

/** Blank lines stand before and after it. */
function isParted(lines: readonly Line[], at: number): boolean {
  return lines[at]?.parted === true && lines[at + 1]?.parted === true
}

/** Worded as a title: with a page number at either end, beside a page's edge or number, or alone and of three words or more. */
function isTitled(lines: readonly Line[], at: number): boolean {
  const line = lines[at]?.text ?? ''
  if (!/^[\p{Lu}\d|–—-]|^page\b/u.test(line) || expectsMore.test(line)) return false
  const words = line.replace(date, ' ').match(/\p{L}{4,}/gu) ?? []
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  const numbered =
    /^(?:page\s*)?\d{1,4}[\s|–—-]+\p{L}|[\p{L}\d)][,.)]?[\s|–—-]+(?:page\s*|p\.?\s*)?\d{1,4}$/iu.test(line) &&
    /\d/.test(line.replace(date, ' '))
  if (numbered) return words.length >= 2 && capitals * 10 >= words.length * 6
  const edge = [lines[at - 1], lines[at + 1]].some(
    (beside) => beside !== undefined && (isBreak(beside) || pageNumber.test(beside.text))
  )
  return capitals === words.length && words.length >= (edge ? 2 : 3) && !/\d/.test(line.replace(date, ' '))
}

const midSentence = /(?:[\p{L}\p{N},)’'”-])$/u
const expectsMore =
  /\b(?:the|a|an|of|to|and|or|in|on|by|for|with|from|at|as|that|which|its|their|is|are|was|were|has|have|had|be|been|than|not|no|under|between|into|,)$/iu

/** The sentence before is not at its end, and what follows goes on in lower case, or must since a small word came before. */
function interrupts(lines: readonly Line[], at: number): boolean {
  const before = beside(lines, at, -1)
  const after = beside(lines, at, 1)
  if (isMarkup(before) || !midSentence.test(before)) return false
  return /^\p{Ll}/u.test(after) || (expectsMore.test(before) && /^[\p{L}\p{N}£“‘("']/u.test(after))
}

/** The next line that is neither a page's edge nor a page's number. */
function beside(lines: readonly Line[], at: number, step: 1 | -1): string {
  for (let here = at + step; Math.abs(here - at) <= 4; here += step) {
    const line = lines[here]
    if (line === undefined) return ''
    if (!isBreak(line) && !pageNumber.test(line.text)) return line.text
  }
  return ''
}

/**
 * The notes at the foot of a page that ends in the middle of a sentence: from the first line that a number leads, where a
 * number leads every paragraph from there to the page's edge.
 */
function footnotesBefore(lines: readonly Line[], pageBreak: number, passed: ReadonlySet<number>): readonly number[] {
  if (!/^\p{Ll}/u.test(beside(lines, pageBreak, 1))) return []
  let first = pageBreak
  for (let at = pageBreak - 1; at > 0 && pageBreak - at <= mostFootnoteLines; at--) {
    if (passed.has(at)) continue
    const line = lines[at]?.text ?? ''
    if (isNote(line)) first = at
    else if (lines[at]?.parted || isBreak(lines[at] ?? nowhere)) break
  }
  if (first === pageBreak || !/[\p{L},-]$/u.test(lines[first - 1]?.text ?? '')) return []
  return Array.from({ length: pageBreak - first }, (_, offset) => first + offset)
}

const nowhere: Line = { start: 0, end: 0, text: '', shape: '', parted: false }

function isNote(line: string): boolean {
  return /^(?:\d{1,3}\s+[\p{Lu}“‘'"]|\[\^[^\]]{1,20}\]:|[*†‡]\s?\p{L})/u.test(line)
}
