import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from '@cantoo/pdf-lib'

export type Draw = (text: string, x: number, y: number, size?: number) => void

/** A PDF of A4 pages; `y` counts down from the top. */
export async function pdf(
  pages: readonly ((draw: Draw, page: PDFPage, font: PDFFont) => void | Promise<void>)[],
  title?: string
) {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  if (title) document.setTitle(title)
  for (const paint of pages) {
    const page = document.addPage([595, 842])
    await paint((text, x, y, size = 10) => page.drawText(text, { x, y: 842 - y, size, font }), page, font)
  }
  return document.save()
}
