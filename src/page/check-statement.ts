import type { Checked } from '../check/checked.ts'
import { messageOf } from '../exhibit/message.ts'
import type { Completeness, SourceRecord } from '../library/record.ts'
import type { CheckStatement } from './page.ts'

/**
 * What the check found, in a sentence and a list of what is not verified, how whole the sources are held, and what the
 * author allows. `date` is in words, or empty.
 */
export function checkStatement(
  { counts, waived }: Checked,
  cited: readonly SourceRecord[],
  date: string
): CheckStatement {
  const { claims, verified, review, refuted, unchecked } = counts
  const waivers = waived.map(({ finding, waiver }) => ({ reason: waiver.reason, problem: messageOf(finding.problem) }))
  if (claims === 0) {
    const statement = 'There is no quotation, figure or provision in this document to check'
    return { statement, others: [], held: null, waivers }
  }
  const on = date === '' ? '' : `, the law as on ${date}`
  const noun = claims === 1 ? 'claim' : 'claims'
  const statement = `${verified} of ${claims} ${noun} verified against what is held of their sources${on}`
  const others = [
    say(review, 'to be reviewed by a person'),
    say(refuted, 'not borne out by the source'),
    say(unchecked, 'not checked, as no source is cited or its text is not held in full'),
    say(counts.waived, 'of these allowed by the author, with a reason')
  ]
  return { statement, others: others.filter((line) => line !== null), held: heldOf(cited), waivers }
}

function say(count: number, what: string): string | null {
  return count === 0 ? null : `${count} ${what}`
}

const heldWords: readonly (readonly [Completeness, string])[] = [
  ['full', 'the whole text of'],
  ['partial', 'a part of the text of'],
  ['notes', 'a person’s own notes of'],
  ['none', 'no text of']
]

/** `Of the 4 sources cited, the whole text of 1 is held, …`: notes are not the source, and say so. */
function heldOf(cited: readonly SourceRecord[]): string | null {
  if (cited.length === 0) return null
  const parts = heldWords.flatMap(([completeness, words]) => {
    const count = cited.filter(({ evidence }) => evidence.completeness === completeness).length
    return count === 0 ? [] : [`${words} ${count}`]
  })
  const noun = cited.length === 1 ? 'source is' : 'sources are'
  return `${cited.length} ${noun} cited. Held: ${parts.join(', ')}`
}
