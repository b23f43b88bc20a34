import type { Name } from '../library/item.ts'

const titles = /^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss)\.?\s+)+/

/** `J. G.` and `J.G.` as `JG`; a forename stays whole (OSCOLA s 1.3.1: no full stops in initials). */
function withoutStops(given: string): string {
  const words = given
    .replace(titles, '')
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(/\s+/)
    .map((word) => word.replace(/\.$/, ''))
  return words.reduce((name, word, index) => {
    if (index === 0) return word
    return isInitial(word) && isInitial(words[index - 1] ?? '') ? `${name}${word}` : `${name} ${word}`
  }, '')
}

function isInitial(word: string): boolean {
  return /^\p{Lu}(?:\.?-\p{Lu})?$/u.test(word)
}

/** `Alison L` as `A`, `L`; `HLA` as its three letters; `Jean-Paul` as `J-P`. */
function initials(given: string): readonly string[] {
  return withoutStops(given)
    .split(/\s+/)
    .flatMap((word) => {
      if (/^\p{Lu}{2,4}$/u.test(word)) return [...word]
      return [
        word
          .split('-')
          .map((part) => part.charAt(0).toUpperCase())
          .join('-')
      ]
    })
    .filter((letter) => letter !== '')
}

/** OSCOLA s 3.1.1: as printed, without titles: `JG Fleming`. */
export function asPrinted(name: Name): string {
  if (typeof name === 'string') return name
  return [name.given === undefined ? '' : withoutStops(name.given), name.family].filter(Boolean).join(' ')
}

/** OSCOLA s 1.7: `Fleming JG`. */
export function surnameFirst(name: Name): string {
  if (typeof name === 'string') return name
  return [name.family, initials(name.given ?? '').join('')].filter(Boolean).join(' ')
}

/** Cite Them Right: `Fleming, J.G.` */
export function surnameComma(name: Name): string {
  if (typeof name === 'string') return name
  const letters = initials(name.given ?? '').map((letter) => `${letter}.`)
  return [name.family, letters.join('')].filter(Boolean).join(', ')
}

/** Cite Them Right, for those named after the title: `J.G. Fleming`. */
export function initialsFirst(name: Name): string {
  if (typeof name === 'string') return name
  const letters = initials(name.given ?? '').map((letter) => `${letter}.`)
  return [letters.join(''), name.family].filter(Boolean).join(' ')
}

export function surname(name: Name): string {
  return typeof name === 'string' ? name : name.family
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** OSCOLA s 3.1.1: more than three are the first `and others`. */
export function listedOrOthers(names: readonly string[]): string {
  return names.length > 3 ? `${names[0]} and others` : listed(names)
}
