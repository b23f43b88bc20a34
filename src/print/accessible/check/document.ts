import { PDFBool, PDFDict, PDFStream } from '@cantoo/pdf-lib'
import { named } from '../named.ts'
import type { Condition, TaggedFile } from './file.ts'
import { textOf } from './file.ts'

/** What the file as a whole must say of itself (ISO 14289-1, 6.2 and 7.1). */
export const documentConditions: readonly Condition[] = [
  { asks: 'the file is tagged', failures: ({ pdf, root }) => count(root && says(pdf.catalog, 'MarkInfo', 'Marked')) },
  {
    asks: 'the title is shown',
    failures: ({ pdf }) => count(says(pdf.catalog, 'ViewerPreferences', 'DisplayDocTitle'))
  },
  {
    asks: 'the language is named',
    failures: ({ pdf }) => count(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(textOf(pdf.catalog, 'Lang')))
  },
  {
    asks: 'the metadata has a title',
    failures: (file) => count(/<dc:title>.*<rdf:li[^>]*>[^<\s]/s.test(metadataOf(file)))
  },
  {
    asks: 'what has headings has bookmarks',
    failures: ({ pdf, elements }) => {
      const headings = elements.filter(({ type }) => /^H\d$/.test(type)).length
      return count(headings < 2 || pdf.catalog.lookupMaybe(named('Outlines'), PDFDict)?.has(named('First')))
    }
  }
]

function count(holds: boolean | null | undefined): number {
  return holds ? 0 : 1
}

function says(catalog: PDFDict, dict: string, key: string): boolean {
  return catalog.lookupMaybe(named(dict), PDFDict)?.lookup(named(key)) === PDFBool.True
}

function metadataOf({ pdf }: TaggedFile): string {
  const stream = pdf.catalog.lookup(named('Metadata'))
  return stream instanceof PDFStream ? Buffer.from(stream.getContents()).toString('utf8') : ''
}
