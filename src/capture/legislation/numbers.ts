import { numberOf } from './paragraphs.ts'
import { wordsOf } from './words.ts'
import { attribute, below, childNamed, nameOf, type XmlElement } from './xml.ts'

const notThis = new Set(['BlockAmendment'])

/** `Part III` is `III`, `CHAPTER 5` is `5`; as printed, so that `part/III` in an address is the same. */
export function structureNumber(element: XmlElement): string {
  return wordsOf(childNamed(element, 'Number'))
    .replace(/^(?:part|chapter|rhan|pennod)\b/i, '')
    .replace(/^[\s.:–—-]+|(?<![\s.:–—-])[\s.:–—-]+$/g, '')
}

/** `SCHEDULE 1` and `FIRST SCHEDULE` are `1`, `ANNEX II` is `II`; the only schedule of an Act has no number and is `1` too. */
export function scheduleNumber(element: XmlElement): string {
  const printed = wordsOf(childNamed(element, 'Number'))
  const address = /\/schedule\/([^/]+)$/.exec(attribute(element, 'IdURI') ?? '')
  const number = /\b(?:schedules?|atodlen)\s+([0-9A-Z]+)\b/i.exec(printed)
  const ordinal = ordinals.findIndex((word) => new RegExp(`^${word} schedule`, 'i').test(printed)) + 1
  const annex = /\s([0-9]+[A-Z]*|[IVXL]+)$/.exec(printed)
  return address?.[1] ?? number?.[1] ?? annex?.[1] ?? (ordinal > 0 ? String(ordinal) : '1')
}

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

/** Repealed provisions may stand together: `5-7` is three of them, `5, 6A` two. Any other number is itself. */
export function eachNumber(number: string): string[] {
  const [, from = '', to = ''] = /^(\d+)\s*[-–—]\s*(\d+)$/.exec(number) ?? []
  const count = Number(to) - Number(from) + 1
  if (from && count > 1 && count <= 200) return Array.from({ length: count }, (_, at) => String(Number(from) + at))
  return /^\d+[A-Z]*(?:\s*(?:,|and)\s*\d+[A-Z]*)+$/.test(number) ? number.split(/(?<!\s)\s*(?:,|and)\s*/) : [number]
}

/** The provisions of this document in an element: those in amendments belong to another. */
export function provisionsIn(element: XmlElement): XmlElement[] {
  return [...below(element, notThis)].filter((inner) => nameOf(inner) === 'P1')
}

/** `6-63`, `7`, or null where a Part holds no numbered provision. */
export function sectionsIn(part: XmlElement): string | null {
  const numbers = provisionsIn(part).map(numberOf).filter(Boolean)
  const [first] = numbers
  const last = numbers.at(-1)
  if (first === undefined || last === undefined || ![first, last].every((one) => /^\d+[A-Z]*$/.test(one))) return null
  return first === last ? first : `${first}-${last}`
}

/** The numbers that several paragraphs of a schedule share because its Parts count anew. */
export function restartingNumbers(schedule: XmlElement): ReadonlySet<string> {
  const numbers = provisionsIn(schedule).map(numberOf)
  return new Set(numbers.filter((number, index) => numbers.indexOf(number) !== index))
}
