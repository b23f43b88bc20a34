import type { Span } from '../document/place.ts'
import type { DeclaredAct } from './declared-acts.ts'
import { type ActMention, type ActReference, findActs } from './find-acts.ts'
import { namesNoLaw } from './no-provision.ts'
import { type MentionedPath, type ProvisionPhrase, provisionPhrases } from './provision-phrase.ts'

/** A provision as a brief names it. The span holds its Act where that stands directly before or behind it. */
export interface ProvisionMention extends Span {
  readonly text: string
  /** Each one named; of a range its two ends, the first with `through`. */
  readonly paths: readonly MentionedPath[]
  /** Null where the sentence does not say: `section 10 requires …`. */
  readonly act: ActReference | null
}

interface Attached {
  readonly phrase: ProvisionPhrase
  readonly act: ActMention | null
  /** Whether the Act stands beside it, so that the mention's span holds both. */
  readonly beside: boolean
}

const of = /(?:\s+\([^()\d]{1,80}\))?,?\s+(?:of|to|in|into|under|from),?\s+(?:the\s+)?/y
const bare = /\s+\(?(?:the\s+)?/y
const comma = /,\s+(?:the\s+)?/y
const before = /^(?:(?:[,:;]|\s[-–—])?\s+(?:(?:at|in|under)\s+)?|[’']s\s+|,?\s+\()$/
const joined =
  /^(?:\s+(?:of|to|in))?,?\s*(?:(?:and|or|&|read with|together with|as well as|,|;)\s*){1,2}(?:also\s+)?(?:(?:in|under|by|with)\s+)?(?:the\s+)?$/

/**
 * The provisions of Acts, Bills and instruments that a block's plain text names, in order and without overlap.
 * `declared` holds the short forms that the brief explains elsewhere.
 */
export function findProvisions(text: string, declared: readonly DeclaredAct[] = []): readonly ProvisionMention[] {
  const phrases = [...provisionPhrases(text)]
  if (phrases.length === 0) return []
  const acts = findActs(
    text,
    declared,
    phrases.map(({ end }) => end)
  )
  const starting = new Map(acts.map((act) => [act.start, act]))
  const beside: Attached[] = []
  let passed = 0
  for (const phrase of phrases) {
    while ((acts[passed]?.start ?? Number.POSITIVE_INFINITY) <= phrase.start) passed += 1
    const last = acts[passed - 1] ?? null
    if (last && phrase.start < last.end) continue
    const act = besideIt(text, phrase, starting, last)
    beside.push({ phrase, act, beside: act !== null })
  }
  return mentions(text, shared(text, beside))
}

type ActsByStart = ReadonlyMap<number, ActMention>

function besideIt(text: string, phrase: Span, acts: ActsByStart, last: ActMention | null): ActMention | null {
  return (
    after(text, phrase, acts, of) ??
    after(text, phrase, acts, bare) ??
    (last && before.test(text.slice(last.end, phrase.start)) ? last : null) ??
    after(text, phrase, acts, comma)
  )
}

function after(text: string, { end }: Span, acts: ActsByStart, join: RegExp): ActMention | null {
  join.lastIndex = end
  const match = join.exec(text)
  if (!match) return null
  const from = end + match[0].length
  const the = from - (/the\s+$/.exec(match[0])?.[0].length ?? 0)
  return acts.get(from) ?? acts.get(the) ?? null
}

/** `section 10 and Schedule 13 to the Act`, `Human Rights Act 1998, s 4 and Sch 1`: one Act for both. */
function shared(text: string, found: readonly Attached[]): readonly Attached[] {
  const all = [...found]
  const near = (left: Attached, right: Attached) => joined.test(text.slice(left.phrase.end, right.phrase.start))
  for (let index = all.length - 2; index >= 0; index -= 1) {
    const [here, next] = [all[index], all[index + 1]]
    if (!here || here.act || !next?.act || next.act.start < next.phrase.start || !near(here, next)) continue
    if (!mayBeOf(next.act.act, here.phrase)) continue
    all[index] = { phrase: here.phrase, act: next.act, beside: false }
  }
  for (let index = 1; index < all.length; index += 1) {
    const [last, here] = [all[index - 1], all[index]]
    if (!here || here.act || !last?.act || !mayBeOf(last.act.act, here.phrase)) continue
    const from = last.beside && last.act.start > last.phrase.start ? last.act : last.phrase
    if (!joined.test(text.slice(from.end, here.phrase.start))) continue
    all[index] = { phrase: here.phrase, act: last.act, beside: false }
  }
  return all
}

/** An Act has no regulations, and regulations have no sections: a list does not carry the name over to those. */
function mayBeOf(act: ActReference, { paths }: ProvisionPhrase): boolean {
  const label = paths[0]?.steps[0]?.label
  const name = act.kind === 'si' ? '' : act.kind === 'title' ? act.title : act.words
  if (/\b(?:Regulations|Order|Rules)\b(?:\s\d{4})?$/.test(name)) return label !== 's'
  return !/\bAct\b/.test(name) || (label !== 'reg' && label !== 'art' && label !== 'r' && label !== 'cl')
}

function mentions(text: string, found: readonly Attached[]): readonly ProvisionMention[] {
  const read: ProvisionMention[] = []
  for (const { phrase, act, beside } of found) {
    if (act ? isParagraphOfNotes(phrase, act) : namesNoLaw(text, phrase)) continue
    const free = beside && act && act.start >= (read.at(-1)?.end ?? 0)
    const start = free ? Math.min(act.start, phrase.start) : phrase.start
    const bracket = free && act.end <= phrase.start && text[act.end + 1] === '(' && text[phrase.end] === ')'
    const end = free ? Math.max(act.nameEnd, phrase.end + (bracket ? 1 : 0)) : phrase.end
    read.push({ start, end, text: text.slice(start, end), paths: phrase.paths, act: act?.act ?? null })
  }
  return read
}

/** No Act has paragraphs of its own: those are of its Explanatory Notes. */
function isParagraphOfNotes({ paths }: ProvisionPhrase, { act }: ActMention): boolean {
  return paths[0]?.steps[0]?.label === 'para' && act.kind === 'title' && / Act\b/.test(act.title)
}
