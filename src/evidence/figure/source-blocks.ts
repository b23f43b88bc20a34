import type { Span } from '../../document/place.ts'
import type { SourceRecord } from '../../library/record.ts'

/** A paragraph, list item, heading or table of a record, in the record's file. */
export interface SourceBlock extends Span {
  readonly kind: 'text' | 'heading' | 'table'
  /** The headings it stands under, outermost first. */
  readonly headings: readonly string[]
  /** The paragraph that leads into it (`In 2023 there were:`), or that stands above it as a caption; else empty. */
  readonly leadIn: string
}

const bibliographic =
  /^\s*(?:[-*]\s*)?\**(?:title|author|authors|url|doi|isbn|issn|accessed|retrieved|last updated|published|publisher|date|citation|link|source|©|\(c\)|copyright)\**\s*(?::|©|20\d\d)/i
const tableRule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/
const listItem = /^\s*(?:[-*+•]|\d{1,3}[.)]|\([a-z\d]{1,4}\))\s+/

/** The blocks of a record's body in order. Bibliographic lines, comments, code fences and front matter are in none. */
export function blocksOf({ text, bodyStart }: SourceRecord): readonly SourceBlock[] {
  const lines = linesOf(blanked(text, bodyStart), bodyStart)
  const blocks: SourceBlock[] = []
  const headings: string[] = []
  let paragraph: Line[] = []
  let lead = ''
  const flush = (): void => {
    const first = paragraph[0]
    const last = paragraph.at(-1)
    if (!first || !last) return
    const led = listItem.test(first.text) || /:\s*$/.test(lead) ? lead : ''
    blocks.push({ kind: 'text', start: first.start, end: last.end, headings: [...headings], leadIn: led })
    const words = paragraph.map((line) => line.text).join(' ')
    if (!listItem.test(first.text)) lead = words.slice(-400)
    paragraph = []
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const heading = /^(#{1,6})\s+(.*)$/.exec(line.text)
    if (heading) {
      flush()
      headings.length = Math.min(headings.length, (heading[1]?.length ?? 1) - 1)
      blocks.push({ kind: 'heading', start: line.start, end: line.end, headings: [...headings], leadIn: '' })
      headings.push(heading[2] ?? '')
      lead = ''
    } else if (
      line.text.includes('|') &&
      tableRule.test(lines[at + 1]?.text ?? '') &&
      lines[at + 1]?.text.includes('-')
    ) {
      flush()
      let end = at + 1
      while (lines[end + 1]?.text.includes('|')) end++
      blocks.push({
        kind: 'table',
        start: line.start,
        end: lines[end]?.end ?? line.end,
        headings: [...headings],
        leadIn: isCaption(lead) ? lead : ''
      })
      at = end
    } else if (/^\s*$/.test(line.text) || /^\s*(?:```|~~~)/.test(line.text) || bibliographic.test(line.text)) flush()
    else {
      if (listItem.test(line.text)) flush()
      paragraph.push(line)
    }
  }
  flush()
  return blocks
}

/** A line above a table that names it, rather than a paragraph that says something of its own. */
function isCaption(lead: string): boolean {
  return lead.length < 200 && (/^\W*(?:table|figure|chart)\b/i.test(lead) || !/[.!?]\s*$/.test(lead))
}

interface Line extends Span {
  readonly text: string
}

function linesOf(text: string, from: number): readonly Line[] {
  const lines: Line[] = []
  let start = from
  while (start < text.length) {
    const feed = text.indexOf('\n', start)
    const end = feed === -1 ? text.length : feed
    lines.push({ text: text.slice(start, end).replace(/\r$/, ''), start, end })
    start = end + 1
  }
  return lines
}

/** HTML comments become spaces, line ends kept; an unclosed one is text. */
function blanked(text: string, from: number): string {
  let out = text.slice(0, from)
  let at = from
  for (;;) {
    const open = text.indexOf('<!--', at)
    const close = open === -1 ? -1 : text.indexOf('-->', open + 4)
    if (close === -1) return out + text.slice(at)
    out += text.slice(at, open) + text.slice(open, close + 3).replace(/[^\n]/g, ' ')
    at = close + 3
  }
}
