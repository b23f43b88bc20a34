import { PDFDict, type PDFDocument, PDFHexString, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { named } from './named.ts'
import { kidsOf, type Tag, tagRoot, tagsIn } from './tag-tree.ts'

/** What one page has of a note: its element of the tag tree and the pages that hold what is in it. */
export interface FootNote {
  readonly note: string
  readonly tag: Tag
  readonly pages: readonly PDFRef[]
}

/** The label by which the foot's notes come through the browser into the tag tree. */
const label = /^foot-note (.+)$/

/** All parts of notes at the foot of pages, in the order of the tag tree. */
export function footNotesIn(pdf: PDFDocument): readonly FootNote[] {
  const root = tagRoot(pdf)
  if (!root) return []
  return tagsIn(pdf, root).flatMap((tag) => {
    const alt = tag.dict.get(named('Alt'))
    const text = alt instanceof PDFHexString || alt instanceof PDFString ? alt.decodeText() : ''
    const note = label.exec(text)?.[1]
    return note ? [{ note, tag, pages: [...new Set(pagesOf(pdf, tag.dict))] }] : []
  })
}

function* pagesOf(pdf: PDFDocument, element: PDFDict): Generator<PDFRef> {
  const own = element.get(named('Pg'))
  for (const kid of kidsOf(pdf, element)) {
    const dict = pdf.context.lookup(kid)
    if (!(dict instanceof PDFDict)) {
      if (own instanceof PDFRef) yield own
    } else if (dict.has(named('S'))) yield* pagesOf(pdf, dict)
    else {
      const page = dict.get(named('Pg')) ?? own
      if (page instanceof PDFRef) yield page
    }
  }
}
