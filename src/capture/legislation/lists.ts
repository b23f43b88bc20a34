import { attribute, childrenNamed, nameOf, type XmlElement } from './xml.ts'

/** The items of a list as paragraphs: `(a) …` where it is numbered, `- …` where it has bullets, else plain. */
export function listItems(list: XmlElement, paragraphsOf: (item: XmlElement) => string[]): string[] {
  return [...childrenNamed(list, 'ListItem'), ...childrenNamed(list, 'KeyListItem')].flatMap((item, index) => {
    const [first = '', ...rest] = paragraphsOf(item)
    const mark = markOf(list, item, index)
    return [mark ? `${mark} ${first}` : first, ...rest].filter(Boolean)
  })
}

function markOf(list: XmlElement, item: XmlElement, index: number): string {
  const decoration = attribute(list, 'Decoration')
  if (nameOf(list) === 'KeyList') return ''
  if (nameOf(list) === 'UnorderedList') return decoration === 'none' || decoration === undefined ? '' : '-'
  const number = attribute(item, 'NumberOverride') ?? count(attribute(list, 'Type') ?? 'arabic', index + 1)
  switch (decoration) {
    case 'parens':
      return `(${number})`
    case 'parenRight':
      return `${number})`
    case 'brackets':
      return `[${number}]`
    case 'period':
      return `${number}.`
    default:
      return number
  }
}

function count(type: string, number: number): string {
  switch (type) {
    case 'alpha':
      return letters(number)
    case 'alphaupper':
      return letters(number).toUpperCase()
    case 'roman':
      return roman(number)
    case 'romanupper':
      return roman(number).toUpperCase()
    default:
      return String(number)
  }
}

function letters(number: number): string {
  const last = String.fromCharCode(97 + ((number - 1) % 26))
  return number > 26 ? letters(Math.floor((number - 1) / 26)) + last : last
}

const numerals: readonly (readonly [number, string])[] = [
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
]

function roman(number: number): string {
  const [value, sign] = numerals.find(([least]) => number >= least) ?? [0, '']
  return value === 0 ? '' : sign + roman(number - value)
}
