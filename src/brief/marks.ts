import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Placer } from '../document/place.ts'
import type { Mark, Note } from './brief.ts'
import { charOffsets } from './char-offsets.ts'
import { undefinedMark } from './make-prose.ts'

/** Every mark in the text and in the notes, in document order. */
export function marksOf(tree: Root, notes: readonly Note[], source: string, place: Placer): readonly Mark[] {
  const footnotes = notes.filter(({ origin }) => origin === 'footnote').map(({ node }) => node)
  const marks: Mark[] = []
  for (const root of [tree, ...footnotes]) {
    visit(root, (node) => {
      if (node.type === 'footnoteReference' && node.position) {
        const { start, end } = node.position
        marks.push({
          label: node.label ?? node.identifier,
          place: place(start.offset ?? 0, end.offset ?? 0),
          defined: true
        })
      } else if (node.type === 'inlineCitation' && node.position) {
        const { start, end } = node.position
        marks.push({ label: node.label, place: place(start.offset ?? 0, end.offset ?? 0), defined: true })
      } else if (node.type === 'text') {
        const { starts, ends } = charOffsets(node, source)
        for (const match of node.value.matchAll(undefinedMark)) {
          const start = starts[match.index] ?? 0
          if (source[start] === '\\') continue
          const end = ends[match.index + match[0].length - 1] ?? start
          marks.push({ label: match[1] ?? '', place: place(start, end), defined: false })
        }
      }
    })
  }
  return marks.sort((one, other) => one.place.start.offset - other.place.start.offset)
}
