/** Words that the quotation says are the source's. */
interface Words {
  readonly kind: 'words'
  readonly text: string
}

/** `…`, `...`, `[…]`, `[...]`: words left out. */
interface Omission {
  readonly kind: 'omission'
}

/** `[words]`, `[T]he`, `provid[ed]`, `[sic]`: words that are the author's. */
export interface Insertion {
  readonly kind: 'insertion'
  readonly words: string
  /** Whether it goes on the word before it, or the word after it goes on from it. */
  readonly joinsLeft: boolean
  readonly joinsRight: boolean
}

export type Part = Words | Omission | Insertion
export type EditorialMark = Omission | Insertion

const marks = /[[(]\s{0,3}(?:…|\.\s?\.\s?\.)\s{0,3}[\])]|…|\.\s?\.\s?\.|\[([^[\]]{1,300})\]/gu
const opening = /^[\s"'“‘]*[[(]?\s?(?:…|\.\s?\.\s?\.)/u
const closing = /(?:…|\.\s?\.\s?\.)\s?[\])]?[\s"'”’.,;]*$/u

/** Whether a quotation begins, or ends, with an ellipsis: the source goes on there, and the author says so. */
export function opensWithOmission(text: string): boolean {
  return opening.test(text)
}

export function closesWithOmission(text: string): boolean {
  return closing.test(text.slice(-12))
}

/** A quotation's plain text as its words and the editorial marks between them. */
export function partsOf(text: string): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  for (const found of text.matchAll(marks)) {
    words(parts, text.slice(at, found.index))
    at = found.index + found[0].length
    const inserted = found[1]
    if (inserted === undefined) parts.push({ kind: 'omission' })
    else {
      const joinsLeft = /[\p{L}\p{N}]$/u.test(text.slice(0, found.index).slice(-1))
      const joinsRight = /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2))
      parts.push({ kind: 'insertion', words: inserted, joinsLeft, joinsRight })
    }
  }
  words(parts, text.slice(at))
  return withoutEdges(parts)
}

function words(parts: Part[], text: string): void {
  if (/[\p{L}\p{N}]/u.test(text)) parts.push({ kind: 'words', text })
}

/** An ellipsis before the first words or after the last says only that the source goes on there. */
function withoutEdges(parts: readonly Part[]): readonly Part[] {
  const isMark = (part: Part): boolean => part.kind !== 'omission'
  const first = parts.findIndex(isMark)
  const last = parts.findLastIndex(isMark)
  return first < 0 ? [] : parts.slice(first, last + 1)
}
