import { PDFName } from '@cantoo/pdf-lib'

const names = new Map<string, PDFName>()

/** The name of this text. The library reads escapes anew each time it is asked, and names are asked for by the hundred thousand. */
export function named(text: string): PDFName {
  const known = names.get(text)
  if (known) return known
  const name = PDFName.of(text)
  names.set(text, name)
  return name
}
