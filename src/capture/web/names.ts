import type { Name } from '../../library/item.ts'

const organisation =
  /\b(?:foundation|department|office|ministry|commission(?:er)?|agency|council|committee|university|institute|centre|center|charity|trust|society|association|authority|service|group|party|parliament|government|bank|news|newsroom|desk|team|staff|press|media|reporters?|correspondent|editors?|ltd|limited|plc|inc|uk|bbc|the)\b|[&\d]|^\p{Lu}{2,}$/iu
const particles = new Set([
  'de',
  'da',
  'di',
  'du',
  'del',
  'della',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'bin',
  'al',
  'ter'
])

/** Reads a byline: `By Jane Doe and John van Roe`, `Doe, Jane`, `Example Foundation`. */
export function namesIn(byline: string): Name[] {
  const names = byline
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(?:by|written by|from)[: ]+/i, '')
  if (names === '' || /^https?:/.test(names) || names.length > 300) return []
  const inverted = /^([\p{Lu}][\p{L}'’-]+), (\p{Lu}[\p{L}.'’ -]*)$/u.exec(names)
  if (inverted?.[1] && inverted[2] && !organisation.test(names) && inverted[2].split(' ').length < 3) {
    return [{ family: inverted[1], given: inverted[2] }]
  }
  return names
    .split(/\s*(?:;|,(?! (?:ltd|inc|plc)\b)|\band\b(?! [a-z])|\s&\s)\s*/i)
    .filter(Boolean)
    .map(nameFrom)
}

/** One name; a person has two words or more and none that only organisations have. */
export function nameFrom(name: string): Name {
  const words = name.replaceAll(/\s+/g, ' ').trim().split(' ')
  if (words.length < 2 || words.length > 5 || organisation.test(name)) return words.join(' ')
  if (words.some((word) => !/^[\p{Lu}'’]/u.test(word) && !particles.has(word.toLowerCase()))) return words.join(' ')
  const particle = words.findIndex((word, index) => index > 0 && particles.has(word.toLowerCase()))
  const cut = particle > 0 ? particle : words.length - 1
  return { family: words.slice(cut).join(' '), given: words.slice(0, cut).join(' ') }
}
