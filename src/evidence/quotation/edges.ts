import type { Span } from '../../document/place.ts'
import { lineEndHyphen } from '../../text/characters.ts'
import { isLetterOrDigit } from '../../text/letters.ts'
import type { Normalised } from '../../text/normalise.ts'
import type { Flaw } from './flaw.ts'
import { isDigit } from './gaps.ts'
import { comparatorBefore, negationBefore, negationIn, qualifierAfter, weightBeside } from './weight.ts'

/** A piece of the quotation: what stands in it outside its first and last letter, and where it stands in the source. */
export interface Edged {
  readonly source: Normalised
  readonly original: string
  readonly at: Span
  readonly lead: string
  readonly tail: string
  /** The author's own ending or beginning stands there (`provid[ed]`, `[T]he`), so that a word may be cut. */
  readonly joinsLeft: boolean
  readonly joinsRight: boolean
  readonly opens: Edge
  readonly closes: Edge
  /** The author's own words before the quotation, which may say what the quotation leaves out. */
  readonly said: string
}

/** Where the piece begins or ends: with the quotation, at an ellipsis before or after it, or at a mark with rules of its own. */
export type Edge = 'quotation' | 'omission' | 'mark'

/** What is wrong with where a piece begins and ends: inside a word or a number, or cut from a word that turns it. */
export function flawsAtEdges(edged: Edged): readonly Flaw[] {
  const flaws: (Flaw | null)[] = []
  if (!edged.joinsLeft) flaws.push(startInside(edged) ?? startOfNumber(edged))
  if (!edged.joinsRight) flaws.push(endInside(edged) ?? endOfNumber(edged) ?? closingMark(edged))
  if (edged.opens !== 'mark') flaws.push(cutBefore(edged))
  if (edged.closes !== 'mark') flaws.push(cutAfter(edged))
  return flaws.filter((flaw) => flaw !== null)
}

const negativePrefix = /^(?:un|non|in|im|il|ir|dis|mis|anti|de|counter|ab|a|sub|ex)-?$/iu

function startInside({ source, original, at }: Edged): Flaw | null {
  const { text } = source
  const before =
    /[\p{L}\p{N}]*(?:['‐-](?=[\p{L}\p{N}'‐-]*$)[\p{L}\p{N}]*)*$/u.exec(
      text.slice(Math.max(0, at.start - 40), at.start)
    )?.[0] ?? ''
  const previous = text.charAt(at.start - 1)
  const joined =
    isLetterOrDigit(previous) ||
    ((previous === '-' || previous === lineEndHyphen) && isLetterOrDigit(text.charAt(at.start - 2)))
  const apostrophe = previous === "'" && /[\p{L}]/u.test(text.charAt(at.start - 2)) && before !== ''
  if (!joined && !(apostrophe && /^(?:t|s|re|ve|ll|d|m)\b/u.test(text.slice(at.start, at.start + 3)))) return null
  if (previous === '-' && partsClauses(original, source.start(at.start - 1)) && !negativePrefix.test(before))
    return null
  const word = before + wordFrom(text, at.start)
  if (isDigit(previous) || isDigit(text.charAt(at.start))) return cutNumber(word, 'begins')
  return negativePrefix.test(before) || previous === '-' ? hiddenByCut(word, 'begins') : cutWord(word, 'begins')
}

function endInside({ source, original, at }: Edged): Flaw | null {
  const { text } = source
  const next = text.charAt(at.end)
  const afterNext = text.charAt(at.end + 1)
  const hyphened = (next === '-' || next === lineEndHyphen) && isLetterOrDigit(afterNext)
  const contracted = next === "'" && /^(?:t|s|re|ve|ll|d|m)\b/u.test(text.slice(at.end + 1, at.end + 4))
  if (!isLetterOrDigit(next) && !hyphened && !contracted) return null
  if (next === '-' && partsClauses(original, source.start(at.end))) return null
  const word = wordUpTo(text, at.end) + (/^[\p{L}\p{N}'‐-]*/u.exec(text.slice(at.end, at.end + 30))?.[0] ?? '')
  if (isDigit(text.charAt(at.end - 1)) || isDigit(next)) return cutNumber(word, 'ends')
  return hyphened || text.slice(at.end + 1, at.end + 2) === 't' ? hiddenByCut(word, 'ends') : cutWord(word, 'ends')
}

/** Signs, currency, comparators, and the digits or words before a number that belong to it. */
function startOfNumber({ source, at, lead }: Edged): Flaw | null {
  const { text } = source
  const before = text.slice(Math.max(0, at.start - 60), at.start)
  const theirs = signsBefore(before)
  const ours = signsBefore(lead)
  if (!isDigit(text.charAt(at.start)))
    return /[£$€]/u.test(ours) && ours !== theirs ? cutNumber(theirs, 'begins') : null
  if (ours !== theirs) return cutNumber(`${theirs}${numberFrom(text, at.start)}`, 'begins')
  if (/\d[.,/:]$/u.test(before)) return cutNumber(wordAround(text, at.start), 'begins')
  if (/\d\S*\s(?:to|-)\s[£$€]?$/u.test(before)) return cutNumber(wordsAround(text, at.start), 'begins')
  if (/[\p{L}\d]\($/u.test(before)) return hiddenByCut(wordAround(text, at.start), 'begins')
  const comparator = comparatorBefore(before.slice(0, before.length - theirs.length))
  return comparator === null ? null : hiddenWord(comparator, 'begins')
}

const unit =
  /^\s?(?:(?:a )?(?:million|billion|trillion|thousand|hundred|dozen)s?|bn|m|k|per cent|percent|percentage|pence|per 1\d\d|in (?:\d+|two|three|four|five|six|seven|eight|nine|ten)|(?:to|-) [£$€]?\d[\d.,]*)\b/iu

function endOfNumber({ source, at, tail }: Edged): Flaw | null {
  const { text } = source
  const after = text.slice(at.end, at.end + 40)
  const ours = /^[\s']*([%‰°]?)/u.exec(tail)?.[1] ?? ''
  const theirs = /^[\s']*([%‰°]?)/u.exec(after)?.[1] ?? ''
  const lastWord = /[\p{L}\p{N}.,]+$/u.exec(text.slice(Math.max(0, at.end - 30), at.end))?.[0] ?? ''
  if (ours !== theirs) return cutNumber(`${lastWord}${theirs}`, 'ends')
  if (/^(?:cent|percent)$/iu.test(lastWord) || ours === '%') {
    return /^%?\s?points?\b/u.test(after)
      ? cutNumber(`${lastWord}${/^%?\s?points?/u.exec(after)?.[0] ?? ''}`, 'ends')
      : null
  }
  if (isDigit(lastWord.slice(-1))) {
    if (/^[.,/:]\d/u.test(after)) return cutNumber(wordAround(text, at.end - 1), 'ends')
    if (/^\(\w/u.test(after)) return hiddenByCut(wordAround(text, at.end - 1), 'ends')
  }
  if (/\bbetween\s\S+$/u.test(text.slice(0, at.end).slice(-40)) && /^(?: per cent|%)?\sand\s/u.test(after)) {
    return cutNumber(`${lastWord}${/^(?: per cent|%)?\sand\s\S+/u.exec(after)?.[0] ?? ''}`, 'ends')
  }
  const isNumber = /\d$/u.test(lastWord) || numberWord.test(lastWord)
  const found = isNumber ? unit.exec(after)?.[0] : undefined
  return found === undefined ? null : hiddenWord(`${lastWord}${found}`, 'ends')
}

const numberWord =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|quarter|third)$/iu

/** A question or exclamation mark that the source does not have there. */
function closingMark({ source, at, tail }: Edged): Flaw | null {
  const ours = /[?!]/u.exec(tail)?.[0]
  if (ours === undefined || source.text.slice(at.end, at.end + 4).includes(ours)) return null
  return {
    verdict: 'review',
    reason: 'altered',
    problem: `The quotation ends with \`${ours}\`, which the source does not have there`,
    fix: `move the \`${ours}\` outside the marks`
  }
}

function cutBefore({ source, at, opens, said }: Edged): Flaw | null {
  const before = source.text.slice(Math.max(0, at.start - 80), at.start)
  const hidden = negationBefore(before) ?? (opens === 'omission' ? weightBeside(lastWords(before, 3)) : null)
  return hidden === null || saysSo(said, hidden) ? null : hiddenWord(hidden, 'begins')
}

function cutAfter({ source, at, tail, closes }: Edged): Flaw | null {
  const after = source.text.slice(at.end, at.end + 60)
  if (/^[\s']*[.!?]/u.test(after) || /[;:]/u.test(tail)) return null
  const hidden = qualifierAfter(after) ?? (closes === 'omission' ? weightBeside(firstWords(after, 4)) : null)
  return hidden === null ? null : hiddenWord(hidden, 'ends')
}

/** Whether the author's words right before the mark carry the negation themselves: `has not “met its own target”`. */
function saysSo(said: string, hidden: string): boolean {
  return negationIn(hidden) !== null && negationIn(lastWords(said, 6)) !== null
}

function lastWords(text: string, count: number): string {
  return (/[^.!?;:]*$/u.exec(text)?.[0] ?? '').trim().split(' ').slice(-count).join(' ')
}

function firstWords(text: string, count: number): string {
  return (/^[^.!?;:]*/u.exec(text)?.[0] ?? '').trim().split(' ').slice(0, count).join(' ')
}

function signsBefore(text: string): string {
  const marks = /[-+±<>≤≥~≈£$€¥\s]*$/u.exec(text)?.[0] ?? ''
  const attached = marks.replace(/^.*[^\s£$€¥<>≤≥~≈+±-]/u, '')
  const close = /(?:[<>≤≥~≈+±]\s?)?[£$€¥+±-]*$/u.exec(attached)?.[0] ?? ''
  // A dash with a letter or digit right before it joins words; it is no sign.
  const joins = close.startsWith('-') && isLetterOrDigit(text.charAt(text.length - close.length - 1))
  return (joins ? close.slice(1) : close).replace(/\s/g, '')
}

/** Whether the dash at `at` in the source is one that parts clauses without spaces around it. */
function partsClauses(original: string, at: number): boolean {
  return /^(?:[—―]|&mdash;|--|–(?!\d))/u.test(original.slice(at, at + 8))
}

function wordFrom(text: string, at: number): string {
  return /^[\p{L}\p{N}'‐-]*/u.exec(text.slice(at, at + 40))?.[0] ?? ''
}

function wordUpTo(text: string, at: number): string {
  return /[\p{L}\p{N}'‐£$€.,-]*$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? ''
}

function numberFrom(text: string, at: number): string {
  return /^\d[\d.,]*/u.exec(text.slice(at, at + 30))?.[0] ?? ''
}

function wordAround(text: string, at: number): string {
  return (
    wordUpTo(text, at).replace(/^[.,]+/u, '') +
    (/^[\p{L}\p{N}.,/:%()-]*/u.exec(text.slice(at, at + 20))?.[0] ?? '').replace(/[.,:]+$/u, '')
  )
}

function wordsAround(text: string, at: number): string {
  return (
    text.slice(Math.max(0, text.lastIndexOf(' ', text.lastIndexOf(' ', at - 2) - 1) + 1), at) + numberFrom(text, at)
  )
}

function cutWord(word: string, where: 'begins' | 'ends'): Flaw {
  return {
    verdict: 'refuted',
    reason: 'altered',
    problem: `The quotation ${where} inside the source's word \`${word}\``,
    fix: `quote \`${word}\` whole`
  }
}

function cutNumber(number: string, where: 'begins' | 'ends'): Flaw {
  return {
    verdict: 'refuted',
    reason: 'altered',
    problem: `The quotation ${where} inside the source's \`${number}\``,
    fix: `quote \`${number}\` whole`
  }
}

function hiddenByCut(word: string, where: 'begins' | 'ends'): Flaw {
  return {
    verdict: 'review',
    reason: 'hides-words',
    problem: `The quotation ${where} inside the source's \`${word}\``,
    fix: `quote \`${word}\` whole`
  }
}

function hiddenWord(word: string, where: 'begins' | 'ends'): Flaw {
  const side = where === 'begins' ? 'before' : 'after'
  return {
    verdict: 'review',
    reason: 'hides-words',
    problem: `The source has \`${word}\` right ${side} these words`,
    fix: `quote \`${word}\` with them, or say it in your own sentence`
  }
}
