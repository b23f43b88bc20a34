import type { Passage } from '../evidence/judgement.ts'
import type { SourceRecord } from '../library/record.ts'
import { extractOf } from './extract.ts'

/** Words on each side of a long passage that a browser looks for. */
const edge = 5
/** A passage of so few words is looked for whole. */
const short = 12

/**
 * Where a passage can be read: the page of a PDF (`#page=3`), the words in a web page (a text fragment, WICG
 * scroll-to-text), or the source's address where neither is known. Null where the record has none.
 */
export function passageAddress({ record, start, end, locator }: Passage): string | null {
  if (record.item.URL === undefined) return null
  const address = provisionAddress(record.item.URL, locator)
  const plain = address.replace(/#.*$/, '')
  if (isPdf(record)) {
    const page = pageOf(record, start)
    return page === null ? plain : `${plain}#page=${page}`
  }
  if (record.evidence.completeness === 'notes') return address
  const fragment = textFragment(record, start, end)
  return fragment === null ? address : `${plain}${fragment}`
}

const provisionPaths = { s: 'section', sch: 'schedule', reg: 'regulation', art: 'article', pt: 'part', r: 'rule' }

/** legislation.gov.uk has a page for each section, schedule, regulation, article and Part. */
function provisionAddress(address: string, locator: string | null): string {
  const [, label = '', number] = /^(s|sch|reg|art|pt|r) (\d+[A-Z]*)/.exec(locator ?? '') ?? []
  const path = Object.entries(provisionPaths).find(([short]) => short === label)?.[1]
  const whole = /^https:\/\/www\.legislation\.gov\.uk\/[a-z]+\/\d{4}\/\d+(?=\/?$)/.exec(address)?.[0]
  return path === undefined || whole === undefined ? address : `${whole}/${path}/${number}`
}

function isPdf({ item, evidence }: SourceRecord): boolean {
  return (
    /\.pdf$/i.test(URL.parse(item.URL ?? '')?.pathname ?? '') || /^(?:pdf|unpdf)/.test(evidence.capture?.reader ?? '')
  )
}

/** The place of the page in the file. A capture of the whole has every page; else the printed number has to do. */
function pageOf({ divisions, evidence }: SourceRecord, at: number): number | null {
  const pages = divisions.filter(({ kind }) => kind === 'page')
  const index = pages.findIndex(({ start, end }) => at >= start && at < end)
  const page = pages[index]
  if (page === undefined) return null
  if (evidence.capture !== undefined && evidence.completeness === 'full') return index + 1
  return /^\d+$/.test(page.label) ? Number(page.label) : null
}

/** `#:~:text=first words,last words`. A table's row is no run of words, and is not looked for. */
function textFragment(record: SourceRecord, start: number, end: number): string | null {
  const passage = record.text.slice(start, end)
  if (/^\s*\|/m.test(passage) || passage.includes(' | ')) return null
  const lines = passage.split(/\n[ \t]*\n/).map((line, index, all) => {
    const offset = start + all.slice(0, index).join('\n\n').length + (index > 0 ? 2 : 0)
    return wordsOf(record, offset, Math.min(end, offset + line.length))
  })
  const [first = [], last = first] = [lines[0], lines.at(-1)]
  if (first.length === 0 || record.text.startsWith('#', start)) return null
  if (lines.length === 1 && first.length <= short) return `#:~:text=${encoded(first)}`
  return `#:~:text=${encoded(first.slice(0, edge))},${encoded(last.slice(-edge))}`
}

function wordsOf(record: SourceRecord, start: number, end: number): readonly string[] {
  const marked = extractOf(record, { start, end }, [{ start, end }]).filter((piece) => piece.marked)
  return marked
    .map(({ text }) => text)
    .join(' ')
    .split(/\s+/)
    .filter(Boolean)
    .filter((word, index) => index > 0 || !/^\(\w{1,4}\)$/.test(word))
}

/** `-` parts prefixes and suffixes, `,` parts first and last words, `&` parts fragments: none may stand as it is. */
function encoded(words: readonly string[]): string {
  return encodeURIComponent(words.join(' '))
    .replace(/-/g, '%2D')
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
