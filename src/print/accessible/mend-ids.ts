import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from '@cantoo/pdf-lib'

const nodeId = /^node\d+$/

/**
 * The browser names the heads of a table by numbers that differ from print to print. They are numbered anew in their own
 * order, in which the tree of ids is sorted.
 */
export function mendIds(pdf: PDFDocument): void {
  const uses = new Map<string, ((id: PDFString) => void)[]>()
  const gather = (value: PDFObject, replace: (id: PDFString) => void): void => {
    if (value instanceof PDFString && nodeId.test(value.asString())) {
      uses.set(value.asString(), [...(uses.get(value.asString()) ?? []), replace])
    } else visit(value)
  }
  const visit = (object: PDFObject): void => {
    if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) gather(value, (id) => object.set(key, id))
    }
    if (object instanceof PDFArray) {
      for (const [index, value] of object.asArray().entries()) gather(value, (id) => object.set(index, id))
    }
  }
  for (const [, object] of pdf.context.enumerateIndirectObjects()) visit(object)
  for (const [index, id] of [...uses.keys()].sort().entries()) {
    const name = PDFString.of(`node${String(index + 1).padStart(8, '0')}`)
    for (const replace of uses.get(id) ?? []) replace(name)
  }
}
