import type { Block } from '../../brief/blocks.ts'
import type { Brief } from '../../brief/brief.ts'
import { coverageOf } from '../../brief/coverage.ts'
import { labelId } from '../../brief/labels.ts'
import { placeInProse } from '../../brief/prose.ts'
import { placesIn, type Span } from '../../document/place.ts'
import { fullDate } from '../../library/dates.ts'
import { type Library, type SourceRecord, toSourceKey } from '../../library/record.ts'
import { newestEdition } from '../newest-edition.ts'
import { overlaps, quotedSpans } from '../quoted-words.ts'
import type { Rule } from '../rule.ts'

const things =
  'figures?|data|datasets?|statistics|numbers?|counts?|totals?|estimates?|results|findings|reports?|releases?|editions?|surveys?|publications?|bulletins?|updates?|versions?|guidance|evidence'
const calledNew = new RegExp(
  `\\b(?:latest|newest|most\\s+recent|most\\s+up-to-date|up-to-date)\\s+(?:[\\p{L}’'-]+\\s+){0,3}?(?:${things})\\b|\\bcurrent\\s+(?:${things})\\b|\\b(?:figures?|data|statistics)\\s+(?:are|is)\\s+(?:the\\s+)?(?:latest|newest|most\\s+recent|current|up\\s+to\\s+date)\\b`,
  'giu'
)

export const sourceFresh: Rule = {
  id: 'source-fresh',
  law: 'What a brief calls the latest is the newest edition that the library has on the brief’s date.',
  *check({ brief }, library) {
    const place = placesIn(brief.source)
    for (const block of brief.blocks) {
      const { prose } = block
      const quoted = quotedSpans(prose)
      for (const { 0: words, index } of prose.text.matchAll(calledNew)) {
        const span = { start: index, end: index + words.length }
        const newer = overlaps(span, quoted) ? null : newerThanCited(span, block, brief, library)
        if (newer === null) continue
        const { cited, newest } = newer
        const since = newest.item.issued ? ` of ${fullDate(newest.item.issued)}` : ''
        yield {
          level: 'review',
          problem: `\`${words.replace(/\s+/g, ' ')}\` rests on \`${cited.key}\`, and \`${newest.key}\`${since} is newer`,
          fix: `cite \`${newest.key}\`, or say of which day this speaks`,
          place: placeInProse(span, prose, place)
        }
      }
    }
  }
}

/** The first source of the sentence that has a newer edition which the sentence does not cite too. */
function newerThanCited(
  span: Span,
  block: Block,
  { citations, front }: Brief,
  library: Library
): { readonly cited: SourceRecord; readonly newest: SourceRecord } | null {
  const { prose } = block
  const sentence = prose.sentences.find(({ end }) => span.start < end) ?? { start: 0, end: prose.text.length }
  const labels = new Set(coverageOf(span, sentence, block).notes.map(labelId))
  const keys = citations.filter(({ note }) => labels.has(labelId(note))).map(({ key }) => key)
  for (const key of keys) {
    const cited = library.records.get(toSourceKey(key))
    const newest = cited ? newestEdition(cited, library, front.date) : null
    if (cited && newest && !keys.includes(newest.key)) return { cited, newest }
  }
  return null
}
