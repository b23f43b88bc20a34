import { findActs } from '../brief/find-acts.ts'
import type { Span } from '../document/place.ts'
import type { Library, SourceRecord } from '../library/record.ts'
import { instrumentKind, isLaw, sameTitle } from './provision/act-names.ts'
import { titled } from './provision/asked.ts'
import { dateInWords } from './provision/said-dates.ts'
import { iso } from './provision/standing.ts'

/** A Bill that a sentence speaks of although its Act was passed by the brief's date. The span is in the sentence. */
export interface PassedBill extends Span {
  readonly act: SourceRecord
  /** `refuted` where the sentence says that it is before Parliament, `review` where the tense leaves it open. */
  readonly verdict: 'refuted' | 'review'
  readonly problem: string
  readonly fix: string
}

const pending =
  /\b(?:is|are)\s+(?:currently\s+|now\s+|still\s+)?(?:before|going\s+through|making\s+its\s+way|awaiting|pending|being\s+(?:considered|debated|scrutinised))\b|\bpending\b|\b(?:if|once|when)\s+(?:it\s+is\s+)?(?:passed|enacted)\b|\b(?:if|once|when)\s+it\s+becomes\s+law\b|\bwill\s+(?:become\s+law|receive\s+Royal\s+Assent|be\s+(?:passed|enacted))\b/i
const present =
  /\b(?:is|are|will|would|proposes?|seeks?|currently|now|aims?|includes?|contains?|requires?|intends?|plans?)\b/i
const past =
  /\b(?:was|were|had|became|passed|enacted|received|introduced|published|then|during|originally|as\s+introduced|history)\b/i

/** Names that come again with another year: the Bill that is pending need not be the one that was passed. */
const recurring = /^(?:\p{L}+|Armed Forces|Criminal Justice|Consolidated Fund|Finance \(No\.? \d\)) Bill$/u

/** What a Bill has left behind is spoken of in the present: debates, committees, notes. */
const leftBefore =
  /\b(?:debates?|committees?|evidence|reports?|readings?|passage|stages?|(?:impact\s+)?assessments?|notes|memorandum|amendments?|history|responses?|briefings?|scrutiny|drafts?)\s+(?:on|of|to|for|about|from)\s+(?:the\s+)?(?:draft\s+)?$|\bdraft\s+$/i
const leftBehind =
  /^(?:[’']s)?\s+(?:(?:joint|public|bill|delegated|impact|explanatory|draft)\s+)*(?:committees?|debates?|notes|memorandum|passage|assessment|team|consultation)\b/i

/** The Bills that a sentence speaks of as if pending, though the library has the Act that they became. */
export function passedBills(
  sentence: string,
  { library, briefDate }: { library: Library; briefDate: string }
): readonly PassedBill[] {
  const all = findActs(sentence)
  return all.flatMap(({ act: named, start, nameEnd }) => {
    if (named.kind !== 'title' || !/\bBill$/.test(named.title)) return []
    const act = actOf(named.title, library, briefDate)
    const verdict = verdictOn(sentence, named.title)
    if (!act || !verdict || !act.item.issued) return []
    const isLeft = leftBefore.test(sentence.slice(0, start)) || leftBehind.test(sentence.slice(nameEnd))
    const namesAct = all.some((one) => one.act.kind === 'title' && sameTitle(one.act.title, act.item.title))
    if (verdict === 'review' && (isLeft || namesAct)) return []
    return {
      start,
      end: nameEnd,
      act,
      verdict,
      problem: `The \`${named.title}\` became ${titled(act)} on ${dateInWords(iso(act.item.issued))}`,
      fix: `cite ${titled(act)}, or say that the Bill was`
    }
  })
}

function verdictOn(sentence: string, bill: string): 'refuted' | 'review' | null {
  if (pending.test(sentence)) {
    return recurring.test(bill) || past.test(sentence.replace(pending, '')) ? 'review' : 'refuted'
  }
  return present.test(sentence) && !past.test(sentence) ? 'review' : null
}

/** The Act of the Bill's name that was passed by the day. */
function actOf(bill: string, { records }: Library, day: string): SourceRecord | null {
  const stem = bill.replace(/\s(?:H[CL]\s)?Bill$/, '')
  const acts = [...records.values()].filter((record) => isLaw(record) && instrumentKind(record) === 'Act')
  const same = acts.filter(({ item }) => sameTitle(item.title.replace(/\sAct(?:\s\d{4})?$/, ''), stem))
  return (
    same.find(({ item }) => item.issued !== undefined && iso(item.issued) <= day.slice(0, iso(item.issued).length)) ??
    null
  )
}
