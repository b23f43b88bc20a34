import type { Finding } from '../document/finding.ts'
import type { Draft } from './page.ts'

/** What a draft says at its head. `elsewhere` are the findings that no block of the page could say. */
export function draftOf(findings: readonly Finding[], elsewhere: readonly Finding[]): Draft {
  const errors = findings.filter(({ level }) => level === 'error').length
  const reviews = findings.length - errors
  const counted = [count(errors, 'error', 'errors'), count(reviews, 'point to review', 'points to review')].filter(
    Boolean
  )
  const words = counted.length === 0 ? 'Not for publication' : `Not for publication: ${counted.join(' and ')}`
  const problems = elsewhere.map(({ rule, level, problem, fix, place }) => ({
    rule,
    level,
    problem,
    fix,
    line: place.start.line
  }))
  return { words, problems }
}

function count(number: number, one: string, several: string): string {
  if (number === 0) return ''
  return number === 1 ? `1 ${one}` : `${number} ${several}`
}
