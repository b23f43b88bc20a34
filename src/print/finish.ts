import { createHash } from 'node:crypto'
import { PDFDocument, PDFHexString } from '@cantoo/pdf-lib'
import type { Html } from '../page/html.ts'
import type { Pdf } from './browser.ts'

/** Says in the file what the document is, with dates and ids that come from it and not from the clock. */
export async function finish(printed: Uint8Array, html: Html): Promise<Pdf> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false })
  const date = new Date(`${html.date}T00:00:00Z`)
  pdf.setTitle(html.title, { showInWindowTitleBar: true })
  pdf.setAuthor(html.authors.join(', '))
  pdf.setLanguage(html.lang)
  pdf.setCreator('policy-brief')
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  const id = PDFHexString.of(createHash('sha256').update(html.text).digest('hex').slice(0, 32))
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id])
  return pdf.save({ useObjectStreams: false, addDefaultPage: false })
}
