import { stripVTControlCharacters } from 'node:util'

/** Narrower than this nothing can be read, so what is told to be narrower is set this wide. */
const narrowest = 40

/**
 * Words in lines of at most `width` columns, each begun with `indent` and all but the first with `hang` as well; a word
 * that is longer stands alone. Colours take no room.
 */
export function wrap(words: string, width: number, indent = '', hang = ''): readonly string[] {
  const room = Math.max(narrowest, width) - indent.length - hang.length
  const lines: string[] = []
  let line = ''
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || lengthOf(longer) <= room) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line].filter(Boolean).map((one, index) => `${indent}${index === 0 ? '' : hang}${one}`)
}

function lengthOf(text: string): number {
  return [...stripVTControlCharacters(text)].length
}
