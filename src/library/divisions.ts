import type { Division } from './record.ts'

/** Stands before what a web page holds besides its article. */
export const restOfPage = '<!-- the rest of the page -->'

const marker = /<!--[ \t]*(page|col|para)[ \t]+([^>\n]*?)[ \t]*-->/g

/** The pages, columns and paragraphs that a record's markers start; each runs to the next marker of its kind. */
export function readDivisions(text: string, bodyStart: number): readonly Division[] {
  const found = [...text.matchAll(marker)].filter(({ index }) => index >= bodyStart)
  const starts = found.map((match) => ({ kind: kindOf(match[1]), label: match[2] ?? '', start: match.index }))
  const next = new Map<Division['kind'], number>()
  const ended: Division[] = []
  for (const division of starts.toReversed()) {
    ended.push({ ...division, end: next.get(division.kind) ?? text.length })
    next.set(division.kind, division.start)
  }
  return ended.reverse()
}

function kindOf(word: string | undefined): Division['kind'] {
  if (word === 'col' || word === 'para') return word
  return 'page'
}

export function restStartOf(text: string, bodyStart: number): number {
  const marker = text.indexOf(restOfPage, bodyStart)
  return marker < 0 ? text.length : marker
}
