import type { Span } from '../document/place.ts'
import type { SourceRecord } from './record.ts'

/** A question that a consultation document asks; spans are in the record's file. */
export interface AskedQuestion {
  /** `3`, `3a` */
  readonly number: string
  /** Its words, as far as the first blank line. */
  readonly text: Span
  /** As far as the next question or heading: a question may go on in a list. */
  readonly whole: Span
}

const head =
  /^[ \t]*(?:#{1,6}[ \t]+|>[ \t]*|[-*][ \t]+)?(?:\*\*|__)?(?:Consultation )?(?:Question|Q)\.?[ \t]*(\d+[A-Za-z]?(?:\.\d+)*)[ \t]*[:.)]?(?:\*\*|__)?[ \t]*[:.)–-]?[ \t]*/gim
const heading = /^[ \t]*#{1,6}[ \t]/gm

/** Every question in a record, such as `Question 3: Do you agree …?` or a heading `Question 3` with its text below. */
export function questionsIn({ text, bodyStart }: SourceRecord): readonly AskedQuestion[] {
  const heads = [...text.matchAll(head)].filter(({ index }) => index >= bodyStart)
  const headings = [...text.matchAll(heading)].map(({ index }) => index)
  return heads.flatMap((match, index) => {
    const afterHead = match.index + match[0].length
    const start = startOfText(text, match[0], afterHead)
    const next = heads[index + 1]?.index ?? text.length
    const end = headings.find((at) => at > start) ?? text.length
    const whole = { start, end: trimmedEnd(text, start, Math.min(next, end)) }
    if (whole.end <= whole.start) return []
    const blank = /\n[ \t]*\r?\n/.exec(text.slice(start, whole.end))
    return [{ number: match[1] ?? '', text: { start, end: blank ? start + blank.index : whole.end }, whole }]
  })
}

/** On the line of its number, or below where that line is a heading that asks nothing. */
function startOfText(text: string, head: string, at: number): number {
  const lineEnd = text.indexOf('\n', at)
  const rest = text.slice(at, lineEnd === -1 ? text.length : lineEnd).trim()
  const below = rest === '' || (/^[ \t]*#/.test(head) && !/[?.:]$/.test(rest))
  const from = below && lineEnd !== -1 ? lineEnd : at
  return from + (/^\s*(?:>[ \t]*)?/.exec(text.slice(from))?.[0].length ?? 0)
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, Math.max(start, end)).trimEnd().length
}
