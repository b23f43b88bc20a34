/** Words for anything that is counted; they tell two things apart no better than the figures do. */
export const generic = new Set([
  'person',
  'case',
  'item',
  'incident',
  'instance',
  'occasion',
  'individual',
  'unit',
  'member',
  'public'
])

/** Whether a stem stands among others, in any of its forms. */
export function has(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true
  if (word.length < 5) return false
  return ['ion', 'ation', 'ment', 'al'].some(
    (end) => words.has(word + end) || (word.endsWith(end) && words.has(word.slice(0, -end.length)))
  )
}
