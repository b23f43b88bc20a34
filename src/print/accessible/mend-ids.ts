import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from '@cantoo/pdf-lib'

const nodeId = /^node\d+$/

/**
 * The browser names the heads of a table by numbers that differ from print to print. They are numbered anew in their own
 * order, in which the tree of ids is sorted.
 */
export function mendIds(pdf: PDFDocument): void {
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object)
  const ids = new Set<string>()
  const gather = (text: string): string => {
    ids.add(text)
    return text
  }
  for (const object of objects) rename(object, gather)
  const names = new Map([...ids].sort().map((id, index) => [id, `node${String(index + 1).padStart(8, '0')}`]))
  for (const object of objects) rename(object, (id) => names.get(id) ?? id)
}

function rename(object: PDFObject, nameOf: (id: string) => string): void {
  const renamed = (value: PDFObject): PDFObject => {
    if (value instanceof PDFString && nodeId.test(value.asString())) return PDFString.of(nameOf(value.asString()))
    rename(value, nameOf)
    return value
  }
  if (object instanceof PDFDict) for (const [key, value] of object.entries()) object.set(key, renamed(value))
  if (object instanceof PDFArray) {
    for (const [index, value] of object.asArray().entries()) object.set(index, renamed(value))
  }
}
