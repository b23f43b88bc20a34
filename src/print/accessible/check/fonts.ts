import { PDFArray, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib'
import type { Condition, TaggedFile } from './file.ts'

/** What fonts must be (ISO 14289-1, 7.21). */
export const fontConditions: readonly Condition[] = [
  { asks: 'every font is in the file', failures: (file) => fontsOf(file).filter((font) => !isEmbedded(font)).length },
  {
    asks: 'every font says what characters it has',
    failures: (file) =>
      fontsOf(file).filter((font) => !(font.lookup(PDFName.of('ToUnicode')) instanceof PDFStream)).length
  }
]

function fontsOf({ pdf }: TaggedFile): readonly PDFDict[] {
  const fonts = pdf.getPages().flatMap(({ node }) => {
    const held = node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
    return (held?.keys() ?? []).map((key) => held?.lookup(key))
  })
  return [...new Set(fonts.filter((font) => font instanceof PDFDict))]
}

/** A Type 3 font is drawn in the file itself. */
function isEmbedded(font: PDFDict): boolean {
  if (font.lookup(PDFName.of('Subtype')) === PDFName.of('Type3')) return true
  const inner = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0)
  const described = (inner instanceof PDFDict ? inner : font).lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => described?.lookup(PDFName.of(key)) instanceof PDFStream)
}
