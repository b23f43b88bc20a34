import type { Span } from '../document/place.ts'

export interface Stretch extends Span {
  readonly marks: 'double' | 'single'
}

interface QuoteMark {
  readonly index: number
  readonly role: 'opens' | 'closes' | 'may-close'
}

/** A stretch around others in the same marks is taken for one no longer than this: beyond, the first mark was never closed. */
const longestAround = 1000

/** The outermost stretches in quotation marks, marks included, in order. What is never closed is no stretch. Linear. */
export function quotedStretches(text: string): readonly Stretch[] {
  const doubles = [
    ...paired([...text.matchAll(/[“”]/g)].map(curlyRole)),
    ...paired(marksIn(text, /"/g, [], straightRole))
  ].map((span) => ({ ...span, marks: 'double' as const }))
  const outside = outermost(doubles)
  const singles = [
    ...paired(marksIn(text, /[‘’]/g, outside, singleRole)),
    ...paired(marksIn(text, /'/g, outside, singleRole))
  ].map((span) => ({ ...span, marks: 'single' as const }))
  return outermost([...doubles, ...singles])
}

function outermost(stretches: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = []
  let reached = 0
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start)) {
    if (stretch.start < reached) continue
    kept.push(stretch)
    reached = stretch.end
  }
  return kept
}

interface Open {
  readonly start: number
  /** The last mark that may be its end or a plural's apostrophe (`the students’ rights`); -1 where there is none. */
  mayClose: number
  /** It has other stretches inside. */
  around: boolean
}

/** Each closing mark ends the last open one; what is left open ends at the last mark that may close it, if any. */
function paired(marks: readonly QuoteMark[]): readonly Span[] {
  const open: Open[] = []
  const found: Span[] = []
  const close = (end: number): void => {
    const last = open.pop()
    if (last === undefined || end <= last.start + 1) return
    if (last.around && end - last.start > longestAround) return
    found.push({ start: last.start, end: end + 1 })
    const outer = open.at(-1)
    if (outer !== undefined) outer.around = true
  }
  for (const { index, role } of marks) {
    const last = open.at(-1)
    switch (role) {
      case 'opens':
        if (last !== undefined && last.mayClose >= 0) close(last.mayClose)
        open.push({ start: index, mayClose: -1, around: false })
        break
      case 'closes':
        close(index)
        break
      case 'may-close':
        if (last !== undefined) last.mayClose = index
        break
    }
  }
  const unclosed = open
    .filter(({ mayClose }) => mayClose >= 0)
    .map(({ start, mayClose }) => ({ start, end: mayClose + 1 }))
  return [...found, ...unclosed]
}

function curlyRole({ 0: mark, index }: RegExpMatchArray): QuoteMark {
  return { index: index ?? 0, role: mark === '“' ? 'opens' : 'closes' }
}

type RoleOf = (text: string, mark: string, index: number) => QuoteMark['role'] | null

/** The marks that stand outside `inside`, with what each does. */
function marksIn(text: string, pattern: RegExp, inside: readonly Span[], roleOf: RoleOf): readonly QuoteMark[] {
  const marks: QuoteMark[] = []
  let at = 0
  let within = 0
  for (const { 0: mark, index } of text.matchAll(pattern)) {
    while (at < inside.length && (inside[at]?.start ?? 0) < index) within = Math.max(within, inside[at++]?.end ?? 0)
    if (index < within) continue
    const role = roleOf(text, mark, index)
    if (role !== null) marks.push({ index, role })
  }
  return marks
}

function straightRole(text: string, _mark: string, index: number): QuoteMark['role'] | null {
  if (opensAt(text, index)) return 'opens'
  return closesAt(text, index) ? 'closes' : null
}

const abbreviatedYear = /^['‘’]\d\d(?:s\b|(?=[\s.,;:)]|$))/u
const clipped = /^['‘’](?:tis|twas|em|cause|til|till|n)\b/iu
const afterPossessive =
  /^\s(?!(?:he|she|it|they|we|you|said|says|was|were|is|are|has|had|have|in|on|of|to|for|and|or|but|by|with|from|as|at|that|which|who|when|where|while|because|if|would|will|may|must|can|could|should|does|did|do|the|a|an|this)\b)\p{L}/u

function singleRole(text: string, mark: string, index: number): QuoteMark['role'] | null {
  const ahead = text.slice(index, index + 24)
  if (mark !== '’' && (mark === '‘' ? /^.\S/u.test(ahead) : opensAt(text, index))) {
    if (clipped.test(ahead) || /[\p{L}\p{N}]/u.test(text.charAt(index - 1))) return null
    return abbreviatedYear.test(ahead) && (/^.\d\ds/u.test(ahead) || mark === "'") ? null : 'opens'
  }
  if (mark === '‘' || !closesAt(text, index) || /\bn$/u.test(text.slice(Math.max(0, index - 2), index))) return null
  return /s$/iu.test(text.charAt(index - 1)) && afterPossessive.test(ahead.slice(1)) ? 'may-close' : 'closes'
}

/** Nothing, a space, an opening bracket or mark, or a dash before it, and a word after it. */
function opensAt(text: string, index: number): boolean {
  return (
    /^$|[\s([{—–“‘"'/-]/u.test(text.charAt(index - 1)) && /[^\s)\]”’.,;:!?]|^…/u.test(text.slice(index + 1, index + 2))
  )
}

function closesAt(text: string, index: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(index + 1)) && /\S/u.test(text.charAt(index - 1))
}
