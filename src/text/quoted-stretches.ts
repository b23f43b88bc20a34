import type { Span } from '../document/place.ts'

export interface Stretch extends Span {
  readonly marks: 'double' | 'single'
}

/** The outermost stretches in quotation marks, marks included, in order. What is never closed is no stretch. Linear. */
export function quotedStretches(text: string): readonly Stretch[] {
  const doubles = doubleStretches(text)
  const all = [...doubles, ...singleStretches(text, doubles)].sort((a, b) => a.start - b.start)
  const outermost: Stretch[] = []
  let reached = 0
  for (const stretch of all) {
    if (stretch.start < reached) continue
    outermost.push(stretch)
    reached = stretch.end
  }
  return outermost
}

/** `“…”` by nesting, `"…"` by what stands on either side. */
function doubleStretches(text: string): readonly Stretch[] {
  const open: number[] = []
  let straight = -1
  const found: Stretch[] = []
  for (const { 0: mark, index } of text.matchAll(/[“”"]/g)) {
    if (mark === '“') open.push(index)
    else if (mark === '”') {
      const start = open.pop()
      if (start !== undefined) found.push({ start, end: index + 1, marks: 'double' })
    } else if (straight < 0 || (opensAt(text, index) && !closesAt(text, index))) {
      if (opensAt(text, index)) straight = index
    } else if (closesAt(text, index)) {
      found.push({ start: straight, end: index + 1, marks: 'double' })
      straight = -1
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

interface SingleMark {
  readonly index: number
  readonly role: 'opens' | 'closes' | 'may-close'
}

/**
 * `‘…’` and `'…'` that stand outside double marks. The first mark that can only close does so; where there is none before
 * the next opening mark, the last that may be a plural's apostrophe (`the students’ rights`).
 */
function singleStretches(text: string, doubles: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = []
  let start = -1
  let mayClose = -1
  const close = (index: number): void => {
    if (start >= 0 && index > start + 1) found.push({ start, end: index + 1, marks: 'single' })
    start = -1
    mayClose = -1
  }
  for (const { index, role } of singleMarks(text, doubles)) {
    switch (role) {
      case 'opens':
        if (mayClose >= 0) close(mayClose)
        start = index
        mayClose = -1
        break
      case 'closes':
        close(index)
        break
      case 'may-close':
        if (start >= 0) mayClose = index
        break
    }
  }
  if (mayClose >= 0) close(mayClose)
  return found
}

function singleMarks(text: string, doubles: readonly Stretch[]): readonly SingleMark[] {
  const marks: SingleMark[] = []
  let at = 0
  let within = 0
  for (const { 0: mark, index } of text.matchAll(/[‘’']/g)) {
    while (at < doubles.length && (doubles[at]?.start ?? 0) < index) within = Math.max(within, doubles[at++]?.end ?? 0)
    if (index < within) continue
    const role = roleOf(text, mark, index)
    if (role !== null) marks.push({ index, role })
  }
  return marks
}

const abbreviatedYear = /^['‘’]\d\d(?:s\b|(?=[\s.,;:)]|$))/u
const clipped = /^['‘’](?:tis|twas|em|cause|til|till|n)\b/iu
const afterPossessive =
  /^\s(?!(?:he|she|it|they|we|you|said|says|was|were|is|are|has|had|have|in|on|of|to|for|and|or|but|by|with|from|as|at|that|which|who|when|where|while|because|if|would|will|may|must|can|could|should|does|did|do|the|a|an|this)\b)\p{L}/u

function roleOf(text: string, mark: string, index: number): SingleMark['role'] | null {
  const ahead = text.slice(index, index + 24)
  if (opensAt(text, index) && mark !== '’') {
    if (clipped.test(ahead)) return null
    return abbreviatedYear.test(ahead) && (/^.\d\ds/u.test(ahead) || mark === "'") ? null : 'opens'
  }
  if (mark === '‘')
    return /\S/u.test(text.charAt(index + 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(index - 1)) ? 'opens' : null
  if (!closesAt(text, index) || /\bn$/u.test(text.slice(Math.max(0, index - 2), index))) return null
  return /s$/iu.test(text.charAt(index - 1)) && afterPossessive.test(ahead.slice(1)) ? 'may-close' : 'closes'
}

/** Nothing, a space, an opening bracket or mark, or a dash before it, and a word after it. */
function opensAt(text: string, index: number): boolean {
  return /^$|[\s([{—–“‘"'/-]/u.test(text.charAt(index - 1)) && /[^\s)\]”’.,;:!?]/u.test(text.charAt(index + 1))
}

function closesAt(text: string, index: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(index + 1)) && /\S/u.test(text.charAt(index - 1))
}
