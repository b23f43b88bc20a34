import type { Span } from '../../document/place.ts'

/** The lines of `text` that are not blank, with where they stand. */
export function* linesOf(text: string): Generator<Span & { readonly text: string; readonly number: number }> {
  let number = 0
  for (const { 0: line, index } of text.matchAll(/[^\n]*\n?/g)) {
    number++
    const bare = line.trim()
    if (bare === '') continue
    const start = index + line.indexOf(bare)
    yield { start, end: start + bare.length, text: bare, number }
  }
}
