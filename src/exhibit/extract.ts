import type { Span } from '../document/place.ts'
import type { SourceRecord } from '../library/record.ts'
import { markupIn } from '../text/markup.ts'

/** Some plain words with those that matter marked. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

export type Extract = readonly Piece[]

/** How much of a source is shown around a passage, and of a passage itself, in characters. */
const around = 220
const longest = 1400

/** A stretch of a record as plain words, in its paragraph or its table's row, with `marks` marked. */
export function extractOf({ text, bodyStart }: SourceRecord, passage: Span, marks: readonly Span[]): Extract {
  const end = Math.min(passage.end, passage.start + longest)
  const window = isRow(text, passage.start)
    ? { start: lineStart(text, passage.start), end: lineEnd(text, end) }
    : { start: paragraphStart(text, passage.start, bodyStart), end: paragraphEnd(text, end) }
  const from = Math.max(window.start, wordAfter(text, passage.start - around, window.start))
  const to = Math.min(window.end, wordBefore(text, end + around, window.end))
  const pieces = plainPieces(
    text.slice(from, to),
    marks.map(({ start, end: last }) => ({ start: start - from, end: last - from }))
  )
  return [
    ...tableHead(text, passage.start),
    ...(from > window.start ? [{ text: '… ', marked: false }] : []),
    ...pieces,
    ...(to < window.end || end < passage.end ? [{ text: ' …', marked: false }] : [])
  ]
}

function isRow(text: string, at: number): boolean {
  return text.charAt(lineStart(text, at)) === '|'
}

/** The heads of a table's columns, before a row of it that is not the heads themselves. */
function tableHead(text: string, at: number): Extract {
  if (!isRow(text, at)) return []
  const row = lineStart(text, at)
  let first = row
  while (first > 0 && isRow(text, first - 1)) first = lineStart(text, first - 1)
  const head = plainPieces(text.slice(first, lineEnd(text, first)), [])
  return first === row ? [] : [...head, { text: ': ', marked: false }]
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

/** Looks back line by line, as a record may be long. */
function paragraphStart(text: string, at: number, bodyStart: number): number {
  let start = lineStart(text, at)
  while (start > bodyStart) {
    const before = lineStart(text, start - 1)
    if (text.slice(before, start).trim() === '') return start
    start = before
  }
  return Math.max(start, bodyStart)
}

function paragraphEnd(text: string, at: number): number {
  const blank = /\r?\n[ \t]*\r?\n/g
  blank.lastIndex = at
  return blank.exec(text)?.index ?? text.trimEnd().length
}

function wordAfter(text: string, at: number, least: number): number {
  if (at <= least) return least
  const space = /\s/g
  space.lastIndex = at
  const found = space.exec(text)
  return found ? found.index + 1 : at
}

function wordBefore(text: string, at: number, most: number): number {
  if (at >= most) return most
  for (let end = at; end > at - 40; end--) if (/\s/.test(text.charAt(end))) return end
  return at
}

/** Markdown and HTML read as the words they stand for; a table's cells are parted by a bar. */
function plainPieces(text: string, marks: readonly Span[]): Extract {
  const pieces: Piece[] = []
  const add = (words: string, marked: boolean): void => {
    const last = pieces.at(-1)
    if (last?.marked === marked) pieces[pieces.length - 1] = { text: last.text + words, marked }
    else pieces.push({ text: words, marked })
  }
  const copy = (start: number, end: number): void => {
    for (const part of cutAt(start, end, marks)) add(text.slice(part.start, part.end), part.marked)
  }
  let at = 0
  for (const edit of editsIn(text)) {
    copy(at, edit.start)
    if (edit.reads !== '')
      add(
        edit.reads,
        marks.some(({ start, end }) => edit.start >= start && edit.end <= end)
      )
    at = edit.end
  }
  copy(at, text.length)
  return spaced(pieces)
}

function editsIn(text: string): readonly { start: number; end: number; reads: string }[] {
  const edits = markupIn(text, 0)
    .map((edit) =>
      text.charAt(edit.start) === '|' && edit.end === edit.start + 1 ? { ...edit, reads: bar(text, edit.start) } : edit
    )
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
  let reached = 0
  return edits.filter(({ start, end }) => {
    if (start < reached) return false
    reached = end
    return true
  })
}

function bar(text: string, at: number): string {
  const first = text.slice(0, at).trim() === '' || /\n[ \t]*$/.test(text.slice(0, at))
  const last = /^[ \t]*(?:\r?\n|$)/.test(text.slice(at + 1))
  return first || last ? '' : ' | '
}

/** A stretch cut where marks begin and end. */
function cutAt(start: number, end: number, marks: readonly Span[]): readonly (Span & { marked: boolean })[] {
  const cuts = marks.flatMap((mark) => [mark.start, mark.end]).filter((at) => at > start && at < end)
  const points = [...new Set([start, ...cuts, end])].toSorted((one, other) => one - other)
  return points.slice(0, -1).map((from, index) => {
    const to = points[index + 1] ?? end
    return { start: from, end: to, marked: marks.some((mark) => from >= mark.start && to <= mark.end) }
  })
}

/** One space for any; none at the ends; a mark begins and ends with a word. */
function spaced(pieces: readonly Piece[]): Extract {
  let open = false
  const single = pieces.map(({ text, marked }) => {
    const words = text.replace(/\s+/g, ' ')
    const shown = open ? words : words.trimStart()
    open = shown === '' ? open : !shown.endsWith(' ')
    return { text: shown, marked }
  })
  const parted = single.flatMap(({ text, marked }) => {
    if (!marked) return [{ text, marked }]
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
    return [
      { text: before, marked: false },
      { text: words, marked: true },
      { text: after, marked: false }
    ]
  })
  const last = parted.findLastIndex(({ text }) => text.trim() !== '')
  return parted
    .slice(0, last + 1)
    .map(({ text, marked }, index) => ({ text: index === last ? text.trimEnd() : text, marked }))
    .filter(({ text }) => text !== '')
}
