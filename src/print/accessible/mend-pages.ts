import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { markArtifacts } from './artifacts.ts'
import { contentOf } from './content.ts'

/** Marks what every page paints outside of its tags. */
export function mendPages(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    const content = markArtifacts(contentOf(pdf, page.node.Contents()))
    const bytes = Buffer.from(content, 'latin1')
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(bytes)))
  }
}
