import type { Span } from '../document/place.ts'

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '‘': '’', '"': '"', "'": "'" }

/**
 * Stretches from an opening mark or bracket to the one that closes it, in order of their starts. What is never closed is
 * left out; an apostrophe is no mark. Linear: a bounded stack is kept.
 */
export function enclosures(text: string): readonly Span[] {
  const open: { readonly closer: string; readonly start: number }[] = []
  const found: Span[] = []
  for (const { 0: mark, index } of text.matchAll(/[()[\]“”‘’"']/g)) {
    const opening = opens(text, mark, index)
    if (opening && open.length < 8) {
      open.push({ closer: closers[mark] ?? mark, start: index })
      continue
    }
    if (!closesAt(text, mark, index)) continue
    const at = open.findLastIndex(({ closer }) => closer === mark)
    const match = open[at]
    if (match === undefined) continue
    open.length = at
    found.push({ start: match.start, end: index + 1 })
  }
  return found.sort((a, b) => a.start - b.start)
}

function opens(text: string, mark: string, index: number): boolean {
  if (mark === '(' || mark === '[' || mark === '“' || mark === '‘') return true
  if (mark !== '"' && mark !== "'") return false
  return /^$|[\s([—–“‘"'-]/.test(text.charAt(index - 1)) && /[^\s]/.test(text.charAt(index + 1))
}

function closesAt(text: string, mark: string, index: number): boolean {
  if (mark === ')' || mark === ']' || mark === '”') return true
  if (mark !== '’' && mark !== '"' && mark !== "'") return false
  return !/[\p{L}\p{N}]/u.test(text.charAt(index + 1)) && !/[\s]/.test(text.charAt(index - 1))
}
