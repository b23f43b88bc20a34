import { PDFArray, PDFDict, PDFNumber } from '@cantoo/pdf-lib'
import { named } from '../named.ts'
import { linksOf, ownersAt } from '../tag-tree.ts'
import { type Condition, type TaggedFile, textOf } from './file.ts'

/** What links must be (ISO 14289-1, 7.18). */
export const linkConditions: readonly Condition[] = [
  {
    asks: 'every link says where it leads',
    failures: ({ pdf }) => linksIn(pdf).filter((link) => textOf(link, 'Contents') === '').length
  },
  { asks: 'every link stands in a link of the tags', failures: untagged },
  {
    asks: 'the order of links on a page is that of its tags',
    failures: ({ pdf }) =>
      pdf.getPages().filter(({ node }) => annotations(node).length > 0 && node.lookup(named('Tabs')) !== named('S'))
        .length
  }
]

function annotations(page: PDFDict): readonly PDFDict[] {
  const list = page.lookupMaybe(named('Annots'), PDFArray)
  return (list?.asArray() ?? []).map((_, index) => list?.lookup(index)).filter((each) => each instanceof PDFDict)
}

function linksIn(pdf: TaggedFile['pdf']): readonly PDFDict[] {
  const all = pdf.getPages().flatMap(({ node }) => annotations(node))
  return all.filter((each) => each.lookup(named('Subtype')) === named('Link'))
}

/** The tag tree says which element owns a link, and that element must be a link and hold it. */
function untagged({ pdf, elements }: TaggedFile): number {
  const links = new Map(
    elements.filter(({ type }) => type === 'Link').map(({ dict }) => [dict, new Set(linksOf(pdf, dict))])
  )
  return linksIn(pdf).filter((link) => {
    const key = link.lookupMaybe(named('StructParent'), PDFNumber)?.asNumber()
    const owner = key === undefined ? undefined : ownersAt(pdf, key)
    return !(owner instanceof PDFDict && links.get(owner)?.has(link))
  }).length
}
