import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { footNotesIn } from '../accessible/foot-notes-in.ts'
import type { PlannedPage } from './plan.ts'

/**
 * Whether a printed PDF has as many pages as were planned, every part of a note stands where it was planned, and every note
 * begins on the page of its first call. Read from the PDF itself: its tags, where its links stand and where they lead.
 */
export function isAsPlanned(pdf: PDFDocument, plan: readonly PlannedPage[]): boolean {
  const pages = pdf.getPages().map(({ ref }) => ref)
  if (pages.length !== plan.length) return false
  const planned = plan.flatMap(({ parts }, page) => parts.map(({ note }) => `${note} ${page}`))
  const printed = footNotesIn(pdf).map(({ note, pages: on }) => `${note} ${on.map((ref) => pages.indexOf(ref)).join()}`)
  return planned.join('\n') === printed.join('\n') && callsLeadToTheirPage(pdf)
}

function callsLeadToTheirPage(pdf: PDFDocument): boolean {
  const places = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
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
