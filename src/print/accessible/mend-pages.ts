import { type PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { markArtifacts } from './artifacts.ts'
import { contentOf, streamOf } from './content.ts'
import { named } from './named.ts'

/**
 * Marks what every page paints outside of its tags, and the pieces that are no longer any tag's, by page and number. What was painted before is written over, not left beside.
 */
export async function mendPages(pdf: PDFDocument, untagged: ReadonlyMap<PDFRef, ReadonlySet<number>>): Promise<void> {
  const key = named('Contents')
  await Promise.all(
    pdf.getPages().map(async ({ node, ref: page }) => {
      const held = node.get(key)
      const ref = held instanceof PDFRef ? held : pdf.context.nextRef()
      node.set(key, ref)
      pdf.context.assign(ref, await streamOf(pdf, markArtifacts(contentOf(pdf, held), untagged.get(page))))
    })
  )
}
