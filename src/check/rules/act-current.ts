import type { Block } from '../../brief/blocks.ts'
import type { Brief } from '../../brief/brief.ts'
import { type Prose, placeInProse } from '../../brief/prose.ts'
import { type Placer, placesIn, type Span } from '../../document/place.ts'
import { startedActs } from '../../evidence/act-started.ts'
import { passedBills } from '../../evidence/bill-passed.ts'
import { type Library, toSourceKey } from '../../library/record.ts'
import { markGroups } from '../mark-groups.ts'
import { overlaps, quotedSpans } from '../quoted-words.ts'
import type { Rule, RuleFinding } from '../rule.ts'

export const actCurrent: Rule = {
  id: 'act-current',
  law: 'No Bill is spoken of as pending after its Act was passed, and no Act as still to come once it is in force.',
  *check({ brief }, library) {
    const place = placesIn(brief.source)
    const named = new Set<string>()
    for (const block of brief.blocks) {
      const found = [...inSentences(block, brief, library, place)]
      for (const { bill } of found) if (bill !== null) named.add(bill)
      yield* found.map(({ finding }) => finding)
    }
    yield* billsCited(brief, library, named)
  }
}

interface Found {
  /** The sentence that speaks of a Bill, by its block and place. */
  readonly bill: string | null
  readonly finding: RuleFinding
}

function* inSentences({ prose }: Block, { front }: Brief, library: Library, place: Placer): Generator<Found> {
  const quoted = quotedSpans(prose)
  const held = { library, briefDate: front.date }
  for (const sentence of prose.sentences) {
    const words = prose.text.slice(sentence.start, sentence.end)
    if (!/\b(?:Bill|force|commenced?)\b/.test(words)) continue
    const bills = passedBills(words, held).map((one) => ({ ...one, bill: sentenceId(prose, sentence) }))
    const acts = startedActs(words, held).map((one) => ({ ...one, bill: null }))
    for (const { bill, verdict, problem, fix, start, end } of [...bills, ...acts]) {
      const span = { start: sentence.start + start, end: sentence.start + end }
      if (overlaps(span, quoted)) continue
      const level = verdict === 'refuted' ? 'error' : 'review'
      yield { bill, finding: { level, problem, fix, place: placeInProse(span, prose, place) } }
    }
  }
}

function sentenceId({ starts }: Prose, { start }: Span): string {
  return String(starts[start])
}

/** A Bill that is cited, not named, for what a sentence says in the present. */
function* billsCited(brief: Brief, library: Library, named: ReadonlySet<string>): Generator<RuleFinding> {
  for (const { key, note, keyPlace } of brief.citations) {
    const record = library.records.get(toSourceKey(key))
    if (record?.item.type !== 'bill') continue
    const title = record.item.title.replace(/\s*\[HL\]$/, '')
    const sentences = brief.blocks.flatMap(({ prose }) => sentencesWith(note, prose, brief))
    const [passed] = sentences
      .filter(({ id }) => !named.has(id))
      .flatMap(({ words }) =>
        passedBills(`The ${title}: ${words}`, { library, briefDate: brief.front.date }).filter(
          ({ start }) => start < title.length
        )
      )
    if (passed) yield { level: 'review', problem: passed.problem, fix: passed.fix, place: keyPlace }
  }
}

function sentencesWith(note: string, prose: Prose, { marks }: Brief): readonly { id: string; words: string }[] {
  return markGroups(prose, marks)
    .filter((group) => group.marks.some(({ label }) => label === note))
    .flatMap(({ from }) => {
      const word = prose.text.slice(0, from).trimEnd().length
      const sentence = prose.sentences.find(({ end }) => word <= end)
      if (!sentence) return []
      return [{ id: sentenceId(prose, sentence), words: prose.text.slice(sentence.start, sentence.end) }]
    })
}
