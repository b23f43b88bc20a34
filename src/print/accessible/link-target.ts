import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { named } from './named.ts'

/** Where a link leads: `#fn-iwf` for a place in the document, else the address. */
export function targetOf(link: PDFDict): string {
  const place = link.lookup(named('Dest'))
  if (place instanceof PDFName) return `#${place.decodeText()}`
  if (place instanceof PDFString || place instanceof PDFHexString) return `#${place.decodeText()}`
  const address = link.lookupMaybe(named('A'), PDFDict)?.lookup(named('URI'))
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : ''
}
