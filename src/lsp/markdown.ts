import type { Extract } from '../exhibit/extract.ts'

/** Plain words as Markdown that prints them as they are. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&')
}

/** An extract with what is marked in bold. Spaces stay outside the asterisks, or they would print. */
export function boldMarks(extract: Extract): string {
  return extract
    .map(({ text, marked }) => (marked ? escaped(text).replace(/\S(?:.*\S)?/s, '**$&**') : escaped(text)))
    .join('')
}
