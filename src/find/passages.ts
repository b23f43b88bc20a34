import { writePath } from '../library/provision-path.ts'
import type { SourceRecord } from '../library/record.ts'

/** A paragraph of a source, with where it stands as a citation says it. Offsets in the record's file. */
export interface Passage {
  readonly start: number
  readonly end: number
  readonly text: string
  /** `p 12`, `col 1281WH`, `s 66`; empty where the source has no pages or provisions. */
  readonly locator: string
}

const labels = { page: 'p', col: 'col', para: 'para' } as const
const marker = /<!--[\s\S]*?-->/g
const provisionMark = /\{[a-z-]+(?:=[^{}]*)?\}/g

/** The paragraphs of a record's text, in order. */
export function passagesOf(record: SourceRecord): Passage[] {
  const { text, bodyStart } = record
  const passages: Passage[] = []
  for (const { 0: paragraph, index } of text.slice(bodyStart).matchAll(/\S[\s\S]*?(?=\n[ \t]*\n|\s*$)/g)) {
    const start = bodyStart + index
    const end = start + paragraph.length
    const words = paragraph
      .replaceAll(marker, ' ')
      .replaceAll(provisionMark, ' ')
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim()
    if (/[\p{L}\p{N}]/u.test(words)) passages.push({ start, end, text: words, locator: locatorAt(record, end) })
  }
  return passages
}

/** The provision or page that holds the paragraph's end: a marker may open the paragraph. */
function locatorAt({ provisions, divisions }: SourceRecord, end: number): string {
  const provision = provisions.findLast(({ head }) => head.start < end)
  if (provision) return writePath(provision.path)
  const division = divisions.findLast((each) => each.start < end)
  return division ? `${labels[division.kind]} ${division.label}` : ''
}

/** A footnote to paste under a quotation of a passage. */
export function footnoteFor(key: string, locator: string): string {
  return `[^${key}]: @${key}${locator === '' ? '' : `, ${locator}`}.`
}
