import { wordsOf } from './words.ts'
import { below, nameOf, type XmlElement } from './xml.ts'

/** Repealed text is replaced by a row of dots, one for each paragraph: true where nothing else is left. */
export function isRepealedText(element: XmlElement): boolean {
  const lines = [...below(element, new Set(['BlockAmendment']))]
    .filter((inner) => nameOf(inner) === 'Text')
    .map(wordsOf)
  return lines.length > 0 && lines.every(isRowOfDots)
}

function isRowOfDots(line: string): boolean {
  return /^(?:[.…]\s*){2,}$|^…$/.test(line)
}
