import type { Brief, Note } from '../../brief/brief.ts'
import { type Prose, placeInProse } from '../../brief/prose.ts'
import { type Place, type Placer, placesIn } from '../../document/place.ts'
import { keyForWords } from '../key-for-words.ts'
import { namedSources } from '../named-sources.ts'
import type { Rule } from '../rule.ts'

export const noteKeyed: Rule = {
  id: 'note-keyed',
  law: 'A footnote that names a source of the library cites it by its key.',
  *check({ brief }, library) {
    const place = placesIn(brief.source)
    for (const note of brief.notes) {
      if (note.origin !== 'footnote' || note.citations.length > 0) continue
      const proses = brief.blocks.flatMap((block) => (block.note === note.label ? [block.prose] : []))
      for (const prose of proses) {
        const named = namedSources(prose.text, library)
        for (const source of named) {
          const { record, certain } = source
          const alone = certain && named.length === 1 && proses.length === 1
          const text = alone ? keyForWords(prose.text, source) : null
          const at = text === null ? null : wordsOf(note, prose, brief, place)
          yield {
            level: 'review',
            problem: `The footnote names \`${prose.text.slice(source.start, source.end)}\` in words, which is \`${record.key}\` in the library`,
            fix: `write \`${text ?? `@${record.key}`}\``,
            place: placeInProse(source, prose, place),
            ...(at !== null && text !== null ? { edits: [{ place: at, text }] } : {})
          }
        }
      }
    }
  }
}

/** All that a footnote of one paragraph says; null where a comment or a mark stands in it too. */
function wordsOf({ node }: Note, prose: Prose, { source }: Brief, place: Placer): Place | null {
  const [only] = node.children
  const start = only?.position?.start.offset
  const end = only?.position?.end.offset
  if (only?.type !== 'paragraph' || start === undefined || end === undefined || prose.marks.length > 0) return null
  return /<!--/.test(source.slice(start, end)) ? null : place(start, end)
}
