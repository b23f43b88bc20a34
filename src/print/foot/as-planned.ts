import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'

/**
 * Whether a printed PDF has as many pages as were planned, and every note stands on the page of its first call. Read from
 * the PDF itself: where its links stand and where they lead.
 */
export function isAsPlanned(pdf: PDFDocument, pages: number): boolean {
  const places = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  if (pdf.getPageCount() !== pages) return false
  const called = new Set<string>()
  for (const page of pdf.getPages()) {
    for (const note of notesCalledOn(page.node.lookupMaybe(PDFName.of('Annots'), PDFArray))) {
      if (called.has(note)) continue
      called.add(note)
      if (places?.lookupMaybe(PDFName.of(note), PDFArray)?.get(0) !== page.ref) return false
    }
  }
  return true
}

/** A link whose line begins the next page can reach over the edge by a hair; points. */
const sliver = 1

function notesCalledOn(links: PDFArray | undefined): readonly string[] {
  return (links?.asArray() ?? []).flatMap((_, index) => {
    const link = links?.lookup(index, PDFDict)
    const place = link?.get(PDFName.of('Dest'))
    const { height } = link?.lookup(PDFName.of('Rect'), PDFArray).asRectangle() ?? { height: 0 }
    const name = place instanceof PDFName ? place.decodeText() : ''
    return name.startsWith('fn-') && height > sliver ? [name] : []
  })
}
