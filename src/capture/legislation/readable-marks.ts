import { readProvisions } from '../../library/read-provisions.ts'

const mostRounds = 4
const again = 'Also '

/**
 * A text whose marks and labels the record's own reader takes: a broken file may give a date that is none, or one label
 * twice. What is wrong is left out, or told apart by its heading; `left` counts the first.
 */
export function readableMarks(text: string): { readonly text: string; readonly left: number } {
  let readable = text
  let left = 0
  for (let round = 0; round < mostRounds; round++) {
    const { problems } = readProvisions(readable, 0)
    if (problems.length === 0) break
    const pieces: string[] = []
    let from = 0
    for (const { start, end } of problems) {
      if (start < from) continue
      const [put, upTo] = inPlaceOf(readable.slice(start, end), start, end)
      pieces.push(readable.slice(from, start), put)
      from = upTo
      if (put !== again) left += 1
    }
    readable = (pieces.join('') + readable.slice(from))
      .replaceAll(/^(#+ [^\n]*?) +$/gm, '$1')
      .replaceAll(/^(#+ .*\S) {2,}(?=\{)/gm, '$1 ')
  }
  return { text: readable, left }
}

/** A repeal without its day is one all the same. */
function inPlaceOf(typed: string, start: number, end: number): [string, number] {
  if (!typed.startsWith('{')) return [again, start]
  return [/^\{repealed=/.test(typed) ? '{repealed}' : '', end]
}
