import { decodePDFRawStream, PDFArray, type PDFDocument, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import { markArtifacts } from './artifacts.ts'

/** Marks what every page paints outside of its tags. */
export function mendPages(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    const content = contentOf(pdf, page.node.Contents())
    const bytes = Buffer.from(markArtifacts(content), 'latin1')
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(bytes)))
  }
}

function contentOf(pdf: PDFDocument, contents: PDFObject | undefined): string {
  if (contents instanceof PDFArray) {
    return contents
      .asArray()
      .map((part) => contentOf(pdf, pdf.context.lookup(part)))
      .join('\n')
  }
  if (!(contents instanceof PDFRawStream)) return ''
  return Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1')
}
