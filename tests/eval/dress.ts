import type { Random } from './random.ts'

/** A quotation and the text of the source it was taken from, both dressed in ways that say nothing. */
export interface Dressed {
  readonly quote: string
  readonly source: string
  readonly how: readonly string[]
}

type Dress = (
  quote: string,
  source: string,
  random: Random
) => { readonly quote: string; readonly source: string } | null

const weighty =
  /\b(?:not|no|never|nor|neither|unless|except|only|may|might|subject|if|until|without|less|fewer|more|least|most|fail\w*|declin\w*|reject\w*|unlikely|cannot|nearly|almost|would|should|could|some|most|few|half|part\w*|rather|than|could|but|up to|un\w{4,}|il\w{4,}|non-\w+|one|two|usually|generally|often|normally)\b/iu

/** How a genuine quotation may differ in form from its source. Each gives null where it does not apply. */
// In this order: what changes letters comes before what wraps words, and that before what parts them.
const dresses: Readonly<Record<string, Dress>> = {
  'straight marks': (quote, source) => ({ quote: quote.replace(/[’‘]/g, "'").replace(/[“”]/g, "'"), source }),
  'straight marks in the source': (quote, source) => ({
    quote,
    source: source.replace(/[’‘]/g, "'").replace(/[“”]/g, '"')
  }),
  'hyphens for dashes': (quote, source) => ({ quote: quote.replace(/–/g, '-'), source }),
  'en dashes in the source': (quote, source) => ({ quote, source: source.replace(/(?<=\p{L})-(?=\p{L})/gu, '‑') }),
  'thin spaces': (quote, source, random) => ({ quote: some(quote, / /g, '\u2009', random), source }),
  'soft hyphens': (quote, source, random) => ({
    quote,
    source: some(source, /(?<=\p{L}{3})(?=\p{L}{3})/gu, '\u00ad', random)
  }),
  'zero-width spaces': (quote, source, random) => ({
    quote,
    source: some(source, /(?<=\p{L}{3})(?=\p{L}{3})/gu, '\u200b', random)
  }),
  'broken words': (quote, source, random) => ({
    quote,
    source: some(source, /(?<=\p{Ll}{3})(?=\p{Ll}{3})/gu, '-\n', random, 12)
  }),
  'broken compounds': (quote, source) => ({
    quote,
    source: source.replace(/(?<=\p{Ll})-(?=\p{Ll})(?![^{}\n]*\})/gu, '-\n')
  }),
  ligatures: (quote, source) => ({
    quote,
    source: source.replace(/ffi/g, 'ﬃ').replace(/fi/g, 'ﬁ').replace(/fl/g, 'ﬂ')
  }),
  entities: (quote, source) => ({
    quote,
    source: source.replace(/’/g, '&rsquo;').replace(/£/g, '&pound;').replace(/–/g, '&#8211;')
  }),
  'note marks': (quote, source, random) => ({ quote, source: some(source, /(?<=\p{Ll}{3}) /gu, ' [12] ', random, 12) }),
  'raised notes': (quote, source, random) => ({
    quote,
    source: some(source, /(?<=\p{Ll}{4})(?<!section)(?= \p{Ll})/gu, '7', random, 12)
  }),
  'superscript notes': (quote, source, random) => ({
    quote,
    source: some(source, /(?<=\p{Ll}{4})(?= \p{Ll})/gu, '³', random, 12)
  }),
  'footnote marks': (quote, source, random) => ({
    quote,
    source: some(source, /(?<=\p{Ll}{4})(?=[ .,])/gu, '[^4]', random, 12)
  }),
  'closing stop': (quote, source) => (/[\p{L}]$/u.test(quote) ? { quote: `${quote}.`, source } : null),
  'closing comma': (quote, source) => ({ quote: quote.replace(/\.$/u, ','), source }),
  'no closing stop': (quote, source) => ({ quote: quote.replace(/\.$/u, ''), source }),
  'case in brackets': (quote, source) =>
    /^\p{Lu}\p{Ll}/u.test(quote)
      ? { quote: `[${quote.charAt(0).toLowerCase()}]${quote.slice(1)}`, source }
      : /^\p{Ll}\p{Ll}/u.test(quote)
        ? { quote: `[${quote.charAt(0).toUpperCase()}]${quote.slice(1)}`, source }
        : null,
  sic: (quote, source) => ({ quote: quote.replace(/(?<=\p{Ll}{4}) (?=\p{Ll})/u, ' [sic] '), source }),
  ellipsis: (quote, source, random) => omitted(quote, source, random, '…'),
  'bracketed ellipsis': (quote, source, random) => omitted(quote, source, random, '[…]'),
  'three points': (quote, source, random) => omitted(quote, source, random, '...'),
  'tense in brackets': (quote, source) =>
    / (?:must|will) /u.test(quote) && / will /u.test(quote)
      ? { quote: quote.replace(/ will /u, ' [would] '), source }
      : null,
  'soft line breaks in the brief': (quote, source, random) => ({
    quote: some(quote, /(?<=\S) (?=\S)/g, '\n', random, 8),
    source
  }),
  'opening ellipsis': (quote, source) => ({ quote: `… ${quote}`, source }),
  'closing ellipsis': (quote, source) => ({ quote: `${quote.replace(/\.$/u, '')} …`, source }),
  tags: (quote, source, random) => ({
    quote,
    source: some(source, /(?<= )\p{L}{4,}(?= )/gu, (word) => `<em>${word}</em>`, random)
  }),
  emphasis: (quote, source, random) => ({
    quote,
    source: some(source, /(?<= )\p{L}{4,}(?= )/gu, (word) => `**${word}**`, random)
  }),
  links: (quote, source, random) => ({
    quote,
    source: some(source, /(?<= )\p{L}{4,}(?= )/gu, (word) => `[${word}](https://example.org/${word})`, random)
  }),
  'no-break spaces': (quote, source, random) => ({ quote, source: some(source, / /g, '\u00a0', random) }),
  'line breaks': (quote, source, random) => ({ quote, source: some(source, /(?<=\S) (?=\S)/g, '\n', random) }),
  'page breaks': (quote, source, random) => ({
    quote,
    source: some(source, /(?<=\p{Ll}) (?=\p{Ll})/gu, '\n\n<!-- page 7 -->\n\n', random, 20)
  }),
  'page headers': (quote, source, random) => ({
    quote,
    source: some(
      source,
      /(?<=\p{Ll}) (?=\p{Ll})/gu,
      '\n\n14   Commons Library Research Briefing, 4 March 2025\n\n',
      random,
      30
    )
  }),
  'page numbers': (quote, source, random) => ({
    quote,
    source: some(source, /(?<=\p{Ll}) (?=\p{Ll})/gu, '\n\n17\n\n<!-- page 18 -->\n', random, 30)
  })
}

export const dressNames = Object.keys(dresses)

/** Dresses a quotation in one to three ways, or in the ways named. */
export function dress(quote: string, source: string, random: Random, names?: readonly string[]): Dressed {
  const chosen = names ?? Array.from({ length: 1 + random.below(3) }, () => random.pick(dressNames) ?? '')
  let dressed: Dressed = { quote, source, how: [] }
  for (const name of dressNames.filter((one) => chosen.includes(one))) {
    const next = dresses[name]?.(dressed.quote, dressed.source, random) ?? null
    if (next !== null) dressed = { ...next, how: [...dressed.how, name] }
  }
  return dressed
}

function some(
  text: string,
  pattern: RegExp,
  by: string | ((found: string) => string),
  random: Random,
  oneIn = 5
): string {
  return text.replace(pattern, (found) => {
    if (random.below(oneIn) !== 0) return found
    return typeof by === 'string' ? by : by(found)
  })
}

/** Leaves out two to six words that carry no weight, between plain words. */
function omitted(quote: string, source: string, random: Random, mark: string) {
  const words = quote.split(' ')
  if (words.length < 9 || /[[\]…]|\.\.\./.test(quote)) return null
  const from = 2 + random.below(words.length - 7)
  const count = 2 + random.below(3)
  const left = words.slice(from, from + count).join(' ')
  const plain = (word: string | undefined) => /^\p{L}{2,}$/u.test(word ?? '') && !weighty.test(word ?? '')
  const edges = plain(words[from - 1]) && plain(words[from + count])
  if (!edges || weighty.test(left) || /[.!?;:()“”‘\d]/u.test(left)) return null
  return { quote: [...words.slice(0, from), mark, ...words.slice(from + count)].join(' '), source }
}
