import { PDFDict, type PDFDocument, PDFHexString, PDFString } from '@cantoo/pdf-lib'
import { htmlWords } from './html-words.ts'
import { named } from './named.ts'

const headings = /<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/g
const marks = /<sup>(?:,|<a\b[^>]*\bnoteref\b[^>]*>[^<]*<\/a>)<\/sup>/g

/** Takes the numbers of notes out of the bookmarks of headings that call them. */
export function mendBookmarks(pdf: PDFDocument, html: string): void {
  const plain = new Map<string, string>()
  for (const [, , content = ''] of html.matchAll(headings)) {
    if (content.search(marks) !== -1) plain.set(said(content), said(content.replace(marks, '')))
  }
  const outline = pdf.catalog.lookupMaybe(named('Outlines'), PDFDict)
  const mend = (parent: PDFDict | undefined): void => {
    for (let item = below(parent, 'First'); item; item = below(item, 'Next')) {
      const title = item.lookup(named('Title'))
      const words = title instanceof PDFHexString || title instanceof PDFString ? spaced(title.decodeText()) : ''
      const without = plain.get(words)
      if (without) item.set(named('Title'), PDFHexString.fromText(without))
      mend(item)
    }
  }
  mend(outline)
}

function below(item: PDFDict | undefined, key: string): PDFDict | undefined {
  return item?.lookupMaybe(named(key), PDFDict)
}

function said(html: string): string {
  return spaced(htmlWords(html))
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
