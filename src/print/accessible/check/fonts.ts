import { PDFArray, PDFDict, PDFStream } from '@cantoo/pdf-lib'
import { named } from '../named.ts'
import type { Condition, TaggedFile } from './file.ts'

/** What fonts must be (ISO 14289-1, 7.21). */
export const fontConditions: readonly Condition[] = [
  { asks: 'every font is in the file', failures: (file) => fontsOf(file).filter((font) => !isEmbedded(font)).length },
  {
    asks: 'every font says what characters it has',
    failures: (file) => fontsOf(file).filter((font) => !(font.lookup(named('ToUnicode')) instanceof PDFStream)).length
  }
]

function fontsOf({ pdf }: TaggedFile): readonly PDFDict[] {
  const fonts = pdf.getPages().flatMap(({ node }) => {
    const held = node.Resources()?.lookupMaybe(named('Font'), PDFDict)
    return (held?.keys() ?? []).map((key) => held?.lookup(key))
  })
  return [...new Set(fonts.filter((font) => font instanceof PDFDict))]
}

/** A Type 3 font is drawn in the file itself. */
function isEmbedded(font: PDFDict): boolean {
  if (font.lookup(named('Subtype')) === named('Type3')) return true
  const inner = font.lookupMaybe(named('DescendantFonts'), PDFArray)?.lookup(0)
  const described = (inner instanceof PDFDict ? inner : font).lookupMaybe(named('FontDescriptor'), PDFDict)
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => described?.lookup(named(key)) instanceof PDFStream)
}
