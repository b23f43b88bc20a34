import { contentStems } from '../../text/numerals/content.ts'
import type { AskedContext } from './asked.ts'
import type { SourceFigure, SourceFigures } from './source-figures.ts'

const midName = /(?<=[\p{Ll}\p{N},;:)] )\p{Lu}[\p{L}’'-]+/gu

/** The law that a count stands under is not what it counts. */
const actTitle =
  /(?:\p{Lu}[\p{L}’'-]*,? (?:(?:and|of|for|the) ){0,3}){1,12}(?:\([^()]{1,30}\) )?(?:Act|Bill|Regulations|Order|Rules|Code)\b/gu

/** A name in the brief's clause that the source's passage has not, where the source's clause has another that the brief has not. */
export function misnamed(
  asked: AskedContext,
  source: SourceFigure,
  { capitals }: SourceFigures,
  known: (word: string) => boolean
): boolean {
  const { text } = source.passage
  const short = shortened(asked.clause, `${capitals} ${text}`)
  const missing = namesIn(asked.clause.replace(actTitle, ' ')).filter((word) => !known(word) && !short.has(word))
  if (missing.length === 0) return false
  const long = shortened(text, asked.text)
  const others = (words: readonly string[]): boolean => words.some((word) => !asked.wide.has(word) && !long.has(word))
  return others(namesIn(text)) || others(firstName(text))
}

/** The first word of a sentence, which may be a name: a word of grammar is none. */
function firstName(passage: string): readonly string[] {
  const [first = ''] = /^\s*(?:The\s+)?\p{Lu}[\p{L}’'-]*/u.exec(passage) ?? []
  return contentStems(first)
}

function namesIn(text: string): readonly string[] {
  return (text.match(midName) ?? []).flatMap((name) => contentStems(name))
}

/** The stems of names in `text` that `other` gives by their first letters, or the other way about: `ICO` for the Information Commissioner. */
function shortened(text: string, other: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const name of longNames(text))
    if (capitalsIn(other).some((short) => abbreviates(short, name)))
      for (const word of contentStems(name)) found.add(word)
  for (const short of capitalsIn(text))
    if (longNames(other).some((name) => abbreviates(short, name)))
      for (const word of contentStems(short)) found.add(word)
  return found
}

const mostNames = 40

function longNames(text: string): readonly string[] {
  const found = text
    .slice(0, 4000)
    .match(/\p{Lu}[\p{L}’'-]+(?:,? (?:(?:and|of|for|the|to|in|&) ){0,3}\p{Lu}[\p{L}’'-]+)+/gu)
  return (found ?? []).slice(0, mostNames).map((name) => name.replace(/^The /, ''))
}

/** The abbreviations in capitals that a text has. */
export function capitalsIn(text: string): readonly string[] {
  return [...new Set(text.match(/(?<!\p{L})\p{Lu}{2,8}(?!\p{L})/gu))].slice(0, mostNames)
}

function abbreviates(short: string, name: string): boolean {
  const initials = (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('')
  return initials.length > 1 && (short.startsWith(initials) || initials.endsWith(short))
}
