import type { Finding } from '../document/finding.ts'
import type { Draft } from './page.ts'

/** What a draft says at its head. `problems` are those that no block of the page says. */
export function draftOf(findings: readonly Finding[], problems: readonly string[]): Draft {
  const errors = findings.filter(({ level }) => level === 'error').length
  const reviews = findings.length - errors
  const counted = [count(errors, 'error', 'errors'), count(reviews, 'point to review', 'points to review')].filter(
    Boolean
  )
  const words = counted.length === 0 ? 'Not for publication' : `Not for publication: ${counted.join(' and ')}`
  return { words, problems }
}

function count(number: number, one: string, several: string): string {
  if (number === 0) return ''
  return number === 1 ? `1 ${one}` : `${number} ${several}`
}
