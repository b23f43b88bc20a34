import { PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'
import { named } from '../named.ts'
import { kidsOf, tagRoot, typeOf } from '../tag-tree.ts'

/** An element of the tag tree as a reader takes it: by the standard type that its own stands for. */
export interface Element {
  readonly dict: PDFDict
  readonly ref: PDFRef
  /** Empty where its type is none that readers know. */
  readonly type: string
  readonly parent: Element | null
  /** The elements it holds; those that only group (`NonStruct`) are looked through. */
  readonly kids: Element[]
}

export interface TaggedFile {
  readonly pdf: PDFDocument
  readonly root: PDFDict | null
  /** Every element, each before those it holds. */
  readonly elements: readonly Element[]
}

/** A thing that PDF/UA-1 asks for, and how often a file does not have it. */
export interface Condition {
  readonly asks: string
  readonly failures: (file: TaggedFile) => number
}

/** The types of ISO 32000-1, 14.8.4. */
const known = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR
  TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form`.split(
    /\s+/
  )
)

export function isKnown(type: string): boolean {
  return known.has(type)
}

export function taggedFile(pdf: PDFDocument): TaggedFile {
  const root = tagRoot(pdf)
  const elements: Element[] = []
  const roles = root?.lookupMaybe(named('RoleMap'), PDFDict)
  const visit = (holder: PDFDict, group: Element | null): void => {
    for (const ref of kidsOf(pdf, holder)) {
      const dict = pdf.context.lookup(ref)
      if (!(ref instanceof PDFRef && dict instanceof PDFDict && dict.has(named('S')))) continue
      const own = typeOf(dict)
      const role = known.has(own) ? own : (roles?.lookupMaybe(named(own), PDFName)?.decodeText() ?? '')
      const element: Element = { dict, ref, type: known.has(role) ? role : '', parent: group, kids: [] }
      elements.push(element)
      const grouping = element.type === 'NonStruct'
      if (!grouping) group?.kids.push(element)
      visit(dict, grouping ? group : element)
    }
  }
  if (root) visit(root, null)
  return { pdf, root, elements }
}

export function textOf(dict: PDFDict, key: string): string {
  const value = dict.lookup(named(key))
  return value && 'decodeText' in value && typeof value.decodeText === 'function' ? String(value.decodeText()) : ''
}
