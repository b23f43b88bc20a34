import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { markArtifacts } from './artifacts.ts'
import { contentOf, newContent } from './content.ts'

/** Marks what every page paints outside of its tags. */
export function mendPages(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    const content = markArtifacts(contentOf(pdf, page.node.Contents()))
    page.node.set(PDFName.of('Contents'), newContent(pdf, content))
  }
}
