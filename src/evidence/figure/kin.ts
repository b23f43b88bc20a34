import { synonymous } from './synonyms.ts'

/** Whether two stems are one word in two of its forms: `prosecut` and `prosecution`. */
export function kin(a: string, b: string): boolean {
  if (a === b || synonymous(a, b)) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 5 && long.startsWith(short) && /^(?:ion|ation|ment|al)$/.test(long.slice(short.length))
}
