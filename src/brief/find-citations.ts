import type { Locator } from './locator.ts'
import { readLocator } from './read-locator.ts'

/** `@key, locator` in a string; offsets in it. */
export interface CitationInText {
  readonly start: number
  readonly end: number
  readonly key: string
  readonly locator: Locator | null
}

/** A key begins with a letter or digit and does not end with a mark of punctuation. */
const key = /(?<![\p{L}\p{N}_.@/])@([\p{L}\p{N}](?:[\p{L}\p{N}_]|[-.:](?=[\p{L}\p{N}_]))*)/gu
const comma = /,\s+/y

/** Every citation in `text`, in order. What follows a key is a locator only after a comma, and only if it reads as one. */
export function findCitations(text: string): readonly CitationInText[] {
  return [...text.matchAll(key)].map((match) => {
    const keyEnd = match.index + match[0].length
    comma.lastIndex = keyEnd
    const space = comma.exec(text)?.[0] ?? ''
    const locator = space === '' ? null : readLocator(text, keyEnd + space.length)
    return { start: match.index, end: locator?.end ?? keyEnd, key: match[1] ?? '', locator }
  })
}

const bracket = /\[([^[\]\n]*@[^[\]]*)\]/g

/** `[@key, p 12; @other]`: the brackets, and the citations inside them. */
export interface BracketInText {
  readonly start: number
  readonly end: number
  readonly citations: readonly CitationInText[]
}

export function findBrackets(text: string): readonly BracketInText[] {
  return [...text.matchAll(bracket)].flatMap((match) => {
    const inside = match.index + 1
    const citations = findCitations(match[1] ?? '').map((citation) => shifted(citation, inside))
    return citations.length === 0 ? [] : [{ start: match.index, end: match.index + match[0].length, citations }]
  })
}

function shifted(citation: CitationInText, by: number): CitationInText {
  const { start, end, locator } = citation
  return {
    ...citation,
    start: start + by,
    end: end + by,
    locator: locator && { ...locator, start: locator.start + by, end: locator.end + by }
  }
}
