import type { Item } from '../../library/item.ts'
import { pageMarker, withoutMarkers } from '../markers.ts'
import { datesIn } from '../partial-date.ts'
import type { Cut, Reading } from '../reader.ts'
import { nameAndVersion } from '../version.ts'
import { namesIn } from '../web/names.ts'
import { type OpenPdf, openPdf } from './open-pdf.ts'
import { pageLabels } from './page-labels.ts'
import { blockText } from './page-text.ts'
import { readingOrder } from './reading-order.ts'
import { rowsOf, rowText } from './rows.ts'
import { type RunningLine, runningLines } from './running-lines.ts'
import type { PdfPage, Row } from './runs.ts'

/** Reads a PDF page by page under its printed numbers, without what runs along the edges. `onPage` hears how far it is. */
export async function readPdf(bytes: Uint8Array, onPage?: (page: number, of: number) => void): Promise<Reading> {
  const pdf = await openPdf(bytes, onPage)
  const rows = pdf.pages.map(({ runs }) => rowsOf(runs))
  const running = runningLines(pdf.pages.map(({ height }, page) => ({ rows: rows[page] ?? [], height })))
  const edges = running.map((lines) => lines.map(({ text }) => text))
  const labels = pageLabels(edges, pdf.labels)
  const texts = pdf.pages.map((page, index) => pageText(page, running[index] ?? []))
  const cut = running.flatMap((lines, page) =>
    lines.map(({ kind, text }): Cut => ({ reason: kind, at: `page ${page + 1}`, text }))
  )
  const unread = pdf.pages.flatMap((page, index) => (isUnread(page, texts[index] ?? '') ? [labels[index] ?? ''] : []))
  const { item, guessed } = described(pdf, rows[0] ?? [], texts[0] ?? '')
  const hasText = texts.some((text) => text !== '')
  return {
    item,
    text: texts.map((text, page) => `${pageMarker(labels[page] ?? String(page + 1))}\n${text}`.trim()).join('\n\n'),
    completeness: !hasText ? 'none' : unread.length > 0 ? 'partial' : 'full',
    reader: nameAndVersion('unpdf'),
    remarks: [...unreadRemarks(unread, texts.length, hasText), ...cutRemarks(running)],
    ...(guessed.length > 0 && { guessed }),
    cut
  }
}

function pageText(page: PdfPage, running: readonly RunningLine[]): string {
  const left = new Set(running.flatMap(({ row }) => row.runs.map((run) => `${run.x} ${run.y}`)))
  const runs = page.runs.filter((run) => !left.has(`${run.x} ${run.y}`))
  const blocks = readingOrder(runs).map(blockText)
  return withoutMarkers([...blocks, ...(page.sideways.length > 0 ? [page.sideways.join(' ')] : [])].join('\n\n')).trim()
}

/** A page with a picture and no text, or whose letters have no meaning to a machine. */
function isUnread(page: PdfPage, text: string): boolean {
  if (page.runs.length === 0) return page.pictured
  const odd = text.match(/[\p{Co}\p{Cn}\uFFFD]/gu)?.length ?? 0
  return odd > text.length * 0.2
}

function unreadRemarks(unread: readonly string[], pages: number, hasText: boolean): string[] {
  if (unread.length === 0) return hasText ? [] : ['The PDF holds no text']
  const which =
    unread.length === 1
      ? `page ${unread[0]}`
      : `pages ${unread.slice(0, 10).join(', ')}${unread.length > 10 ? ' …' : ''}`
  const all = unread.length === pages
  return [
    `${all ? 'All' : unread.length} of ${pages} pages (${which}) hold no text, as scans do: run text recognition (OCR) on the PDF and add it again`
  ]
}

function cutRemarks(running: readonly (readonly RunningLine[])[]): string[] {
  const pages = (kind: RunningLine['kind']) =>
    running.filter((lines) => lines.some((line) => line.kind === kind)).length
  return (['running header', 'running footer', 'page number'] as const).flatMap((kind) => {
    const count = pages(kind)
    return count === 0 ? [] : [`Left out the ${kind} of ${count} ${count === 1 ? 'page' : 'pages'}`]
  })
}

function described(
  pdf: OpenPdf,
  firstPage: readonly Row[],
  text: string
): { item: Partial<Item>; guessed: ('title' | 'date')[] } {
  const title = pdf.title ?? largest(firstPage)
  const author = pdf.author === undefined ? [] : namesIn(pdf.author)
  const dates = [...new Map(datesIn(text).map((date) => [JSON.stringify(date), date])).values()]
  const issued = dates.length === 1 ? dates[0] : undefined
  return {
    item: {
      type: 'report',
      ...(title && { title }),
      ...(author.length > 0 && { author }),
      ...(issued && { issued })
    },
    guessed: [...(title && !pdf.title ? (['title'] as const) : []), ...(issued ? (['date'] as const) : [])]
  }
}

/** The words set largest on the first page. */
function largest(rows: readonly Row[]): string | undefined {
  const size = Math.max(0, ...rows.map((row) => row.size))
  const words = rows.filter((row) => row.size > size * 0.95).map(rowText)
  return words.join(' ').slice(0, 200) || undefined
}
