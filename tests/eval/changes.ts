import type { Random } from './random.ts'

type Change = (quote: string, random: Random, vocabulary: readonly string[]) => string | null

const modals = ['must', 'may', 'should', 'will', 'would', 'could', 'can', 'shall', 'might']

/** Ways in which a quotation can be wrong. Each gives null where it does not apply. */
export const changes: Readonly<Record<string, Change>> = {
  word: (quote, random, vocabulary) =>
    swap(quote, /\b\p{Ll}{4,}\b/gu, random, (word) => different(word, vocabulary, random)),
  'last word': (quote, random, vocabulary) => {
    const word = /(\p{Ll}{4,})([.,]?)$/u.exec(quote)
    const other = different(word?.[1] ?? '', vocabulary, random)
    return word === null || other === null ? null : `${quote.slice(0, word.index)}${other}${word[2]}`
  },
  'first word': (quote, random, vocabulary) => {
    const word = /^\p{L}{4,}/u.exec(quote)?.[0]
    const other = word === undefined ? null : different(word, vocabulary, random)
    return word === undefined || other === null ? null : other + quote.slice(word.length)
  },
  'added word': (quote, random, vocabulary) => {
    const added = random.pick(vocabulary)
    return added === undefined ? null : swap(quote, /(?<=\p{Ll}) (?=\p{Ll})/gu, random, () => ` ${added} `)
  },
  digit: (quote, random) => swap(quote, /\d/gu, random, (digit) => String((Number(digit) + 1 + random.below(8)) % 10)),
  'digits swapped': (quote, random) =>
    swap(quote, /\d\d/gu, random, (pair) =>
      pair.charAt(0) === pair.charAt(1) ? null : pair.charAt(1) + pair.charAt(0)
    ),
  'digit dropped': (quote, random) => swap(quote, /\d(?=\d)/gu, random, () => ''),
  'point moved': (quote, random) => swap(quote, /(?<=\d)\.(?=\d)/gu, random, () => random.pick(['', ',']) ?? ''),
  'thousands mark': (quote, random) => swap(quote, /(?<=\d),(?=\d)/gu, random, () => '.'),
  unit: (quote, random) =>
    swap(quote, /%| per cent| percentage points|£/gu, random, (unit) =>
      unit === '£' ? '$' : unit === '%' || unit === ' per cent' ? ' percentage points' : ' per cent'
    ),
  'unit dropped': (quote, random) => swap(quote, /%|£| per cent| percentage points/gu, random, () => ''),
  sign: (quote, random) =>
    swap(quote, /(?<= )-?\d/gu, random, (found) => (found.startsWith('-') ? found.slice(1) : `-${found}`)),
  scale: (quote, random) =>
    swap(quote, / (?:million|billion)/gu, random, (word) => (word === ' million' ? ' billion' : ' million')),
  'scale dropped': (quote, random) => swap(quote, / (?:million|billion)/gu, random, () => ''),
  negated: (quote, random) =>
    swap(
      quote,
      /\b(?:is|are|was|were|does|must|may|will|should|has|have|would)\b(?! not)/gu,
      random,
      (verb) => `${verb} not`
    ),
  'negation dropped': (quote, random) => swap(quote, /\b(?:not|never|no|neither) /gu, random, () => ''),
  modal: (quote, random) =>
    swap(quote, /\b(?:must|may|should|will|would|could|can|shall|might)\b/gu, random, (modal) =>
      different(modal, modals, random)
    ),
  order: (quote, random) =>
    swap(quote, /\b(\p{Ll}{4,}) (\p{Ll}{4,})\b/gu, random, (pair) => {
      const [one = '', other = ''] = pair.split(' ')
      return one === other ? null : `${other} ${one}`
    }),
  'clauses swapped': (quote) => {
    const found = /^(.{12,}?), (.{12,}?)([.]?)$/u.exec(quote)
    return found === null ? null : `${found[2]}, ${found[1]}${found[3]}`
  },
  'clauses swapped over an ellipsis': (quote) => {
    const words = quote.replace(/[.,]$/u, '').split(' ')
    if (words.length < 10) return null
    const half = Math.floor(words.length / 2)
    return `${words.slice(half).join(' ')} … ${words.slice(0, half - 1).join(' ')}`
  },
  cut: (quote, random) => {
    const words = quote.split(' ')
    if (words.length < 8) return null
    const from = 2 + random.below(words.length - 5)
    const kept = [...words.slice(0, from), ...words.slice(from + 1 + random.below(3))]
    return kept.join(' ')
  },
  'word cut': (quote, random) =>
    (random.below(2) === 0 ? /^\p{L}{2}(.*)$/u.exec(quote)?.[1] : /^(.*\p{L}{2})\p{L}{2}\W*$/u.exec(quote)?.[1]) ??
    null,
  'ellipsis over weight': (quote, random) =>
    swap(
      quote,
      /(?<=\p{L}+ )(?:\p{L}+ )?\b(?:not|never|unless|except|only|may|might|neither|subject to)\b(?: \p{L}+)?(?= \p{L})/gu,
      random,
      () => '…'
    ),
  'bracketed negation': (quote, random) =>
    swap(
      quote,
      /\b(?:is|are|was|were|does|must|may|will|should|has|have)\b(?! not)/gu,
      random,
      (verb) => `${verb} [not]`
    ),
  'bracketed modal': (quote, random) =>
    swap(quote, /\b(?:must|may|should)\b/gu, random, (modal) => `[${modal === 'must' ? 'may' : 'must'}]`),
  'bracketed verb': (quote, random) =>
    swap(
      quote,
      /\b(?:rose|fell|accepted|rejected|supported|increase|exceed|publish|higher|lower|opened|closed)\b/gu,
      random,
      () => '[opposes]'
    ),
  'bracketed number': (quote, random) =>
    swap(quote, /\d[\d,.]*\d|\d/gu, random, (number) => `[${Number.parseInt(number, 10) + 7}]`),
  'bracketed prefix': (quote, random) =>
    swap(
      quote,
      /\b(?:lawful|satisfied|fair|regulated|confirmed|clear|available|published)\b/gu,
      random,
      (word) => `[un]${word}`
    ),
  name: (quote, random) =>
    swap(quote, /(?<=\s)\p{Lu}\p{Ll}{3,}\b/gu, random, (name) =>
      different(name, ['Scotland', 'Wales', 'Treasury', 'Belgium', 'Marshall', 'Commissioner', 'Regulator'], random)
    ),
  year: (quote, random) =>
    swap(quote, /\b(?:19|20)\d\d\b/gu, random, (year) => String(Number(year) + 1 + random.below(9))),
  month: (quote, random) =>
    swap(quote, /\b(?:January|March|April|June|July|November)\b/gu, random, (month) =>
      month === 'March' ? 'May' : 'March'
    ),
  direction: (quote, random) =>
    swap(
      quote,
      /\b(?:rose|fell|up|down|increase|decline|above|below|higher|lower|more|less|fewer|before|after|least|most|greater)\b/gu,
      random,
      (word) => opposites[word] ?? null
    ),
  comparator: (quote, random) =>
    swap(quote, /\b(?:more than|fewer than|less than|at least|about|around|nearly|well) /giu, random, () => ''),
  prefix: (quote, random) => swap(quote, /\b(?:un|non-|in)(?=lawful|compliant|likely|dependent)/gu, random, () => ''),
  plural: (quote, random) =>
    swap(quote, /\b\p{Ll}{4,}s\b/gu, random, (word) => (/ss$/u.test(word) ? null : word.slice(0, -1))),
  provision: (quote, random) => swap(quote, /(?<=\d)\((\d)\)/gu, random, (found) => found.slice(1, 2)),
  'two sentences joined': (quote, random, vocabulary) => {
    const words = quote.split(' ')
    const other = vocabulary.slice(random.below(Math.max(1, vocabulary.length - 8))).slice(0, 4)
    return words.length < 8 ? null : [...words.slice(0, 5), ...other].join(' ')
  }
}

const opposites: Readonly<Record<string, string>> = {
  rose: 'fell',
  fell: 'rose',
  up: 'down',
  down: 'up',
  increase: 'decline',
  decline: 'increase',
  above: 'below',
  below: 'above',
  higher: 'lower',
  lower: 'higher',
  more: 'less',
  less: 'more',
  fewer: 'more',
  before: 'after',
  after: 'before',
  least: 'most',
  most: 'least',
  greater: 'lesser'
}

function different(word: string, from: readonly string[], random: Random): string | null {
  const others = from.filter((other) => other.toLowerCase() !== word.toLowerCase())
  return random.pick(others) ?? null
}

/** Changes one of the matches, chosen at random. */
function swap(quote: string, pattern: RegExp, random: Random, by: (found: string) => string | null): string | null {
  const found = random.pick([...quote.matchAll(pattern)])
  if (found === undefined) return null
  const replacement = by(found[0])
  return replacement === null
    ? null
    : quote.slice(0, found.index) + replacement + quote.slice(found.index + found[0].length)
}
