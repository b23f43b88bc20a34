import type { Brief } from '../../brief/brief.ts'
import { type Prose, placeInProse } from '../../brief/prose.ts'
import { type Place, type Placer, placesIn, type Span } from '../../document/place.ts'
import type { Library } from '../../library/record.ts'
import { overlaps, quotedSpans } from '../quoted-words.ts'
import type { Rule, RuleFinding } from '../rule.ts'

type Form = '%' | 'per cent' | 'percent'

interface PerCent {
  readonly form: Form
  readonly typed: string
  /** Behind figures; after a word the sign cannot stand. */
  readonly afterDigit: boolean
  readonly place: Place
  /** With the space before it; null where it does not stand in the file as it does in the plain text. */
  readonly whole: Place | null
}

const forms = /(?<=\d)\s?%(?![\p{L}\p{N}-])|(?<digit>\d)?\s+per\s?cent\b/giu

/** The ONS and GOV.UK write `%`, the Commons Library and the press `per cent`; both ask for one in a document. */
export const perCentStyle: Rule = {
  id: 'per-cent-style',
  law: 'The text writes either `%` or `per cent`, and not both.',
  *check({ brief }, library) {
    const found = perCents(brief, library)
    const inWords = /^en-US\b/i.test(brief.front.lang) ? 'percent' : 'per cent'
    const style = isSigned(found) ? '%' : inWords
    for (const one of found) {
      const wanted = one.afterDigit ? style : inWords
      if (one.form !== wanted) yield findingOf(one, wanted)
    }
  }
}

/** Whether `%` is the commoner form behind figures; the first where they are as common. */
function isSigned(found: readonly PerCent[]): boolean {
  const behindDigits = found.filter(({ afterDigit }) => afterDigit)
  const signs = behindDigits.filter(({ form }) => form === '%').length
  const words = behindDigits.length - signs
  return signs === words ? behindDigits[0]?.form === '%' : signs > words
}

function findingOf({ form, typed, place, whole }: PerCent, wanted: Form): RuleFinding {
  const text = wanted === '%' ? '%' : ` ${wanted}`
  return {
    level: 'review',
    problem:
      form === 'percent' && wanted === 'per cent'
        ? '`percent` is two words in British English'
        : `\`${typed}\` where the text has \`${wanted}\` elsewhere`,
    fix: `write \`${wanted}\``,
    place,
    ...(whole ? { edits: [{ place: whole, text }] } : {})
  }
}

/** The author's own running text: no tables, notes, quotations or titles. */
function perCents({ blocks, source }: Brief, { records }: Library): readonly PerCent[] {
  const placer = placesIn(source)
  const titles = [...records.values()].map(({ item }) => item.title).filter((title) => /%|per\s?cent/i.test(title))
  return blocks
    .filter(({ note, prose }) => note === null && (prose.kind === 'paragraph' || prose.kind === 'heading'))
    .flatMap(({ prose }) => {
      const others = [
        ...quotedSpans(prose),
        ...addresses(prose.text),
        ...titles.flatMap((title) => occurrences(prose.text, title))
      ]
      return [...prose.text.matchAll(forms)].flatMap(({ 0: match, index, groups }) => {
        const start = index + (groups?.['digit'] ?? '').length
        const whole = { start, end: index + match.length }
        if (overlaps(whole, others)) return []
        return [perCentAt(whole, groups?.['digit'] !== undefined || match.includes('%'), prose, source, placer)]
      })
    })
}

function perCentAt(whole: Span, afterDigit: boolean, prose: Prose, source: string, placer: Placer): PerCent {
  const spaced = prose.text.slice(whole.start, whole.end)
  const typed = spaced.trimStart()
  const inFile = placeInProse(whole, prose, placer)
  return {
    form: typed === '%' ? '%' : /percent/i.test(typed) ? 'percent' : 'per cent',
    typed,
    afterDigit,
    place: placeInProse({ start: whole.end - typed.length, end: whole.end }, prose, placer),
    whole: source.slice(inFile.start.offset, inFile.end.offset) === spaced ? inFile : null
  }
}

function addresses(text: string): readonly Span[] {
  return [...text.matchAll(/(?:https?:\/\/|www\.)\S+/g)].map(({ 0: typed, index }) => ({
    start: index,
    end: index + typed.length
  }))
}

function occurrences(text: string, words: string): readonly Span[] {
  const found: Span[] = []
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length)) {
    found.push({ start, end: start + words.length })
  }
  return found
}
