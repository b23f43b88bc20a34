import { findProvisions } from '../../brief/provision-mentions.ts'
import type { ProvisionPath } from '../../library/provision.ts'
import { samePath, sameSteps } from '../../library/provision-path.ts'
import { dateWords, readDateWords } from './said-dates.ts'
import { readExtent, type SaidExtent } from './said-extent.ts'

/** What a brief's sentence says of a provision's life. Dates are ISO as far as they were given. */
export interface Said {
  /** The provision is what is said to be repealed: "was repealed on 29 June 2026". */
  readonly repealed: SaidDate | null
  /** It is said that something about it is over: "provides for its repeal", "until 2026". */
  readonly speaksOfRepeal: boolean
  /** Whether the sentence names the provision at all; a pinpoint may stand under a sentence that does not. */
  readonly names: boolean
  /** "is not yet in force", "has not been commenced", "is prospective"; of an earlier time, "was not yet in force". */
  readonly notInForce: 'now' | 'then' | null
  /** "will come into force", "comes into force on". */
  readonly toCome: SaidDate | null
  readonly commencementRevoked: boolean
  /** "came into force on 7 April 2026", "in force since 2026". */
  readonly inForce: SaidDate | null
  /** "will", "would", "once": the tense leaves open whether it is law already. */
  readonly tenseOpen: boolean
  readonly inserted: (SaidDate & { readonly byActOf: string | null }) | null
  readonly extent: SaidExtent | null
  /** The words after "headed" or "entitled". */
  readonly heading: string | null
}

interface SaidDate {
  /** Null where no date is given. */
  readonly on: string | null
}

const gap = '[^.;]{0,60}?'
const isRepealed =
  /\b(?:is|was|are|were|been|being|be|now|since)\s+(?:\w+ly\s+)?repealed\b|\bno\s+longer\s+in\s+force\b|\bceased\s+to\s+(?:have\s+effect|be\s+in\s+force)\b|[(,—–]\s*(?:now\s+|since\s+|later\s+)?repealed\b/i
const repeals = /\b(?:repeal(?:s|ed|ing)?|(?:the\s+)?repeal\s+of)\s+(?:the\s+)?$/i
const repealDenied = /\b(?:not|never|nor)\s+(?:\w+\s+){0,2}repealed\b|\bunrepealed\b/i
const repealDate = new RegExp(
  `\\brepealed\\s+(?:[^.;]{0,40}\\s)?(?:on|from|in|with\\s+effect\\s+from)\\s+(${dateWords})`,
  'i'
)
const over = new RegExp(
  `\\brepeal(?:s|ed|ing)?\\b|\\bno\\s+longer\\s+in\\s+force\\b|\\bceased\\s+to\\b|\\buntil\\s+(?:${dateWords})`,
  'i'
)
const denied =
  /\b(?:not|never)\s+(?:yet\s+|currently\s+|now\s+)?(?:in\s+force|(?:been\s+)?(?:commenced|brought\s+into\s+force)|(?:come|came|entered)\s+into\s+force)\b|\b(?:not|never)\s+yet\s+been\s+(?:commenced|brought)|\byet\s+to\s+(?:come\s+into\s+force|commence|be\s+(?:commenced|brought))|\buncommenced\b|\bawait(?:s|ing)\s+commencement\b|\bprospective(?:ly)?\b/i
const deniedThen = /\b(?:was|were|had|did)\s+(?:still\s+)?(?:not|never|yet)\b/i
const future = new RegExp(
  `\\b(?:(?:will|would|shall|(?:is|are)\\s+(?:due\\s+|set\\s+|expected\\s+)?to)\\s+(?:\\w+\\s+){0,2}?(?:come\\s+into\\s+force|enter\\s+into\\s+force|be\\s+(?:brought\\s+into\\s+force|commenced|in\\s+force)|commence)|comes?\\s+into\\s+force)\\b(?:${gap}\\b(?:on|in|from)\\s+(${dateWords}))?`,
  'i'
)
const past = new RegExp(
  `\\b(?:came|(?:has|have)\\s+come|entered|(?:has|have)\\s+entered|(?:was|were|been)\\s+brought)\\s+into\\s+force\\b(?:${gap}\\b(?:on|in|from|since)\\s+(${dateWords}))?|\\b(?:was|were|been)\\s+commenced\\b(?:${gap}\\b(?:on|in|from|since)\\s+(${dateWords}))?|\\bin\\s+force\\b(?:${gap}\\b(?:since|from)\\s+(${dateWords}))?`,
  'i'
)
const revoked = /\bcommencement\b[^.;]{0,60}\brevoked\b|\brevoked\b[^.;]{0,40}\bcommencement\b/i
const open = /\b(?:will|would|shall|once|planned|proposed|due\s+to|set\s+to)\b/i
const isInserted = /(?:\b(?:was|were|been|is|are|being|since|newly)\s+(?:\w+ly\s+)?|[(,—–]\s*)(?:inserted|added)\b/i
const inserts = /\b(?:inserts?|inserted|adds?|added|inserting|insertion\s+of)\s+(?:a\s+new\s+|new\s+)?$/i
const insertedOn = new RegExp(`\\b(?:inserted|added)\\b${gap}\\b(?:on|from)\\s+(${dateWords})`, 'i')
const insertedBy =
  /\b(?:inserted|added)\s+(?:into[^.;]{0,80}\s)?by\s[^.;()]{0,100}?\b(?:Act|Regulations|Order)\s+(\d{4})/i
const headed =
  /\b(?:headed|entitled|titled|under\s+the\s+heading|heading\s+(?:is|reads))\s*,?\s*[“"‘']([^“”"‘’]{3,200})[”"’']/i
/** Between a provision and a verb, these are what the verb speaks of. */
const otherSubject =
  /\b(?:regulations?|orders?|codes?|acts?|bills?|rules?|instruments?|guidance|dut(?:y|ies)|regime|schemes?)\b/i

const otherLaw = /\b(?:regulations?|orders?|codes?|bills?|rules?|instruments?|guidance)\b/i
const backToIt = /\bit\s+(?:itself\s+)?(?:is|was|has|will)?\s*$/i

/** Reads what a sentence says of the provision at `path`. Of several provisions each has the words that follow it. */
export function readSaid(sentence: string, path: ProvisionPath): Said {
  const { about, after, before, names } = wordsAbout(sentence, path)
  const isDenied = spokenOf(denied, after, otherLaw) !== null
  const toCome = spokenOf(future, after)
  const was = isDenied || toCome ? null : spokenOf(past, after)
  const isSaidRepealed = !repealDenied.test(about) && (spokenOf(isRepealed, after) !== null || repeals.test(before))
  return {
    repealed: isSaidRepealed ? dateIn(repealDate, after) : null,
    speaksOfRepeal: !repealDenied.test(about) && (over.test(after) || over.test(about) || repeals.test(before)),
    names,
    notInForce: isDenied ? (deniedThen.test(after) ? 'then' : 'now') : null,
    toCome: toCome && !isDenied ? { on: readDateWords(toCome[1] ?? '') } : null,
    commencementRevoked: revoked.test(about),
    inForce: was && { on: readDateWords(was[1] ?? was[2] ?? was[3] ?? '') },
    tenseOpen: open.test(about),
    inserted:
      isInserted.test(after) || inserts.test(before)
        ? { ...dateIn(insertedOn, after), byActOf: insertedBy.exec(after)?.[1] ?? null }
        : null,
    extent: readExtent(after),
    heading: headed.exec(after)?.[1]?.trim() ?? null
  }
}

function spokenOf(form: RegExp, after: string, other = otherSubject): RegExpExecArray | null {
  const match = form.exec(after)
  if (!match) return null
  const between = after.slice(0, match.index)
  return other.test(between) && !backToIt.test(between) ? null : match
}

function dateIn(form: RegExp, text: string): SaidDate {
  return { on: readDateWords(form.exec(text)?.[1] ?? '') }
}

interface WordsAbout {
  /** All that may be said of it: with no other provision in the sentence, the whole. */
  readonly about: string
  /** From its end to the next provision. */
  readonly after: string
  readonly before: string
  readonly names: boolean
}

function wordsAbout(sentence: string, path: ProvisionPath): WordsAbout {
  const mentions = findProvisions(sentence)
  const naming = (same: typeof samePath) => mentions.findIndex(({ paths }) => paths.some((one) => same(one, path)))
  const exact = naming(samePath)
  const index = exact < 0 ? naming(sameSteps) : exact
  const own = mentions[index]
  if (!own) {
    const alone = mentions.length === 0 ? sentence : ''
    return { about: alone, after: alone, before: '', names: false }
  }
  const before = sentence.slice(mentions[index - 1]?.end ?? 0, own.start)
  let last = index
  while (isJoined(sentence.slice(mentions[last]?.end ?? 0, mentions[last + 1]?.start ?? 0))) last += 1
  const after = sentence.slice(mentions[last]?.end ?? own.end, mentions[last + 1]?.start ?? sentence.length)
  return { about: mentions.length === 1 ? sentence : after, after, before, names: true }
}

function isJoined(between: string): boolean {
  return /^\s*(?:,|and|or|, and)\s*$/.test(between)
}
