import { findActs } from '../brief/find-acts.ts'
import { findProvisions } from '../brief/provision-mentions.ts'
import type { Span } from '../document/place.ts'
import type { Library, SourceRecord } from '../library/record.ts'
import { isLaw, sameTitle, titles } from './provision/act-names.ts'
import { titled } from './provision/asked.ts'
import { dateInWords } from './provision/said-dates.ts'

/** An Act or instrument said to be still to come although some of it is in force. The span is in the sentence. */
export interface StartedAct extends Span {
  readonly act: SourceRecord
  readonly verdict: 'review'
  readonly problem: string
  readonly fix: string
}

const toCome =
  /^[^.;:]{0,40}?\b(?:(?:will|is\s+(?:due\s+|set\s+|expected\s+)?to)\s+(?:come|enter)\s+into\s+force|(?:is|has)\s+(?:not\s+yet|yet\s+to|still\s+to)\s+(?:be\s+|been\s+|come\s+)?(?:in(?:to)?\s+force|commenced?|brought\s+into\s+force)|is\s+not\s+(?:yet\s+)?in\s+force|is\s+yet\s+to\s+(?:come\s+into\s+force|commence))\b/i
/** What is spoken of is then a part of it, or something made under it. */
const part =
  /\b(?:part|parts|chapters?|schedules?|provisions?|sections?|dut(?:y|ies)|offences?|regulations?|orders?|codes?|rest|remaind(?:er|ing)|remaining|fully|wholly|whole|in\s+full|entirety|most|some|much|(?:by|in)\s+(?:stages|phases))\b/i

/** The Acts and instruments that a sentence calls not yet in force, though the library has provisions of them that are. */
export function startedActs(
  sentence: string,
  { library, briefDate }: { library: Library; briefDate: string }
): readonly StartedAct[] {
  if (findProvisions(sentence).length > 0) return []
  return findActs(sentence).flatMap(({ act: named, start, end, nameEnd }) => {
    const said = toCome.exec(sentence.slice(end))?.[0]
    if (named.kind !== 'title' || said === undefined) return []
    if (part.test(sentence.slice(0, start)) || part.test(sentence.slice(end))) return []
    const act = actOf(named.title, library)
    const since = act && firstDay(act, briefDate)
    if (!act || !since) return []
    return {
      start,
      end: nameEnd,
      act,
      verdict: 'review',
      problem: `Provisions of ${titled(act)} have been in force since ${dateInWords(since)}`,
      fix: 'say which of its provisions are still to come, or write that it is in force'
    }
  })
}

function actOf(title: string, { records }: Library): SourceRecord | null {
  const laws = [...records.values()].filter(isLaw)
  return laws.find((record) => titles(record).some((one) => sameTitle(one, title))) ?? null
}

/** The first day on which one of its provisions came into force and stayed so; null where none had by then. */
function firstDay({ provisions }: SourceRecord, day: string): string | null {
  const days = provisions.flatMap(({ life }) => life.inForce.filter((from) => from <= day && from !== life.revokes))
  return days.toSorted()[0] ?? null
}
