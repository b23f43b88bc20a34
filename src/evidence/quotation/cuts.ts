import type { Edged } from './edges.ts'
import { type Flaw, hiddenBeside } from './flaw.ts'
import { negationBefore, negationIn, qualifierAfter, weightBeside } from './weight.ts'

const paragraphEnd = /\n[ \t]*\n|\n#|<\/?(?:p|h\d|li|td)\b/u

/** A negation or condition right before the quotation. After an opening ellipsis, one a few words before counts too. */
export function cutBefore({ source, original, at, opens, said }: Edged): Flaw | null {
  const parted = original.slice(source.end(Math.max(0, at.start - 2)), source.start(at.start))
  if (/\p{Lu}/u.test(source.text.charAt(at.start)) && paragraphEnd.test(parted)) return null
  const before = source.text.slice(Math.max(0, at.start - 80), at.start)
  const hidden = negationBefore(before) ?? (opens === 'omission' ? weightBeside(lastWords(before, 3)) : null)
  return hidden === null || saysSo(said, hidden) ? null : hiddenBeside(hidden, 'begins')
}

/** An exception or condition right after the quotation. Before a closing ellipsis, one a few words later counts too. */
export function cutAfter({ source, original, at, tail, closes }: Edged): Flaw | null {
  const parted = original.slice(source.end(at.end - 1), source.start(at.end + 1))
  if (paragraphEnd.test(parted) && /^[\p{Lu}(]/u.test(source.text.slice(at.end, at.end + 2).trimStart())) return null
  const after = source.text.slice(at.end, at.end + 60)
  if (/^[\s')\]]*[.!?]/u.test(after) || /[;:]/u.test(tail)) return null
  const hidden = qualifierAfter(after) ?? (closes === 'omission' ? weightBeside(firstWords(after, 4)) : null)
  return hidden === null ? null : hiddenBeside(hidden, 'ends')
}

/** Whether the author's words right before the mark carry the negation themselves: `has not “met its own target”`. */
function saysSo(said: string, hidden: string): boolean {
  return negationIn(hidden) !== null && negationIn(lastWords(said, 6)) !== null
}

function lastWords(text: string, count: number): string {
  return (/[^.!?;:]*$/u.exec(text)?.[0] ?? '').trim().split(' ').slice(-count).join(' ')
}

function firstWords(text: string, count: number): string {
  return (/^[^.!?;:]*/u.exec(text)?.[0] ?? '').trim().split(' ').slice(0, count).join(' ')
}
