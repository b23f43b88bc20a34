import { PDFArray, PDFDict, type PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { named } from './named.ts'
import { attributeOf, kidsOf, piecesOf, tagRoot, tagsIn, takeOutKid, typeOf } from './tag-tree.ts'

/**
 * The browser prints the head of a table again on each page, and tags it there as if it were said again: it stays in the
 * tags where it stands first. Returns, by page, the numbers of the pieces that no tag holds now.
 */
export function takeOutRepeats(pdf: PDFDocument): ReadonlyMap<PDFRef, ReadonlySet<number>> {
  const pages = pdf.getPages().map(({ ref }) => ref)
  const taken = new Map<PDFRef, Set<number>>()
  const root = tagRoot(pdf)
  for (const { dict: head } of root ? tagsIn(pdf, root) : []) {
    if (typeOf(head) !== 'TH' || attributeOf(head, 'Scope') !== 'Column') continue
    const parts = [head, ...tagsIn(pdf, head).map(({ dict }) => dict)]
    const places = parts.flatMap((part) => piecesOf(pdf, part).map(({ page }) => pages.indexOf(page)))
    const first = pages[Math.min(...places)]
    for (const part of parts) {
      for (const { kid, page, number } of piecesOf(pdf, part)) {
        if (page === first) continue
        takeOutKid(part, kid)
        taken.set(page, (taken.get(page) ?? new Set()).add(number))
      }
      takeOutLinks(pdf, part, first)
    }
  }
  return taken
}

/** A link in a head is there once a page for each page: one is left. */
function takeOutLinks(pdf: PDFDocument, part: PDFDict, first: PDFRef | undefined): void {
  const met = new Set<string>()
  for (const kid of [...kidsOf(pdf, part)]) {
    const held = pdf.context.lookup(kid)
    const ref = held instanceof PDFDict ? held.get(named('Obj')) : undefined
    const link = pdf.context.lookup(ref)
    if (!(ref instanceof PDFRef && link instanceof PDFDict)) continue
    const place = String(link.get(named('Rect')))
    const holder = pdf
      .getPages()
      .find(({ node }) => node.lookupMaybe(named('Annots'), PDFArray)?.indexOf(ref) !== undefined)
    if (holder?.ref === first && !met.has(place)) met.add(place)
    else {
      takeOutKid(part, kid)
      const links = holder?.node.lookup(named('Annots'), PDFArray)
      links?.remove(links.indexOf(ref) ?? links.size())
      pdf.context.delete(ref)
    }
  }
}
