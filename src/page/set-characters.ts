import type { Span } from '../document/place.ts'

const opensAfter = /[\s([{\u2013\u2014\u201C\u2018/]/
const word = /[\p{L}\p{N}]/u

/**
 * Curly quotation marks, a dash in ranges of numbers, and spaces that hold a number to its unit and a pinpoint to its
 * label. As many units come out as go in. What stands between quotation marks is another's words and left as it is.
 */
export function setCharacters(text: string): string {
  const { units, quoted } = curl(text)
  const outside = (at: number): boolean => !quoted.some(({ start, end }) => at >= start && at < end)
  const set = units.join('')
  for (const [pattern, place, character] of joins) {
    for (const match of set.matchAll(pattern)) {
      const at = match.index + match[0].search(place)
      if (outside(at)) units[at] = character
    }
  }
  return units.join('')
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const units = 'per cent|percentage points?|million|billion|trillion|thousand|hundred|km|cm|mm|kg|GB|MB|pages?|years?'
const labels =
  'pp?|paras?|paragraphs?|ss?|sections?|sub-s|schs?|Schedules?|pts?|Parts?|chs?|Chapters?|cll?|clauses?|regs?|regulations?|arts?|articles?|cols?|tables?|figs?|figures?|n|nn|nos?|Box'

const abbreviations = 'pp?|paras?|ss?|schs?|pts?|chs?|cll?|regs?|arts?|cols?|nos?|figs?'

/** A pattern, what in it is replaced, and by what. */
const joins: readonly (readonly [RegExp, RegExp, string])[] = [
  [new RegExp(`\\d (?=(?:${units})\\b)`, 'g'), / /, '\u00A0'],
  [new RegExp(`(?<![\\p{L}\\p{N}\u2019'-])(?:${labels}|(?:${abbreviations})\\.) (?=\\d)`, 'giu'), / /, '\u00A0'],
  [new RegExp(`(?<!\\d)\\d{1,2} (?=(?:${months})\\b)`, 'g'), / /, '\u00A0'],
  [/(?<![\p{L}\p{N}/.,-])\d{1,4}-(?=\d{1,4}(?![\p{L}\p{N}/-]|[.,]\d))/gu, /-/, '\u2013']
]

interface Curled {
  readonly units: string[]
  /** What stands between quotation marks, the marks left out. */
  readonly quoted: readonly Span[]
}

function curl(text: string): Curled {
  const units = text.split('')
  const quoted: Span[] = []
  for (let at = 0; at < units.length; at++) {
    const close = closeOf(text, at)
    if (close !== null) {
      const double = text[at] === '"' || text[at] === '\u201C'
      units[at] = double ? '\u201C' : '\u2018'
      units[close] = double ? '\u201D' : '\u2019'
      quoted.push({ start: at + 1, end: close })
      at = close
    } else if (text[at] === "'") units[at] = '\u2019'
    else if (text[at] === '"') units[at] = opens(text, at) ? '\u201C' : '\u201D'
  }
  return { units, quoted }
}

/** Where the quotation that opens at `at` closes, or null where none opens there or it never closes. */
function closeOf(text: string, at: number): number | null {
  const mark = text[at]
  if (mark === '\u201C') return found(text.indexOf('\u201D', at + 1))
  if (mark === '"') return opens(text, at) ? found(text.indexOf('"', at + 1)) : null
  if (mark !== "'" && mark !== '\u2018') return null
  if (mark === "'" && !opens(text, at)) return null
  const closing = mark === "'" ? "'" : '\u2019'
  for (let end = text.indexOf(closing, at + 1); end !== -1; end = text.indexOf(closing, end + 1)) {
    if (!word.test(text[end + 1] ?? ' ') && !/\s/.test(text[end - 1] ?? ' ')) return end
  }
  return null
}

function found(at: number): number | null {
  return at === -1 ? null : at
}

function opens(text: string, at: number): boolean {
  return (at === 0 || opensAfter.test(text[at - 1] ?? '')) && /\S/.test(text[at + 1] ?? ' ')
}
