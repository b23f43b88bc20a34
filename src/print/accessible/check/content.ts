import { PDFArray, type PDFDict, PDFNumber, type PDFRef } from '@cantoo/pdf-lib'
import { alone, builds, paints, pieceOf } from '../artifacts.ts'
import { contentOf, eachOperation, eachOperationOutsideTags } from '../content.ts'
import { named } from '../named.ts'
import { ownersAt, piecesOf } from '../tag-tree.ts'
import type { Condition, TaggedFile } from './file.ts'

/** What the pages must be (ISO 14289-1, 7.1, 7.21.8). */
export const contentConditions: readonly Condition[] = [
  {
    asks: 'all that is painted is tagged or an artifact',
    failures: (file) => pagesOf(file).reduce((sum, { untagged }) => sum + untagged, 0)
  },
  { asks: 'tags and pages name each other', failures: unowned },
  {
    asks: 'every character has a glyph',
    failures: ({ pdf }) =>
      pdf.getPages().reduce((sum, { node }) => sum + missingGlyphs(contentOf(pdf, node.Contents())), 0)
  }
]

interface PageContent {
  readonly ref: PDFRef
  readonly untagged: number
  /** Numbers of its tagged pieces. */
  readonly pieces: readonly number[]
  /** The elements that own them, by number. */
  readonly owners: PDFArray | null
}

const read = new WeakMap<TaggedFile, readonly PageContent[]>()

function pagesOf(file: TaggedFile): readonly PageContent[] {
  const known = read.get(file)
  if (known) return known
  const pages = file.pdf.getPages().map(({ node, ref }): PageContent => {
    const key = node.lookupMaybe(named('StructParents'), PDFNumber)?.asNumber()
    const owners = key === undefined ? undefined : ownersAt(file.pdf, key)
    return { ref, owners: owners instanceof PDFArray ? owners : null, ...scan(contentOf(file.pdf, node.Contents())) }
  })
  read.set(file, pages)
  return pages
}

function scan(content: string): Pick<PageContent, 'untagged' | 'pieces'> {
  const stack: boolean[] = []
  const pieces: number[] = []
  let [untagged, tagged, path] = [0, 0, false]
  eachOperationOutsideTags(content, (name, start, end) => {
    if (name === 'BDC' || name === 'BMC') {
      const mark = content.slice(start, end)
      const piece = pieceOf(mark)
      if (piece !== null) pieces.push(piece)
      stack.push(piece !== null || mark.startsWith('/Artifact'))
      if (stack.at(-1)) tagged += 1
    } else if (name === 'EMC') {
      tagged -= stack.pop() ? 1 : 0
      // What was passed over may have left a path open.
      path = true
    } else if (builds.has(name)) path = true
    else if (name === 'n') path = false
    else if (name === 'Tj' || name === 'TJ' || alone.has(name) || (paints.has(name) && path)) {
      if (tagged === 0) untagged += 1
      if (paints.has(name)) path = false
    }
  })
  return { untagged, pieces }
}

/** How many strings hold the first glyph of their font, four digits each, which stands for what the font lacks. */
function missingGlyphs(content: string): number {
  if (!/<[\da-f]*0000/i.test(content)) return 0
  let missing = 0
  eachOperation(content, (name, start, end) => {
    if (name === 'Tj' && /^<(?:[\da-f]{4})*?0000(?:[\da-f]{4})*>/i.test(content.slice(start, end))) missing += 1
  })
  return missing
}

/** Pieces whose owner does not hold them, and pieces that an element holds but no page has. */
function unowned(file: TaggedFile): number {
  const held = new Map<string, PDFDict>()
  for (const { dict } of file.elements) {
    for (const { page, number } of piecesOf(file.pdf, dict)) held.set(`${page.objectNumber} ${number}`, dict)
  }
  let wrong = 0
  for (const { ref, pieces, owners } of pagesOf(file)) {
    for (const piece of pieces) {
      const name = `${ref.objectNumber} ${piece}`
      const owner = owners?.lookup(piece)
      if (!owner || held.get(name) !== owner) wrong += 1
      held.delete(name)
    }
  }
  return wrong + held.size
}
