import type { Span } from '../document/place.ts'
import type { ProvisionLabel, ProvisionPath, ProvisionStep } from '../library/provision.ts'
import { mayHold, readLabel } from '../library/provision-label.ts'
import { readNumber, readSub } from '../library/provision-path.ts'
import { rebase } from './sub-list.ts'

/** A provision as a brief names it; `through` marks the start of a range that ends at the next one. */
export interface MentionedPath extends ProvisionPath {
  readonly through: boolean
}

/** `Schedule 13, paragraphs 4 and 5`: a label with its numbers and what stands above and below it, without its Act. */
export interface ProvisionPhrase extends Span {
  readonly paths: readonly MentionedPath[]
  /** The first label as typed, without its full stop. */
  readonly word: string
}

interface Item {
  readonly number: string
  readonly sub: readonly string[]
  readonly through: boolean
}

interface Step {
  readonly label: ProvisionLabel
  readonly items: readonly Item[]
  readonly end: number
}

/** No Act has so many sections that a number could be taken for a year. */
const number =
  '(?!(?:18|19|20)\\d\\d(?!\\w))[A-Z]{0,2}\\d{1,4}(?:[A-Z]{1,3}\\d{0,2}|[a-z])?(?![\\w])(?!\\.\\d|\\s?%|\\s+per\\s+cent)'
const sub = '(?:\\s?\\((?:\\d{1,3}[A-Za-z]{0,3}|[a-z]{1,2}|[ivxl]{1,5}|[A-Z]{1,2})\\))'
const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'

const start =
  /(?<![\w’'§£$€.-])(?:sub-?)?(?:[a-z]{1,11}(?=\.?\s+[A-Z]{0,2}[\d(IVXL])|(?:ss?|schs?|regs?|arts?|cls?|pts?|paras?)(?=\.?\d)|§{1,2}(?=\s*\d))/gi
const head = /([a-z]+|§{1,2})\.?\s*/iy
const numberForm = new RegExp(number, 'y')
const romanForm = /(?:[VXL][IVXL]{0,5}|I[IVX]{1,5}|I(?=[,.;:)]|\s+of\b|$))(?!\w)/y
const subForm = new RegExp(`${sub}+`, 'y')
const listForm = new RegExp(
  `(?:\\s*,\\s*(?:and\\s+|or\\s+)?|\\s+(?:and|or|&)\\s+|\\s*([-–—])\\s*|\\s+(to)\\s+)(?!(?:19|20)\\d\\d(?!\\w)|\\d{1,2}\\s+${month})`,
  'y'
)
const down = /,?\s+/y
const up = /,?\s+(?:of|to|in)\s+(?:the\s+)?/y
const subRef = /(?:sub-?(?:section|paragraph|s|para)s?|paragraphs?|paras?)\.?\s*(?=\()/iy
const subBelow =
  /,?\s+(?:(?:sub-?(?:sections?|paragraphs?|ss?|paras?))\.?\s*(?:\((\d{1,3}[A-Z]{0,3}|[a-z]{1,2})\)|(\d{1,3}[A-Z]{0,3})(?!\w))|para(?:graph)?\.?\s*\(([a-z]{1,3})\))/iy

const ofAnAct = /^\s+of\s+(?:the\s+|that\s+)?(?:\p{Lu}|\d{4}\s\p{Lu})/u

function at(form: RegExp, text: string, from: number): RegExpExecArray | null {
  form.lastIndex = from
  return form.exec(text)
}

/** Every phrase in the text that may name provisions, in order; the reader judges by what stands around it. */
export function* provisionPhrases(text: string): Generator<ProvisionPhrase> {
  let next = 0
  for (const match of text.matchAll(start)) {
    if (match.index < next) continue
    const phrase = readSubRef(text, match.index) ?? readPhrase(text, match.index)
    if (!phrase) continue
    next = phrase.end
    yield phrase
  }
}

/** `subsections (2) and (3) of section 10`, `paragraph (a) of subsection (2) of section 10`. */
function readSubRef(text: string, from: number, depth = 0): ProvisionPhrase | null {
  const word = at(subRef, text, from)
  if (!word || depth > 3) return null
  const items = readItems(text, from + word[0].length, true, '')
  const last = items.at(-1)
  const join = last && at(up, text, last.end)
  if (!last || !join) return null
  const outer = readSubRef(text, last.end + join[0].length, depth + 1) ?? readPhrase(text, last.end + join[0].length)
  const above = outer?.paths[0]
  if (!outer || !above || outer.paths.length > 1) return null
  const paths = items.map((item) => ({ ...above, sub: [...above.sub, ...item.sub], through: item.through }))
  return { start: from, end: outer.end, paths, word: outer.word }
}

function readPhrase(text: string, from: number): ProvisionPhrase | null {
  const first = readStep(text, from)
  if (!first) return null
  const steps = [first]
  for (let last = first; isSingle(last); ) {
    const gap = at(down, text, last.end)
    const below = gap && readStep(text, last.end + gap[0].length)
    if (!below || !mayHold(last.label, below.label)) break
    steps.push(below)
    last = below
  }
  let end = steps.at(-1)?.end ?? first.end
  for (;;) {
    const join = at(up, text, end)
    const above = join && readStep(text, end + join[0].length)
    const inner = steps[0]
    if (!above || !inner || !isSingle(above) || !mayHold(above.label, inner.label)) break
    steps.unshift(above)
    end = above.end
  }
  return { start: from, end, paths: pathsOf(steps), word: text.slice(from).match(/^[a-z§]+/i)?.[0] ?? '' }
}

function pathsOf(steps: readonly Step[]): readonly MentionedPath[] {
  const last = steps.at(-1)
  if (!last) return []
  const outer: readonly ProvisionStep[] = steps
    .slice(0, -1)
    .flatMap(({ label, items }) => items.map((item) => ({ label, number: item.number })))
  return last.items.map(({ number, sub, through }) => ({
    steps: [...outer, { label: last.label, number }],
    sub,
    through
  }))
}

function isSingle({ items }: Step): boolean {
  return items.length === 1 && items[0]?.sub.length === 0
}

function readStep(text: string, from: number): Step | null {
  const word = at(head, text, from)
  const label = readLabel(word?.[1] ?? '')
  if (!word || !label) return null
  const items = readList(text, from + word[0].length, isPlural(word[1] ?? ''), label)
  const last = items.at(-1)
  if (!last) return null
  return { label, items, end: last.end }
}

/** After a singular label a list is one only where an Act closes it: `s 10, 12 and 14 of the Act`. */
function readList(text: string, from: number, plural: boolean, label: ProvisionLabel) {
  const listed = readItems(text, from, true, label)
  if (plural || listed.length < 2) return listed
  return ofAnAct.test(text.slice(listed.at(-1)?.end, (listed.at(-1)?.end ?? 0) + 20))
    ? listed
    : readItems(text, from, false, label)
}

/** `12`, `12 to 14`, `5, 6(1) and 7`, and relative ones: `10(2)(a) and (b)`. Only a plural label leads a list of numbers. */
function readItems(
  text: string,
  from: number,
  plural: boolean,
  label: ProvisionLabel | ''
): (Item & { end: number })[] {
  const items: { number: string; sub: readonly string[]; through: boolean; end: number }[] = []
  let place = from
  for (;;) {
    const before = items.at(-1)
    const item = readItem(text, place, label, before)
    if (!item) break
    items.push(item)
    const list = at(listForm, text, item.end)
    if (!list) break
    const isRange = list[1] !== undefined || list[2] !== undefined
    const next = readItem(text, item.end + list[0].length, label, item)
    const relative = next !== null && text[item.end + list[0].length] === '('
    if (!next || (!plural && !relative && list[1] === undefined)) break
    item.through = isRange
    place = item.end + list[0].length
  }
  return items
}

function readItem(text: string, from: number, label: ProvisionLabel | '', before: Item | undefined) {
  const mayBeRoman = label === 'pt' || label === 'ch' || label === 'sch'
  const own = label === '' ? null : (at(numberForm, text, from) ?? (mayBeRoman ? at(romanForm, text, from) : null))
  const afterNumber = from + (own?.[0].length ?? 0)
  const subs = at(subForm, text, afterNumber)
  if (!own && (!subs || (label !== '' && !before))) return null
  const read = readSub(subs?.[0] ?? '')
  let end = afterNumber + (subs?.[0].length ?? 0)
  const below: string[] = []
  if (own) {
    for (let more = at(subBelow, text, end); more; more = at(subBelow, text, end)) {
      below.push(...readSub(`(${more[1] ?? more[2] ?? more[3] ?? ''})`))
      end += more[0].length
    }
  }
  const path = own || !before ? [...read, ...below] : rebase(before.sub, read)
  return { number: own ? readNumber(own[0]) : (before?.number ?? ''), sub: path, through: false, end }
}

function isPlural(word: string): boolean {
  return /^(?:ss|rr|§§)$|[a-rt-z]s$/i.test(word)
}
