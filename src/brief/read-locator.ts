import type { Locator, LocatorLabel, LocatorPart, LocatorRange } from './locator.ts'

/** Every spelling of a label, by the label it means. A plural spelling may lead a list without further signs. */
const singular: Readonly<Record<string, LocatorLabel>> = {
  p: 'p',
  page: 'p',
  para: 'para',
  paragraph: 'para',
  s: 's',
  section: 's',
  'sub-s': 'sub-s',
  'sub-section': 'sub-s',
  subsection: 'sub-s',
  sch: 'sch',
  schedule: 'sch',
  pt: 'pt',
  part: 'pt',
  ch: 'ch',
  chapter: 'ch',
  cl: 'cl',
  clause: 'cl',
  reg: 'reg',
  regulation: 'reg',
  art: 'art',
  article: 'art',
  col: 'col',
  column: 'col',
  table: 'table',
  fig: 'fig',
  figure: 'fig',
  n: 'n',
  note: 'n'
}

const irregular: Readonly<Record<string, LocatorLabel>> = { pp: 'p', ss: 's', 'sub-ss': 'sub-s', nn: 'n' }

const labelPattern = /(?:sub-?s(?:ection)?|[a-z]+)s?(?![\w-])|(?:sub-s|[a-z]+)(?=\d)/iy
const roman = '(?=[mdclxvi])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})'
const sub = `\\((?:\\d{1,3}[a-z]{0,2}|[a-z]{1,2}|${roman})\\)`
const valuePattern = new RegExp(
  `(?:[a-z]{0,3}\\d+[a-z]{0,3}(?:\\.\\d+[a-z]{0,2})*(?![a-z\\d])|(?:${roman}|[a-z])(?![\\w-]))(?:${sub})*`,
  'iy'
)
const subPattern = new RegExp(`(?:${sub})+`, 'iy')
const dashPattern = /\s*[-–]\s*|\s+to\s+/iy
const listPattern = /\s*,\s*(?:and\s+|&\s*)?|\s+and\s+|\s*&\s*/iy
const partPattern = /\s*,\s*(?:and\s+)?|\s+and\s+|\s+/iy
const settled = /\s*(?:$|[.,;:)\]!?&–-]|(?:and|to)\b)/iy

interface Read<T> {
  readonly value: T
  readonly end: number
}

function at(pattern: RegExp, text: string, from: number): string | null {
  pattern.lastIndex = from
  return pattern.exec(text)?.[0] ?? null
}

function labelOf(word: string): { label: LocatorLabel; plural: boolean } | null {
  const known = own(singular, word)
  if (known !== undefined) return { label: known, plural: false }
  const plural = own(irregular, word) ?? (word.endsWith('s') ? own(singular, word.slice(0, -1)) : undefined)
  return plural === undefined ? null : { label: plural, plural: true }
}

/** `constructor` is no label, though every object has one. */
function own(labels: Readonly<Record<string, LocatorLabel>>, word: string): LocatorLabel | undefined {
  return Object.hasOwn(labels, word) ? labels[word] : undefined
}

function readLabel(text: string, from: number): Read<{ label: LocatorLabel; plural: boolean }> | null {
  const word = at(labelPattern, text, from)
  const value = word === null ? null : labelOf(word.toLowerCase())
  if (word === null || value === null) return null
  const stop = at(/\.?\s*/y, text, from + word.length) ?? ''
  return { value, end: from + word.length + stop.length }
}

/** `12`, `12–14`, `1(1)`, `WA261`; also `(b)` alone, of a sub-section or within a list. */
function readRange(text: string, from: number): Read<LocatorRange> | null {
  const first = at(valuePattern, text, from) ?? at(subPattern, text, from)
  if (first === null) return null
  const end = from + first.length
  const dash = at(dashPattern, text, end)
  if (dash === null) return { value: { from: first, to: null }, end }
  const last = at(valuePattern, text, end + dash.length) ?? at(subPattern, text, end + dash.length)
  if (last === null || !/\d|^\(|^[ivxlcdm]+$|^[A-Z]$/.test(last)) return { value: { from: first, to: null }, end }
  return { value: { from: first, to: last }, end: end + dash.length + last.length }
}

function readPart(text: string, from: number): Read<LocatorPart> | null {
  const head = readLabel(text, from)
  const first = head && readRange(text, head.end)
  if (head === null || first === null) return null
  const ranges = [first.value]
  let end = first.end
  for (;;) {
    const comma = at(listPattern, text, end)
    const next = comma === null ? null : readRange(text, end + comma.length)
    if (next === null || !/\d|^\(|^[ivxlcdm]+$|^[A-Z]$/.test(next.value.from)) break
    // After `p 3`, `and 14 charities` is the sentence going on; after `pp 3` it is the list.
    if (!head.value.plural && at(settled, text, next.end) === null && readPart(text, skipGap(text, next.end)) === null)
      break
    if (readLabel(text, end + (comma ?? '').length) !== null && readPart(text, end + (comma ?? '').length) !== null)
      break
    ranges.push(next.value)
    end = next.end
  }
  return { value: { label: head.value.label, ranges }, end }
}

function skipGap(text: string, from: number): number {
  return from + (at(partPattern, text, from) ?? '').length
}

/**
 * Reads the locator that stands at `from`: past the comma and the spaces that follow a key. It takes as much as parses
 * (contract section 3) and leaves the rest, so `p 3 shows this` is `p 3`; `null` where there is none.
 */
export function readLocator(text: string, from: number): Locator | null {
  const first = readPart(text, from)
  if (first === null) return null
  const parts = [first.value]
  let end = first.end
  for (;;) {
    const gap = at(partPattern, text, end)
    const next = gap === null ? null : readPart(text, end + gap.length)
    if (next === null) break
    parts.push(next.value)
    end = next.end
  }
  return { start: from, end, raw: text.slice(from, end), parts }
}
