import { createHash } from 'node:crypto'
import { type PDFDocument, PDFHeader, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import type { Html } from '../page/html.ts'
import { lacksOf } from './accessible/check/check.ts'
import { linkWords } from './accessible/link-words.ts'
import { mendBookmarks } from './accessible/mend-bookmarks.ts'
import { mendIds } from './accessible/mend-ids.ts'
import { mendNotes } from './accessible/mend-notes.ts'
import { mendPages } from './accessible/mend-pages.ts'
import { mendTags } from './accessible/mend-tags.ts'
import { xmpOf } from './accessible/metadata.ts'
import { takeOutRepeats } from './accessible/take-out-repeats.ts'
import type { Pdf } from './browser.ts'
import { writePdf } from './write-pdf.ts'

/** Makes a printed PDF one that any reader can use, and the same each time: dates and ids come from the document. */
export async function finish(pdf: PDFDocument, html: Html): Promise<Pdf> {
  await mendPages(pdf, takeOutRepeats(pdf))
  const words = linkWords(html.text)
  mendNotes(pdf)
  mendTags(pdf, (link) => words.get(link) ?? null)
  mendBookmarks(pdf, html.text)
  mendIds(pdf)
  describe(pdf, html)
  await attachReport(pdf, html)
  const metadata = pdf.context.nextRef()
  pdf.catalog.set(PDFName.of('Metadata'), metadata)
  const write = (accessible: boolean): void => {
    pdf.context.assign(metadata, pdf.context.stream(xmpOf(html, accessible), { Type: 'Metadata', Subtype: 'XML' }))
  }
  write(false)
  const lacks = lacksOf(pdf)
  if (lacks.length === 0) write(true)
  const id = PDFHexString.of(createHash('sha256').update(html.text).digest('hex').slice(0, 32))
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id])
  pdf.context.header = PDFHeader.forVersion(1, 7)
  return { bytes: await writePdf(pdf), lacks }
}

/** A brief without its date is as old as time itself. */
function dateOf({ date }: Html): Date {
  return new Date(date === '' ? 0 : `${date}T00:00:00Z`)
}

/** The check's report travels with the document, for a reader who wants to look at every claim. */
async function attachReport(pdf: PDFDocument, html: Html): Promise<void> {
  if (html.report === undefined) return
  await pdf.attach(new TextEncoder().encode(html.report), 'check.json', {
    mimeType: 'application/json',
    description: 'What the citation check found: every claim with its verdict and its evidence',
    creationDate: dateOf(html),
    modificationDate: dateOf(html)
  })
}

function describe(pdf: PDFDocument, html: Html): void {
  const date = dateOf(html)
  pdf.setTitle(html.title, { showInWindowTitleBar: true })
  pdf.setAuthor(html.authors.join(', '))
  pdf.setLanguage(html.lang)
  pdf.setCreator('policy-brief')
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
}
