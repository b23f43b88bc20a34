import type { Brief } from '../../brief/brief.ts'
import type { Prose } from '../../brief/prose.ts'
import { type Placer, placesIn, type Span } from '../../document/place.ts'
import { findQuotations } from '../../text/quotations.ts'
import { type MarkGroup, markGroups } from '../mark-groups.ts'
import { quotationPlaces } from '../quoted-words.ts'
import type { Rule, RuleFinding } from '../rule.ts'

/** After these the mark is a word of its sentence: `see also [^a].`, `as in [^a].` */
const takesMark =
  /(?:^|[^\p{L}])(?:see|also|cf|compare|notes?|nn?|footnotes?|and|or|in|at|to|with|from|by|of|under|as|per)$/iu

/**
 * OSCOLA (5th edn) s 1.1: the mark follows the punctuation. Before a closing bracket it speaks of what is inside, which
 * is right as it stands.
 */
export const markPlaced: Rule = {
  id: 'mark-placed',
  law: 'A mark stands directly behind the word or the punctuation that it follows.',
  *check({ brief }) {
    const place = placesIn(brief.source)
    const inline = new Set(brief.notes.filter(({ origin }) => origin === 'inline').map(({ label }) => label))
    const quoted = quotationPlaces(brief, []).map(({ start, end }) => ({ start: start.offset, end: end.offset }))
    for (const { prose } of brief.blocks) {
      if (prose.marks.length === 0) continue
      const quotations = findQuotations(prose.text)
      for (const group of markGroups(prose, brief.marks)) {
        // `[@key]` is typed before the stop, and the page moves its mark; one without a footnote has a fault already.
        if (group.marks.some(({ label, defined }) => !defined || inline.has(label))) continue
        yield* faultOf(group, { prose, quotations }, brief, quoted, place)
      }
    }
  }
}

interface Marked {
  readonly prose: Prose
  readonly quotations: readonly Span[]
}

function* faultOf(
  group: MarkGroup,
  { prose, quotations }: Marked,
  { source }: Brief,
  quoted: readonly Span[],
  place: Placer
): Generator<RuleFinding> {
  const { text } = prose
  const before = text.slice(0, group.from)
  const word = before.trimEnd().length
  if (word === 0 || /[([{]$/.test(before.trimEnd())) return
  const spaced = word < group.from
  if (spaced && takesMark.test(text.slice(Math.max(0, word - 20), word))) return
  const passed = text.slice(group.at, stopsEnd(group.at, text, quotations))
  if (!spaced && passed === '') return
  const marks = source.slice(group.start, group.end)
  const span = {
    start: source.slice(0, group.start).trimEnd().length,
    end: passed === '' ? group.end : (prose.ends[group.at + passed.length - 1] ?? group.end)
  }
  const afterWord = source.slice(prose.ends[word - 1] ?? group.start, span.start)
  const moved = /[\s>]/.test(afterWord) ? null : movedText(span, group, source)
  const safe = moved !== null && !quoted.some(({ start, end }) => span.start < end && span.end > start)
  yield {
    level: 'review',
    problem: problemOf(marks, spaced, passed),
    fix: passed === '' ? 'take the space out' : `write \`${passed}${marks}\``,
    place: place(group.start, group.end),
    ...(safe ? { edits: [{ place: place(span.start, span.end), text: moved }] } : {})
  }
}

function problemOf(marks: string, spaced: boolean, passed: string): string {
  const stand = marks.includes('][') ? `The marks \`${marks}\` stand` : `The mark \`${marks}\` stands`
  if (passed === '') return `${stand} after a space`
  return `${stand} ${spaced ? 'after a space and ' : ''}before \`${passed}\`, not behind it`
}

/** Past stops, and past the closing marks of quotations that opened before. */
function stopsEnd(from: number, text: string, quotations: readonly Span[]): number {
  const closes = (at: number) => quotations.some(({ start, end }) => start < from && end - 1 === at)
  let end = from
  while (/[.,;:!?]/.test(text.charAt(end)) || closes(end)) end += 1
  return end
}

/** What stands in the span when the marks come last; null where mark-up or the next word would be caught up in it. */
function movedText(span: Span, group: MarkGroup, source: string): string | null {
  const passed = source.slice(group.end, span.end)
  if (/[\s>]/.test(passed)) return null
  const next = source.charAt(span.end)
  if (/[[(:]/.test(next) || (span.start < group.start && /[\p{L}\p{N}]/u.test(next))) return null
  return passed + source.slice(group.start, group.end)
}
