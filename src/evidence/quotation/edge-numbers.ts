import { isLetterOrDigit } from '../../text/letters.ts'
import { partsClauses } from './edge-words.ts'
import type { Edged } from './edges.ts'
import { cutInside, type Flaw, hiddenBeside, hiddenByCut } from './flaw.ts'
import { isDigit } from './gaps.ts'
import { comparatorBefore } from './weight.ts'

const rangeBefore =
  /(?:(?<!\bfrom )(?<![\d.,])[£$€]?\d[\d.,]*%?\sto\s|\bbetween\s[£$€]?\d\S*(?:\s\p{L}+){0,2}\sand\s)[£$€]?$/u
const joinedRange = /\d[^\s-]*(?:\s(?:million|billion|per cent))?-[£$€]?$/u

/** Signs, currency, comparators, and the digits or words before a number that belong to it. */
export function startOfNumber({ source, original, at, lead }: Edged): Flaw | null {
  const { text } = source
  const before = text.slice(Math.max(0, at.start - 60), at.start)
  const theirs = signsBefore(before)
  const ours = signsBefore(lead)
  const number = `${theirs}${/^[\d.,]*/u.exec(text.slice(at.start, at.start + 30))?.[0] ?? ''}`
  if (!isDigit(text.charAt(at.start))) return startOfWords(text, at.start) ?? currencyOfWord(ours, theirs)
  if (ours !== theirs) return cutInside(number, 'begins')
  if (/\d[.,/:]$/u.test(before)) return cutInside(wordAround(text, at.start), 'begins')
  const dash = at.start - 1 - (/[£$€]?$/u.exec(before)?.[0].length ?? 0)
  const joined =
    joinedRange.test(before) && !(partsClauses(original, source.start(dash)) && original[source.start(dash)] !== '–')
  if (joined || rangeBefore.test(before))
    return cutInside(`${before.split(' ').slice(-3).join(' ')}${number.slice(theirs.length)}`, 'begins')
  if (/[\p{L}\d]\($/u.test(before)) return hiddenByCut(wordAround(text, at.start), 'begins')
  const comparator = comparatorBefore(before.slice(0, before.length - theirs.length))
  return comparator === null ? null : hiddenBeside(comparator, 'begins')
}

const rest =
  /^(?:thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundred|thousand|million|billion|per cent|percentage)\b/u
const numberThere = /(?:[\d½¼¾]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand))\s$/iu

function currencyOfWord(ours: string, theirs: string): Flaw | null {
  return /[£$€]/u.test(ours) && ours !== theirs ? cutInside(theirs, 'begins') : null
}

/** `two | thirds`, `12 | per cent`: the number itself is cut off. */
function startOfWords(text: string, at: number): Flaw | null {
  const word = rest.exec(text.slice(at, at + 20))?.[0]
  const before = text.slice(Math.max(0, at - 20), at)
  if (word === undefined || !numberThere.test(before)) return null
  return cutInside(`${before.trim().split(' ').at(-1) ?? ''} ${word}`, 'begins')
}

const unit =
  /^\s?(?:(?:a )?(?:million|billion|trillion|thousand|hundred|dozen)s?|bn|m|k|per cent|percent|percentage|pence|per (?:\d[\d,]*|thousand|million))\b/iu
const outOf = /^\sin (?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\b(?![.,]?\d)/iu
const upTo = /^(?:%| per cent)?\s(?:to|and)\s[£$€]?\d[\d.,]*/u
const smallNumber = /^(?:\d|one|two|three|four|five|six|seven|eight|nine)$/iu
const numberWord =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|quarter|third)$/iu

/** The digits, scale, unit or other end of a range after a number that belong to it. */
export function endOfNumber({ source, at, tail }: Edged): Flaw | null {
  const { text } = source
  const after = text.slice(at.end, at.end + 40)
  const ours = percentIn(tail)
  const theirs = percentIn(after)
  const lastWord = /[\p{L}\p{N}.,]+$/u.exec(text.slice(Math.max(0, at.end - 30), at.end))?.[0] ?? ''
  if (ours !== theirs) return cutInside(`${lastWord}${theirs}`, 'ends')
  const points = /^%?\s?points?\b/u.exec(after)?.[0]
  if (points !== undefined && (ours === '%' || /^(?:cent|percent)$/iu.test(lastWord)))
    return cutInside(lastWord + points, 'ends')
  if (isDigit(lastWord.slice(-1)) && /^[.,/:]\d/u.test(after)) return cutInside(wordAround(text, at.end - 1), 'ends')
  if (isDigit(lastWord.slice(-1)) && /^\(\w/u.test(after)) return hiddenByCut(wordAround(text, at.end - 1), 'ends')
  if (!/\d$/u.test(lastWord) && !numberWord.test(lastWord)) return null
  const range = upTo.exec(after)?.[0]
  if (range !== undefined && endsRangeStart(text.slice(Math.max(0, at.end - 40), at.end), range))
    return cutInside(lastWord + range, 'ends')
  const belongs = unit.exec(after)?.[0] ?? (smallNumber.test(lastWord) ? outOf.exec(after)?.[0] : undefined)
  return belongs === undefined ? null : hiddenBeside(`${lastWord}${belongs}`, 'ends')
}

/** `between 3 and 5`, or `3 to 5` where it is not `from 3 to 5`. */
function endsRangeStart(before: string, range: string): boolean {
  if (/\sand\s/u.test(range)) return /\bbetween\s\S+$/u.test(before)
  return !/\bfrom\s\S+$/u.test(before)
}

function percentIn(text: string): string {
  return /^[\s']*([%‰°]?)/u.exec(text)?.[1] ?? ''
}

/** The signs and currency that belong to the number right after `text`. A dash with a word before it joins; it is no sign. */
function signsBefore(text: string): string {
  const close = /(?:[<>≤≥~≈]\s?)?(?:[+±-]?[£$€¥]\s?|[£$€¥]?[+±-]|)$/u.exec(text)?.[0] ?? ''
  const joins = close.startsWith('-') && isLetterOrDigit(text.charAt(text.length - close.length - 1))
  return (joins ? close.slice(1) : close).replace(/\s/g, '')
}

function wordAround(text: string, at: number): string {
  const before = /[\p{L}\p{N}£$€.,/:(-]*$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? ''
  const after = /^[\p{L}\p{N}.,/:%()-]*/u.exec(text.slice(at, at + 20))?.[0] ?? ''
  return before.replace(/^[.,]+/u, '') + after.replace(/[.,:]+$/u, '')
}
