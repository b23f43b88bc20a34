import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import { named } from './named.ts'

const [typeKey, kidsKey, parentKey] = [named('S'), named('K'), named('P')]
const [objectKey, subtypeKey] = [named('Obj'), named('Subtype')]
const [pageKey, pieceKey] = [named('Pg'), named('MCID')]
const typeNames = new Map<PDFName, string>()

/** An element of the tag tree. */
export interface Tag {
  readonly ref: PDFRef
  readonly dict: PDFDict
}

/** The root of a document's tag tree, or null where it has none. */
export function tagRoot(pdf: PDFDocument): PDFDict | null {
  return pdf.catalog.lookupMaybe(named('StructTreeRoot'), PDFDict) ?? null
}

/** Every element below, each before those it holds. */
export function tagsIn(pdf: PDFDocument, parent: PDFDict): readonly Tag[] {
  const tags: Tag[] = []
  const visit = (holder: PDFDict): void => {
    for (const kid of kidsOf(pdf, holder)) {
      const dict = pdf.context.lookup(kid)
      if (!(kid instanceof PDFRef && dict instanceof PDFDict && dict.has(typeKey))) continue
      tags.push({ ref: kid, dict })
      visit(dict)
    }
  }
  visit(parent)
  return tags
}

/** What an element holds, in order: other elements, pieces of a page, and references to links. */
export function kidsOf(pdf: PDFDocument, element: PDFDict): readonly PDFObject[] {
  const held = element.get(kidsKey)
  if (!held) return []
  const kids = pdf.context.lookup(held)
  return kids instanceof PDFArray ? kids.asArray() : [held]
}

export function typeOf(element: PDFDict): string {
  const name = element.lookup(typeKey)
  if (!(name instanceof PDFName)) return ''
  const known = typeNames.get(name) ?? name.decodeText()
  typeNames.set(name, known)
  return known
}

/** The links that an element holds itself. */
export function linksOf(pdf: PDFDocument, element: PDFDict): readonly PDFDict[] {
  return kidsOf(pdf, element).flatMap((kid) => {
    const dict = pdf.context.lookup(kid)
    const link = dict instanceof PDFDict ? dict.lookupMaybe(objectKey, PDFDict) : undefined
    return link && link.lookupMaybe(subtypeKey, PDFName)?.decodeText() === 'Link' ? [link] : []
  })
}

/** A piece of a page that an element holds itself: its number there. */
export interface Piece {
  readonly kid: PDFObject
  readonly page: PDFRef
  readonly number: number
}

export function piecesOf(pdf: PDFDocument, element: PDFDict): readonly Piece[] {
  const own = element.get(pageKey)
  return kidsOf(pdf, element).flatMap((kid) => {
    const held = pdf.context.lookup(kid)
    const number = held instanceof PDFDict ? held.lookup(pieceKey) : held
    const page = (held instanceof PDFDict ? held.get(pageKey) : undefined) ?? own
    return number instanceof PDFNumber && page instanceof PDFRef ? [{ kid, page, number: number.asNumber() }] : []
  })
}

/** Takes an element out of what holds it. */
export function takeOut(pdf: PDFDocument, tag: Tag): void {
  const parent = parentOf(pdf, tag)
  if (parent) takeOutKid(parent.dict, tag.ref)
}

/** Takes one of the kids that `kidsOf` gives out of an element. */
export function takeOutKid(element: PDFDict, kid: PDFObject): void {
  const kids = element.lookup(kidsKey)
  if (!(kids instanceof PDFArray)) element.delete(kidsKey)
  else if (kids.asArray().includes(kid)) kids.remove(kids.asArray().indexOf(kid))
}

/** An attribute of an element, such as the scope of a table's head. */
export function attributeOf(element: PDFDict, key: string): string | null {
  const held = element.lookup(named('A'))
  const sets = held instanceof PDFArray ? held.asArray().map((_, index) => held.lookup(index)) : [held]
  for (const set of sets) {
    const value = set instanceof PDFDict ? set.lookup(named(key)) : undefined
    if (value instanceof PDFName) return value.decodeText()
    if (value instanceof PDFNumber) return String(value.asNumber())
  }
  return null
}

/** Puts kids at a place among those that an element has. */
export function putIn(pdf: PDFDocument, parent: Tag, at: number, kids: readonly PDFObject[]): void {
  const held = parent.dict.lookup(kidsKey)
  const list = held instanceof PDFArray ? held : pdf.context.obj([...kidsOf(pdf, parent.dict)])
  if (list !== held) parent.dict.set(kidsKey, list)
  for (const [index, kid] of kids.entries()) {
    list.insert(at + index, kid)
    const dict = pdf.context.lookup(kid)
    if (dict instanceof PDFDict && dict.has(typeKey)) dict.set(parentKey, parent.ref)
  }
}

export function parentOf(pdf: PDFDocument, { dict }: Tag): Tag | null {
  const ref = dict.get(parentKey)
  const parent = pdf.context.lookup(ref)
  return ref instanceof PDFRef && parent instanceof PDFDict && parent.has(typeKey) ? { ref, dict: parent } : null
}

/** Puts a new element of type `type` between `parent` and `kids`, which it takes over in the tree of owners too. */
export function wrap(pdf: PDFDocument, parent: Tag, kids: readonly PDFObject[], type: string): PDFRef {
  const { context } = pdf
  const entries = { Type: 'StructElem', S: type, P: parent.ref, K: context.obj([...kids]) }
  const dict = context.obj(entries)
  const page = parent.dict.get(pageKey)
  if (page) dict.set(pageKey, page)
  const ref = context.register(dict)
  for (const kid of kids) adopt(pdf, ref, kid, page)
  return ref
}

function adopt(pdf: PDFDocument, owner: PDFRef, kid: PDFObject, page: PDFObject | undefined): void {
  const content = pdf.context.lookup(kid)
  if (content instanceof PDFNumber) own(pdf, owner, page, content.asNumber())
  if (!(content instanceof PDFDict)) return
  const piece = content.lookupMaybe(pieceKey, PDFNumber)
  const link = content.lookupMaybe(objectKey, PDFDict)
  if (content.has(typeKey)) content.set(parentKey, owner)
  else if (piece) own(pdf, owner, content.get(pageKey) ?? page, piece.asNumber())
  else if (link) setOwner(pdf, link.lookup(named('StructParent'), PDFNumber).asNumber(), owner)
}

/** Names the owner of a piece of a page. */
function own(pdf: PDFDocument, owner: PDFRef, page: PDFObject | undefined, piece: number): void {
  const dict = pdf.context.lookup(page)
  if (!(dict instanceof PDFDict)) return
  const owners = ownersAt(pdf, dict.lookup(named('StructParents'), PDFNumber).asNumber())
  if (owners instanceof PDFArray) owners.set(piece, owner)
}

function parentNumbers(pdf: PDFDocument): PDFArray | null {
  const tree = tagRoot(pdf)?.lookupMaybe(named('ParentTree'), PDFDict)
  return tree?.lookupMaybe(named('Nums'), PDFArray) ?? null
}

export function ownersAt(pdf: PDFDocument, key: number): PDFObject | undefined {
  const numbers = parentNumbers(pdf)
  const at = numbers ? indexOf(numbers, key) : -1
  return at === -1 ? undefined : numbers?.lookup(at + 1)
}

function setOwner(pdf: PDFDocument, key: number, owner: PDFRef): void {
  const numbers = parentNumbers(pdf)
  const at = numbers ? indexOf(numbers, key) : -1
  if (at !== -1) numbers?.set(at + 1, owner)
}

/** Where a number tree has a key; its keys rise (ISO 32000-1, 7.9.7). */
function indexOf(numbers: PDFArray, key: number): number {
  let [low, high] = [0, numbers.size() / 2 - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = numbers.lookup(2 * middle, PDFNumber).asNumber()
    if (found === key) return 2 * middle
    if (found < key) low = middle + 1
    else high = middle - 1
  }
  return -1
}
