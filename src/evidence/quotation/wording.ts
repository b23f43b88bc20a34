import { diffWordsWithSpace } from 'diff'

const longestShown = 300

/** Cut in the middle, so that a message stays readable. */
export function shorten(words: string): string {
  if (words.length <= longestShown) return words
  return `${words.slice(0, longestShown - 60).trimEnd()} … ${words.slice(-50).trimStart()}`
}

/** Word by word: `the authority [-must-] {+may+} publish`, the quotation's words in `[-…-]`, the source's in `{+…+}`. */
export function differenceOf(quoted: string, found: string): string {
  const parts = diffWordsWithSpace(quoted.slice(0, 2000), found.slice(0, 2000), { maxEditLength: 400 })
  if (parts === undefined) return 'the two differ in most of their words'
  const shown = parts.map(({ value, added, removed }) => (added ? `{+${value}+}` : removed ? `[-${value}-]` : value))
  return `word by word: ${shown.join('')}`
}
