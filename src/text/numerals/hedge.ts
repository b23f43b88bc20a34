import type { Comparator, Hedge } from './numeral.ts'
import { type Token, tokenAt } from './tokens.ts'

/** Hedges that stand before a number, a line for each way they lean. */
const phrases: readonly (readonly [Comparator, string])[] = [
  [
    'below',
    'nearly, almost, approaching, nearing, not quite, close to, just short of, short of, virtually, getting on for'
  ],
  [
    'just-below',
    'just under, just below, slightly under, slightly below, slightly less than, slightly fewer than, a little under, a little less than, just less than, marginally under'
  ],
  ['less', 'fewer than, less than, under, below, lower than, well under'],
  [
    'above',
    'more than, over, above, greater than, higher than, upwards of, in excess of, exceeding, exceeded, exceeds, exceed, topped, surpassed, passed, well over'
  ],
  [
    'just-above',
    'just over, just above, slightly over, slightly above, slightly more than, a little over, a little more than, just more than, marginally over'
  ],
  [
    'at-least',
    'at least, at the very least, no fewer than, not less than, no less than, not fewer than, a minimum of, minimum of'
  ],
  [
    'at-most',
    'up to, at most, no more than, not more than, a maximum of, maximum of, as many as, as much as, not exceeding, not exceed, never more than, at the most'
  ],
  [
    'about',
    'about, around, roughly, approximately, approx, circa, c, ca, some, an estimated, estimated, in the region of, in the order of, of the order of, ~, ≈'
  ]
]

const before: ReadonlyMap<string, Comparator> = new Map(
  phrases.flatMap(([comparator, list]) => list.split(', ').map((phrase): [string, Comparator] => [phrase, comparator]))
)

const marks: ReadonlyMap<string, Comparator> = new Map([
  ['>', 'above'],
  ['<', 'less'],
  ['≥', 'at-least'],
  ['≤', 'at-most']
])

const longest = 4

/** The hedge that ends directly before the token at `index`: the longest that fits. */
export function hedgeBefore(tokens: readonly Token[], index: number): Hedge | null {
  let end = index
  if (/^(?:a|an)$/.test(tokenAt(tokens, end - 1).lower)) end--
  if (tokenAt(tokens, end - 1).text === '.' && /^(?:c|ca|approx)$/.test(tokenAt(tokens, end - 2).lower)) end--
  const mark = marks.get(tokenAt(tokens, end - 1).text)
  if (mark !== undefined) return hedge(tokens, end - 1, end, mark)
  for (let length = longest; length > 0; length--) {
    const start = end - length
    if (start < 0) continue
    const comparator = before.get(phrase(tokens, start, end))
    if (comparator !== undefined && !compares(tokens, start)) return hedge(tokens, start, end, comparator)
  }
  return null
}

/** `or more`, `or fewer`, `or so`, `plus`, `+`, directly after a figure. */
export function hedgeAfter(tokens: readonly Token[], index: number): Hedge | null {
  const first = tokenAt(tokens, index)
  const second = tokenAt(tokens, index + 1).lower
  if (first.text === '+' && !first.spaced) return hedge(tokens, index, index + 1, 'at-least')
  if (first.lower === 'plus' && second !== '' && !/^\d/.test(second) && !first.spaced)
    return hedge(tokens, index, index + 1, 'at-least')
  if (first.lower !== 'or') return null
  if (/^(?:more|above|over|higher)$/.test(second)) return hedge(tokens, index, index + 2, 'at-least')
  if (/^(?:less|fewer|under|below|lower)$/.test(second)) return hedge(tokens, index, index + 2, 'at-most')
  return second === 'so' || second === 'thereabouts' ? hedge(tokens, index, index + 2, 'about') : null
}

/** `6% more than 275,652` compares with the figure, and hedges nothing. */
function compares(tokens: readonly Token[], start: number): boolean {
  const before = tokenAt(tokens, start - 1)
  const thing = /^(?:more|less|fewer|higher|lower|above|below|over|under)$/.test(tokenAt(tokens, start).lower)
  return thing && (before.kind === 'number' || /^(?:%|cent|percent|points?|times|million|billion)$/.test(before.lower))
}

function hedge(tokens: readonly Token[], from: number, to: number, comparator: Comparator): Hedge {
  return { comparator, start: tokenAt(tokens, from).start, end: tokenAt(tokens, to - 1).end }
}

function phrase(tokens: readonly Token[], from: number, to: number): string {
  const words: string[] = []
  for (let at = from; at < to; at++) words.push(tokenAt(tokens, at).lower)
  return words.join(' ')
}
