import distance from 'damerau-levenshtein'
import type { Span } from '../document/place.ts'

/** `quotation`, or why it is none: `defined-term`, `title` of a cited work, a single `name`, or too `short` to hold to a source. */
export type QuotedKind = 'quotation' | 'defined-term' | 'title' | 'name' | 'short'

/** A cited title that the words in marks mean, and whether they give it letter for letter. */
interface TitleMeant {
  readonly title: string
  readonly exact: boolean
}

const introduced =
  /\((?:[^()“”‘’"']{0,60}\b(?:hereafter|hereinafter|henceforth|referred to as|together|collectively|known as|called|abbreviated to|defined as)[,:]?\s(?:the\s)?)$/iu
const bareBracket = /\((?:the |or |together |collectively |hereafter )?$/iu
const small = /^(?:the|of|and|for|in|on|to|a|an|by|with|from|at|v|de)$/u

/** What a stretch in quotation marks is (`start` and `end` with the marks). A quotation has three words or more. */
export function kindOf(text: string, { start, end }: Span, titles: readonly string[]): QuotedKind {
  const inner = text.slice(start + 1, end - 1)
  const words = inner.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (titleMeant(inner, titles) !== null) return 'title'
  if (words.length < 3) return 'short'
  if (isDefinedTerm(text, { start, end }, words)) return 'defined-term'
  return words.length <= 6 && isName(inner, words) ? 'name' : 'quotation'
}

/** The title among `titles` that `words` give, wholly or up to its colon, allowing a slip in spelling. */
export function titleMeant(words: string, titles: readonly string[]): TitleMeant | null {
  if (words.length > 400) return null
  const typed = bare(words)
  if (typed.length < 4) return null
  for (const title of titles) {
    const forms = [title, ...(/^(.{4,}?)\s*[:–—(]/u.exec(title)?.slice(1) ?? [])]
    if (forms.some((form) => bare(form) === typed))
      return { title, exact: forms.some((form) => plain(form) === plain(words)) }
    const slip = Math.floor(typed.length / 8)
    if (typed.length >= 12 && forms.some((form) => near(bare(form), typed, slip))) return { title, exact: false }
  }
  return null
}

function near(title: string, typed: string, slip: number): boolean {
  return Math.abs(title.length - typed.length) <= slip && distance(title, typed).steps <= slip
}

function bare(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function plain(title: string): string {
  return title
    .replace(/[“”‘’"']/gu, "'")
    .replace(/[–—-]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/[.,;:]$/u, '')
    .trim()
}

/** `(“the 2023 Act”)`: in round brackets, and either introduced as a term or worded as one. */
function isDefinedTerm(text: string, { start, end }: Span, words: readonly string[]): boolean {
  const before = text.slice(Math.max(0, start - 100), start)
  if (words.length > 8 || !/^\s*(?:\)|(?:and|or|,)\s)/u.test(text.slice(end, end + 12))) return false
  if (introduced.test(before)) return true
  return bareBracket.test(before) && words.length <= 6 && words.every((word) => isCapital(word) || small.test(word))
}

/** Every word but the small ones has a capital, and no figure but a year stands in it. */
function isName(inner: string, words: readonly string[]): boolean {
  if (/[.!?;:,…[\]]\s|[%£$€…]/u.test(inner) || !isCapital(words[0] ?? '') || !isCapital(words.at(-1) ?? ''))
    return false
  return words.every((word) => isCapital(word) || small.test(word)) && /\p{Ll}/u.test(inner)
}

function isCapital(word: string): boolean {
  return /^[^\p{L}\p{N}]*(?:\p{Lu}[\p{L}’'-]*|(?:1[5-9]|20)\d\d(?:[–/-]\d{2,4})?)[^\p{L}\p{N}]*$/u.test(word)
}
