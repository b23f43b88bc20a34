import type { Span } from '../document/place.ts'
import { titleStart } from './act-title.ts'

/**
 * Which Act, Bill or instrument a brief names: by its title, by its number (`SI 2026/268`, `2015 asp 12`), or by a short
 * form that only the brief or its note explains: `the 2023 Act`, `OSA 2023`, `the Act`.
 */
export type ActReference =
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'si'; readonly number: string }
  | {
      readonly kind: 'short'
      readonly words: string
      /** What the brief explains it as; else the one of its kind that the text named last before it. */
      readonly last?: ActReference
    }

/** A short form and what it stands for. */
export interface DeclaredName {
  readonly words: string
  readonly act: ActReference
}

/** A name of an Act in a text. The span holds what belongs to it behind: `(c 50)`, `, SI 2026/268`, `(“the 2023 Act”)`. */
export interface ActMention extends Span {
  readonly act: ActReference
  /** The end of the name itself. */
  readonly nameEnd: number
}

const kinds = 'Act|Measure|Regulations|Order|Rules|Bill'
const place = '(?:\\s+\\((?:Northern Ireland|Scotland|Wales|NI)\\))?'
const year = '(?:\\s+(\\d{4})(?!\\d))'
/** `Act 2018`, `Act (Northern Ireland) 2015`, `Act 2023 (Commencement No 6) Regulations 2025`, `HC Bill`. */
const titleEnd = new RegExp(
  `(?<![\\p{L}\\d])(?:H[CL]\\s+)?(?:${kinds})(?![\\p{L}\\d])${place}(?:${year}(?:(?:\\s+\\([^()]{1,120}\\)){1,4}\\s+(?:Regulations|Order|Rules)${year})?)?`,
  'gu'
)
const shortForm = new RegExp(
  `(?<![\\p{L}\\d])(?:[Tt]he|[Tt]hat|[Tt]his|[Ss]aid|[Tt]he\\s+same)\\s+(?:(\\d{4})\\s+)?(${kinds})(?![\\p{L}\\d])(?!\\s+\\d{4})`,
  'gu'
)
const numbered =
  /(?<![\p{L}\d])(?:(S\.?\s?I\.?|SSI|WSI|NISR|SR)\s+(\d{4})\s*(?:\/|\s+No\.?\s+)\s*(\d{1,4})|(\d{4})\s+(asp|asc|anaw|nia|c\.?)\s+(\d{1,3})|((?:Regulation|Directive|Decision)\s+(?:\((?:EU|EC|EEC)\)\s+)?(?:No\s+)?\d{2,4}\/\d{1,4}(?:\/E[CU]+)?))(?!\d)/gu
const acronym = /(?<![\p{L}\d(/-])(?:the\s+)?((?:UK\s+)?[A-Z][A-Za-z]{0,4}[A-Z])(?:\s+(\d{4}))?(?![\p{L}\d/])/gu
const tail =
  /,?\s+(?:\(\d{4}[–-]\d{2,4}\)(?:\s+(?:\[\d{1,3}\]|\d{1,3}(?!\d)))?|\((?:c\.?|asp|asc|anaw|nia)\s*\d{1,3}\)|\(?S\.?I\.?\s+\d{4}\/\d{1,4}\)?|\([^()]{0,60}[“”"‘’'][^()]{0,60}\)|\((?:the|hereafter|hereinafter)\s[^()]{1,60}\)|\([A-Z][A-Za-z]{0,5}[A-Z](?:\s+\d{4})?\))/uy

const notLaw = new Set([
  'SI',
  'SSI',
  'WSI',
  'SR',
  'NISR',
  'HC',
  'HL',
  'CP',
  'NI',
  'UK',
  'EU',
  'EC',
  'NCA',
  'BBC',
  'USA'
])
const knownLaw = new Set(['PACE', 'GDPR', 'UK GDPR', 'ECHR', 'PECR', 'EUWA', 'TUPE'])

/**
 * The Acts and instruments that a text names, in order and without overlap. `declared` are short forms that the brief has
 * explained elsewhere; `barriers` are offsets before which no title starts, such as the ends of provisions.
 */
export function findActs(
  text: string,
  declared: readonly DeclaredName[] = [],
  barriers: readonly number[] = []
): readonly ActMention[] {
  const found = [
    ...titles(text, barriers),
    ...numbers(text),
    ...declared.flatMap((one) => [...literal(text, one)]),
    ...shorts(text),
    ...acronyms(text)
  ].toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: ActMention[] = []
  for (const one of found) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept.map((one, index) => withLast(one, kept, index))
}

/** `the Act`, `that Act` and `the 2023 Act` look back to the last title of their kind, at most a few names away. */
function withLast(mention: ActMention, all: readonly ActMention[], index: number): ActMention {
  const { act } = mention
  const [, years, kind] = act.kind === 'short' ? (/^the (?:(\d{4}) )?(\p{Lu}\p{L}+)$/u.exec(act.words) ?? []) : []
  if (act.kind !== 'short' || act.last || !kind) return mention
  const wanted = new RegExp(`\\b${kind}\\b.*${years ?? ''}$`)
  const last = all
    .slice(Math.max(0, index - 8), index)
    .findLast((one) => one.act.kind === 'title' && wanted.test(one.act.title))
  return last ? { ...mention, act: { ...act, last: last.act } } : mention
}

function* titles(text: string, barriers: readonly number[]): Generator<ActMention> {
  let barrier = 0
  let last = 0
  for (const match of text.matchAll(titleEnd)) {
    while (barrier < barriers.length && (barriers[barrier] ?? 0) <= match.index) barrier += 1
    const start = titleStart(text, match.index, Math.max(last, barriers[barrier - 1] ?? 0))
    last = match.index + match[0].length
    if (start < match.index) {
      yield mention(text, start, last, { kind: 'title', title: text.slice(start, last).replace(/\s+/g, ' ') })
    }
  }
}

function* numbers(text: string): Generator<ActMention> {
  for (const {
    0: typed,
    1: series,
    2: year,
    3: number,
    4: actYear,
    5: list,
    6: chapter,
    7: european,
    index
  } of text.matchAll(numbered)) {
    const name = series
      ? `${series.replace(/[.\s]/g, '')} ${year}/${number}`
      : `${actYear} ${list?.replace('.', '')} ${chapter}`
    yield mention(text, index, index + typed.length, { kind: 'si', number: european?.replace(/\s+/g, ' ') ?? name })
  }
}

function* shorts(text: string): Generator<ActMention> {
  for (const { 0: typed, 1: year, 2: kind, index } of text.matchAll(shortForm)) {
    const words = year ? `the ${year} ${kind}` : `the ${kind}`
    yield mention(text, index, index + typed.length, { kind: 'short', words })
  }
}

function* acronyms(text: string): Generator<ActMention> {
  for (const { 0: typed, 1: letters = '', 2: year, index } of text.matchAll(acronym)) {
    if (notLaw.has(letters)) continue
    if (!year && !/A$/.test(letters) && !knownLaw.has(letters)) continue
    const words = year ? `${letters} ${year}` : letters
    yield mention(text, index, index + typed.length, { kind: 'short', words })
  }
}

function* literal(text: string, { words, act }: DeclaredName): Generator<ActMention> {
  const flexible = words
    .replace(/^the\s+/i, '')
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+')
  const the = /^the\s/i.test(words) ? '[Tt]he\\s+' : '(?:[Tt]he\\s+)?'
  for (const { 0: typed, index } of text.matchAll(
    new RegExp(`(?<![\\p{L}\\d])${the}${flexible}(?![\\p{L}\\d])`, 'giu')
  )) {
    yield mention(text, index, index + typed.length, { kind: 'short', words, last: act })
  }
}

function mention(text: string, start: number, nameEnd: number, act: ActReference): ActMention {
  let end = nameEnd
  for (let more = tailAt(text, end, act); more; more = tailAt(text, end, act)) end += more
  return { start, end, nameEnd, act }
}

/** An instrument's number belongs to its title; behind an Act it is another. */
function tailAt(text: string, from: number, act: ActReference): number {
  tail.lastIndex = from
  const found = tail.exec(text)?.[0] ?? ''
  const other = /S\.?I\.?\s/.test(found) && !(act.kind === 'title' && /\b(?:Regulations|Order|Rules)\b/.test(act.title))
  return other ? 0 : found.length
}
