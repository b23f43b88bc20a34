import type { Item, Name } from '../library/item.ts'

const small = new Set(
  'a an and at by de der des du for from in into la le les of on or our the their to v with your is are what how why'.split(
    ' '
  )
)

/** Of a title that is longer, the rest makes no difference to a key. */
const longestTitle = 1_000

/**
 * A key for a source: who, what, when (`iwf-annual-2024`); legislation and Bills go by their initials (`osa-2023`).
 * Letters, digits and hyphens only; a number is added where the key is taken.
 */
export function proposeKey(item: Partial<Item>, taken: (key: string) => boolean): string {
  const title = (item.title ?? '').slice(0, longestTitle)
  const year = /\b(?:1[5-9]|20)\d\d\b(?!.*\b(?:1[5-9]|20)\d\d\b)/.exec(title)?.[0] ?? item.issued?.year.toString() ?? ''
  const named = stem(item, title).filter(Boolean).join('-').slice(0, 48).replace(/-+$/, '')
  const key = [named || 'source', year].filter(Boolean).join('-')
  return unique(key, taken)
}

function stem(item: Partial<Item>, title: string): string[] {
  switch (item.type) {
    case 'legislation':
    case 'regulation':
    case 'treaty':
    case 'bill':
      return [initials(title.replace(/\([^)]*\)/g, ''), 2)]
    case 'hearing':
      return [item.authority?.includes('Lords') ? 'hl' : 'hc', tellingWord(title, '')]
    case 'legal_case':
      return [tellingWord(title.replace(/^(?:R|Re|Ex parte)\b/, '').replace(/[()]/g, ' '), '')]
    default: {
      const who = shortName(item.author?.[0] ?? item.editor?.[0] ?? item['container-title'] ?? item.publisher)
      return [who, tellingWord(title, who)]
    }
  }
}

/** A family name; an organisation's name, or its initials where it has three words or more. */
function shortName(name: Name | undefined): string {
  if (name === undefined) return ''
  return typeof name === 'string' ? initials(name, 3) : plain(name.family).replaceAll(' ', '-')
}

/** The initials of a name of at least `least` telling words; a shorter name whole. */
function initials(text: string, least: number): string {
  const words = wordsOf(text).filter((word) => !/^\d+$/.test(word))
  return words.length >= least ? words.map((word) => word[0]).join('') : words.join('-')
}

function tellingWord(title: string, who: string): string {
  const words = wordsOf(title).filter((word) => !/^\d+$/.test(word) && word.length > 1)
  return words.find((word) => !who.split('-').includes(word)) ?? words[0] ?? ''
}

function wordsOf(text: string): string[] {
  return plain(text)
    .split(' ')
    .filter((word) => word && !small.has(word))
}

/** Lower-case letters and digits, a space between words, accents off. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[øö]/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function unique(key: string, taken: (key: string) => boolean): string {
  let candidate = key
  for (let number = 2; taken(candidate); number += 1) candidate = `${key}-${number}`
  return candidate
}
