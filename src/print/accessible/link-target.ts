import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'

/** Where a link leads: `#fn-iwf` for a place in the document, else the address. */
export function targetOf(link: PDFDict): string {
  const place = link.lookup(PDFName.of('Dest'))
  if (place instanceof PDFName) return `#${place.decodeText()}`
  if (place instanceof PDFString || place instanceof PDFHexString) return `#${place.decodeText()}`
  const address = link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'))
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : ''
}
