import { PDFDict, type PDFDocument, PDFHexString } from '@cantoo/pdf-lib'
import { targetOf } from './link-target.ts'
import { named } from './named.ts'
import { kidsOf, linksOf, type Tag, tagRoot, tagsIn, typeOf, wrap } from './tag-tree.ts'

/** Types that Chromium writes and PDF 1.7 does not know, with what they are there. */
const roles: Readonly<Record<string, string>> = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Aside: 'Sect',
  Title: 'P',
  FENote: 'Note',
  DocumentFragment: 'Div'
}

/** Mends what Chromium's tag tree lacks of PDF/UA-1: roles, list bodies, links as links, and words for them. */
export function mendTags(pdf: PDFDocument, wordsFor: (link: string) => string | null): void {
  const root = tagRoot(pdf)
  if (!root) return
  root.set(named('RoleMap'), pdf.context.obj(roles))
  for (const tag of tagsIn(pdf, root)) {
    if (typeOf(tag.dict) === 'LI') addBody(pdf, tag)
    const links = linksOf(pdf, tag.dict)
    if (links.length > 0) tag.dict.set(named('S'), named('Link'))
    for (const link of links) describe(link, wordsFor)
  }
}

/** A list item holds a label and a body; what is not the label is put into one. */
function addBody(pdf: PDFDocument, item: Tag): void {
  const kids = kidsOf(pdf, item.dict)
  const isPart = (kid: (typeof kids)[number]): boolean => {
    const dict = pdf.context.lookup(kid)
    return dict instanceof PDFDict && ['Lbl', 'LBody'].includes(typeOf(dict))
  }
  const body = kids.filter((kid) => !isPart(kid))
  if (body.length === 0) return
  const wrapped = wrap(pdf, item, body, 'LBody')
  item.dict.set(named('K'), pdf.context.obj([...kids.filter(isPart), wrapped]))
}

/** Says in words where a link leads, for readers who cannot see what it stands on. */
function describe(link: PDFDict, wordsFor: (link: string) => string | null): void {
  const target = targetOf(link)
  const words = wordsFor(target) ?? target.replace(/^#/, '')
  if (words !== '') link.set(named('Contents'), PDFHexString.fromText(words))
}
