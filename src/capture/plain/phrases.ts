import type { Span } from '../../document/place.ts'
import { linesOf } from './lines.ts'

const bounded = '[^.!?\\n]{0,90}?\\b'

/**
 * Finds phrases at the start of a line, one after another, and in the rest of a line when they run to its end.
 * In a pattern, `W` is any few words.
 */
export function phrases(patterns: readonly string[]): (text: string) => Iterable<Span> {
  const phrase = compiled(`(?:${patterns.join('|')})[.!]?(?=$|\\s+["“‘]?[\\p{Lu}\\d]|\\s*$)`)
  return function* (text) {
    for (const line of linesOf(text)) {
      const first = runFrom(phrase, line.text, 0)
      if (first > 0) yield { start: line.start, end: line.start + first }
      for (const { 0: stop, index } of line.text.slice(first).matchAll(/[.!?]["”’)]*\s+/g)) {
        const from = first + index + stop.length
        if (runFrom(phrase, line.text, from) < line.text.length) continue
        yield { start: line.start + from, end: line.end }
        break
      }
    }
  }
}

/** Finds lines that hold one of these and nothing else. */
export function wholeLines(patterns: readonly string[]): (text: string) => Iterable<Span> {
  const whole = compiled(`(?:${patterns.join('|')})[.!]?$`)
  return function* (text) {
    for (const line of linesOf(text)) {
      whole.lastIndex = 0
      if (whole.test(line.text)) yield line
    }
  }
}

function compiled(pattern: string): RegExp {
  return new RegExp(pattern.replaceAll(/(?<!\\)W/g, bounded), 'iuy')
}

/** Where a run of phrases that starts at `from` ends; `from` when there is none. */
function runFrom(phrase: RegExp, line: string, from: number): number {
  let end = from
  for (;;) {
    phrase.lastIndex = end
    const match = phrase.exec(line)
    if (!match || match[0] === '') return end
    end += match[0].length
    end += /^\s*/.exec(line.slice(end))?.[0].length ?? 0
  }
}
