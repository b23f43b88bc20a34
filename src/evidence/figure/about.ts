import { stem } from '../../text/numerals/content.ts'
import { type AskedContext, isTelling } from './asked.ts'
import { kin } from './kin.ts'
import { misnamed } from './names.ts'
import { opposed } from './opposites.ts'
import type { SourceFigure, SourceFigures } from './source-figures.ts'
import { exchanged, swapped } from './swaps.ts'
import { synonymous } from './synonyms.ts'

/**
 * Whether two figures speak of one thing. `lacking`: nothing tells them apart, but too little is shared. `unsure`: some of
 * what they speak of differs. `other`: they count different things.
 */
export type Agreement = 'same' | 'lacking' | 'unsure' | 'other'

/** Words for anything that is counted; they tell two things apart no better than the figures do. */
const generic = new Set([
  'person',
  'case',
  'item',
  'incident',
  'instance',
  'occasion',
  'individual',
  'unit',
  'member',
  'public'
])

/** Words of which a passage about one is not a passage about another, as stems. */
const contrasts: readonly ReadonlySet<string>[] = [
  'England Wales Scotland Ireland London Britain UK Europe Northern',
  'English Welsh Scottish Irish British European',
  'boy girl man woman',
  'male female',
  'child adult pensioner teenager infant',
  'public private',
  'import export',
  'household business company charity council school hospital',
  'primary secondary tertiary',
  'rural urban',
  'online offline',
  'arrest charge conviction prosecution caution sentence',
  'image webpage video report message post account newsgroup',
  'death injury',
  'income expenditure',
  'birth death',
  'domestic foreign',
  'full-time part-time',
  'gross net',
  'owner renter'
].map((line) => new Set(line.split(' ').map(stem)))

function has(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true
  if (word.length < 5) return false
  return ['ion', 'ation', 'ment', 'al'].some(
    (end) => words.has(word + end) || (word.endsWith(end) && words.has(word.slice(0, -end.length)))
  )
}

/** Whether the two speak of one thing: what they count, the names in their clauses, and the words they share. */
export function agreement(asked: AskedContext, source: SourceFigure, record: SourceFigures): Agreement {
  const known = (word: string): boolean =>
    has(source.passage.stems, word) ||
    has(source.passage.outerStems, word) ||
    has(record.title, word) ||
    [...source.near].some((other) => synonymous(word, other))
  const counted = countedAgreement(asked, source, known)
  if (counted === 'unsure' || counted === 'other') return counted
  if (asked.denied !== source.denied && source.passage.kind === 'sentence' && !asked.table) return 'unsure'
  if (paidOtherwise(asked, source) || boundOtherwise(asked, source) || opposed(asked, source)) return 'unsure'
  const apart = contrasted(asked, source) || misnamed(asked, source, record, known) || swapped(asked, source, known)
  return apart ? 'unsure' : counted
}

/**
 * Whether the words tell two figures of one value apart: another thing counted, the opposite said, another name, another
 * group, or the clause of another figure of the passage. Short of that, a value that stands only once is the one meant.
 */
export function contradicted(asked: AskedContext, source: SourceFigure, record: SourceFigures): boolean {
  const denied = asked.denied !== source.denied && source.passage.kind === 'sentence' && !asked.table
  return denied || toldApart(asked, source, record)
}

/** The same, of a figure whose clause may speak of it with a `not`: `An increase of 374% is not 374% of the first`. */
export function toldApart(asked: AskedContext, source: SourceFigure, record: SourceFigures): boolean {
  const known = (word: string): boolean =>
    has(source.passage.stems, word) ||
    has(source.passage.outerStems, word) ||
    has(record.title, word) ||
    [...source.passage.stems].some((other) => synonymous(word, other))
  if (countsOther(asked, source, known)) return true
  if (paidOtherwise(asked, source) || boundOtherwise(asked, source) || opposed(asked, source)) return true
  return contrasted(asked, source) || misnamed(asked, source, record, known) || exchanged(asked, source, record, known)
}

/** Both name what they count, and each by a word that the other's clause has not. */
function countsOther(asked: AskedContext, source: SourceFigure, known: (word: string) => boolean): boolean {
  if (asked.bond !== 'tight' || source.bond !== 'tight') return false
  const { kind } = asked.figure.unit
  const mine = asked.counted.filter((word) => !generic.has(word) && !source.counted.some((other) => kin(word, other)))
  const theirs = source.counted.filter((word) => !asked.counted.some((other) => kin(word, other)))
  const strange = mine.filter((word) => !has(source.near, word) && !known(word))
  if (kind === 'money' || kind === 'measure')
    return strange.length === asked.counted.length && !theirs.some((word) => has(asked.wide, word))
  if (mine.includes(asked.counted.at(-1) ?? '') && theirs.includes(source.counted.at(-1) ?? '')) return true
  return strange.length > 0 && (!isTelling(asked) || !theirs.every((word) => has(asked.near, word)))
}

function countedAgreement(asked: AskedContext, source: SourceFigure, known: (word: string) => boolean): Agreement {
  const mine = asked.counted
  const theirs = source.counted
  if (asked.bond === 'tight' && source.bond === 'tight') {
    const shared = mine.some((word) => theirs.some((other) => kin(word, other)))
    if (!shared && !mine.every((word) => generic.has(word)) && !theirs.every((word) => generic.has(word)))
      return 'other'
    const missing = mine.filter((word) => !generic.has(word) && !known(word))
    const rival = theirs.filter(
      (word) => !generic.has(word) && !has(asked.near, word) && !mine.some((other) => kin(word, other))
    )
    const head = theirs.at(-1) ?? ''
    const headless = missing.includes(mine.at(-1) ?? '') && !mine.some((word) => kin(word, head))
    if (headless || (missing.length > 0 && rival.length > 0)) return 'unsure'
    const narrowed = mine.slice(0, -1).some((word) => missing.includes(word))
    if (shared) return narrowed ? 'unsure' : 'same'
  }
  return looseAgreement(asked, source, known)
}

function looseAgreement(asked: AskedContext, source: SourceFigure, known: (word: string) => boolean): Agreement {
  const words = new Set(asked.bond === 'tight' ? asked.counted : asked.near.size > 0 ? asked.near : asked.wide)
  const shared = [...words].filter(known)
  if (words.size === 0) return source.passage.stems.size === 0 ? 'same' : 'lacking'
  if (shared.length === 0) return sentenceShared(asked, source) ? 'same' : 'lacking'
  if (asked.bond === 'tight') {
    const missing = words.size - shared.length
    const rival = source.bond === 'tight' ? source.counted.filter((word) => !has(asked.wide, word)) : []
    if (missing > 0 && rival.length > 0) return 'unsure'
    return shared.every((word) => generic.has(word)) && !moreShared(asked, source) ? 'lacking' : 'same'
  }
  const theirs = source.bond === 'tight' ? new Set(source.counted) : source.near
  const fewest = Math.max(1, Math.min(words.size, theirs.size))
  const least = Math.min(Math.ceil(fewest / 2), 4)
  return shared.length >= least ? 'same' : 'lacking'
}

const every = /^\s*(?:a|an|per|each|every)\s+(hour|day|night|week|fortnight|month|quarter|year)\b/i

/** `£30 a week` is not `£30 a day`. */
function paidOtherwise({ figure, text }: AskedContext, source: SourceFigure): boolean {
  const mine = every.exec(text.slice(figure.end, figure.end + 30))?.[1]
  const { passage } = source
  const theirs = every.exec(passage.text.slice(source.figure.end, source.figure.end + 30))?.[1]
  return mine !== undefined && theirs !== undefined && mine.toLowerCase() !== theirs.toLowerCase()
}

/** `at least 14 years` is not a maximum of 14 years. */
function boundOtherwise({ figure }: AskedContext, { figure: theirs, passage }: SourceFigure): boolean {
  const said = passage.kind === 'sentence' ? passage.text.slice(Math.max(0, theirs.start - 40), theirs.start) : ''
  switch (figure.hedge?.comparator) {
    case 'at-least':
    case 'above':
    case 'just-above':
      return /\b(?:maximum|cap|capped|ceiling|upper limit)\b/i.test(said)
    case 'at-most':
    case 'less':
    case 'below':
    case 'just-below':
      return /\b(?:minimum|floor|lower limit)\b/i.test(said)
    case 'about':
    case undefined:
      return false
  }
}

/** Half of what the source's sentence says, and two words at least, stands in the brief's; the source counts nothing else. */
function sentenceShared(asked: AskedContext, source: SourceFigure): boolean {
  if (source.bond === 'tight') return false
  const shared = [...source.passage.stems].filter((word) => asked.sentenceStems.has(word)).length
  return shared >= 2 && shared * 2 >= source.passage.stems.size
}

/** Whether another word of their clauses is shared, beside what is counted. */
function moreShared(asked: AskedContext, source: SourceFigure): boolean {
  return [...asked.near].some((word) => !generic.has(word) && has(source.passage.stems, word))
}

function contrasted(asked: AskedContext, source: SourceFigure): boolean {
  const own = source.near.size > 0 ? source.near : source.passage.stems
  const theirs = new Set([...own, ...source.counted, ...source.passage.outerStems])
  return contrasts.some((group) => {
    const wanted = [...asked.near].filter((word) => group.has(word))
    if (wanted.length === 0 || wanted.some((word) => theirs.has(word) || source.passage.stems.has(word))) return false
    return [...theirs].some((word) => group.has(word) && !asked.wide.has(word))
  })
}

/** How much of the brief's clause a source's figure explains: its own clause counts most, its headings least. */
export function explained(asked: AskedContext, source: SourceFigure): number {
  let sum = 0
  for (const word of asked.near) {
    if (has(source.near, word)) sum += 1
    else if (has(source.passage.stems, word)) sum += 0.5
    else if (has(source.passage.outerStems, word)) sum += 0.25
  }
  return sum
}
