import type { Span } from '../document/place.ts'
import type { Provision, ProvisionLife } from './provision.ts'
import { readLife, trailingBraces } from './read-life.ts'
import type { SourceRecord } from './record.ts'

/** A subsection, paragraph or sub-paragraph in a provision's text; the span runs to the next that is not below it. */
export interface SubProvision extends Span {
  readonly sub: readonly string[]
  /** What the braces at the end of its line say; null where there are none. */
  readonly life: ProvisionLife | null
}

interface Marker {
  readonly token: string
  readonly start: number
  readonly end: number
}

type Kind = 'digit' | 'letter' | 'roman' | 'capital'

const markerForm = /\\?\(([0-9]{1,3}[A-Z]{0,3}|[a-z]{1,5}|[A-Z]{1,2})\\?\)/g
const lineStart = /^[ \t*+_-]*$/
const afterDash = /[—–:;][ \t]*(?:(?:and|or)[ \t]+)?$/

/**
 * Whether a provision has a sub-provision such as `['2', 'f']`. `no-text` where the record holds nothing that could say:
 * only the heading, or text without numbered paragraphs that is not the whole.
 */
export function hasSub(record: SourceRecord, provision: Provision, sub: readonly string[]): 'yes' | 'no' | 'no-text' {
  const found = subProvisions(record.text, provision.body)
  if (found.some((one) => one.sub.join() === sub.join())) return 'yes'
  if (found.length > 0) return 'no'
  const whole =
    record.evidence.completeness === 'full' && record.text.slice(provision.body.start, provision.body.end).trim()
  return whole ? 'no' : 'no-text'
}

/** The numbered paragraphs of a provision's text, in order: `(a)` belongs to the `(2)` before it. */
export function subProvisions(text: string, body: Span): readonly SubProvision[] {
  const markers = [...markersIn(text, body)]
  const stack: { kind: Kind; token: string }[] = []
  const found: SubProvision[] = []
  let lineEnd = 0
  for (const [index, marker] of markers.entries()) {
    const kind = kindOf(marker.token, stack, markers[index + 1]?.token)
    const depth = kind === 'digit' ? 0 : stack.findIndex((one) => one.kind === kind)
    stack.splice(depth < 0 ? stack.length : depth, Number.POSITIVE_INFINITY, { kind, token: marker.token })
    if (marker.end > lineEnd) lineEnd = endOfLine(text, marker.end, body.end)
    const braces = trailingBraces(text.slice(marker.end, lineEnd))
    const sub = stack.map(({ token }) => token)
    const life = braces.trim() ? readLife(braces, 0).life : null
    found.push({ sub, life, start: marker.start, end: body.end })
  }
  return withEnds(found)
}

function endOfLine(text: string, from: number, end: number): number {
  const lineBreak = /[\r\n]/g
  lineBreak.lastIndex = from
  return Math.min(lineBreak.exec(text)?.index ?? end, end)
}

function withEnds(found: readonly SubProvision[]): readonly SubProvision[] {
  const nextAtDepth: number[] = []
  const reversed = found.toReversed().map((one) => {
    const next = nextAtDepth.slice(0, one.sub.length + 1).filter((start) => start !== undefined)
    nextAtDepth[one.sub.length] = one.start
    return { ...one, end: Math.min(one.end, ...next) }
  })
  return reversed.toReversed()
}

/**
 * Markers that start a line, follow another marker, or follow a dash, colon or semicolon: `must— (a) take …; and (b) …`.
 * A block quotation holds what the provision inserts into another Act, whose numbers are not its own.
 */
function* markersIn(text: string, body: Span): Generator<Marker> {
  const within = text.slice(body.start, body.end)
  let last = 0
  let line = 0
  let seen = 0
  for (const match of within.matchAll(markerForm)) {
    const lineBreak = within.slice(seen, match.index).search(/[\r\n][^\r\n]*$/)
    if (lineBreak >= 0) line = seen + lineBreak + 1
    seen = match.index
    if (/^[ \t]*>/.test(within.slice(line, line + 10))) continue
    const before = within.slice(Math.max(last, match.index - 40), match.index)
    const end = match.index + match[0].length
    const follows = last > line && /^[\s*]*$/.test(before)
    const starts = lineStart.test(within.slice(line, match.index).slice(0, 20)) && match.index - line <= 20
    if (!follows && !starts && !afterDash.test(before)) continue
    last = end
    yield { token: match[1] ?? '', start: body.start + match.index, end: body.start + end }
  }
}

/** `(i)` after `(h)` is a letter unless `(ii)` comes next; otherwise it starts the roman numerals. */
function kindOf(token: string, stack: readonly { kind: Kind; token: string }[], next: string | undefined): Kind {
  if (/^\d/.test(token)) return 'digit'
  if (/^[A-Z]/.test(token)) return 'capital'
  if (!/^[ivxl]+$/.test(token)) return 'letter'
  const roman = stack.find(({ kind }) => kind === 'roman')?.token
  const letter = stack.find(({ kind }) => kind === 'letter')?.token
  if (token === 'i') return letter === 'h' && next !== 'ii' ? 'letter' : 'roman'
  if (roman && readRoman(token) === readRoman(roman) + 1) return 'roman'
  const before = String.fromCharCode(token.charCodeAt(0) - 1)
  return token.length === 1 && (letter === before || roman === undefined) ? 'letter' : 'roman'
}

function readRoman(token: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }
  const digits = [...token].map((digit) => values[digit] ?? 0)
  return digits.reduce((sum, value, index) => sum + (value < (digits[index + 1] ?? 0) ? -value : value), 0)
}
