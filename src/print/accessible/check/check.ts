import type { PDFDocument } from '@cantoo/pdf-lib'
import { contentConditions } from './content.ts'
import { documentConditions } from './document.ts'
import { taggedFile } from './file.ts'
import { fontConditions } from './fonts.ts'
import { linkConditions } from './links.ts'
import { tagConditions } from './tags.ts'

const conditions = [...documentConditions, ...tagConditions, ...contentConditions, ...linkConditions, ...fontConditions]

/**
 * What a PDF lacks of PDF/UA-1 (ISO 14289-1), as far as a machine can tell and for what this program prints: a line for
 * each condition that does not hold. The identifier itself is left aside.
 */
export function lacksOf(pdf: PDFDocument): readonly string[] {
  const file = taggedFile(pdf)
  return conditions.flatMap(({ asks, failures }) => {
    const count = failures(file)
    return count === 0 ? [] : [`not met that ${asks} (${count})`]
  })
}
