import { extractText, getDocumentProxy } from 'unpdf'
import type { Pdf } from '../../src/print/browser.ts'

/** The text of each page, read from the PDF, with one space for any. */
export async function pagesOf({ bytes }: Pdf): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()))
  return text.map((page) => page.replace(/\s+/g, ' '))
}
