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

const endings = ['ion', 'ation', 'ment', 'al'] as const
const shortest = 5

/** Whether a stem stands among others, in any of its forms. */
export function has(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true
  if (word.length < shortest) return false
  return endings.some((end) => word.endsWith(end) && words.has(word.slice(0, -end.length))) || heads(words).has(word)
}

const known = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>()

/** The words of a set without an ending, worked out once: it is asked for many words. */
function heads(words: ReadonlySet<string>): ReadonlySet<string> {
  const before = known.get(words)
  if (before) return before
  const made = new Set<string>()
  for (const word of words) {
    for (const end of endings) {
      if (word.length >= shortest + end.length && word.endsWith(end)) made.add(word.slice(0, -end.length))
    }
  }
  known.set(words, made)
  return made
}
