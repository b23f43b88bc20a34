import { stem } from '../../text/numerals/content.ts'
import { type AskedContext, isTelling } from './asked.ts'
import { kin } from './kin.ts'
import { misnamed } from './names.ts'
import { opposed } from './opposites.ts'
import { generic, has } from './shared-words.ts'
import type { SourceFigure, SourceFigures } from './source-figures.ts'
import { exchanged } from './swaps.ts'
import { synonymous } from './synonyms.ts'

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
  'owner renter',
  'large small',
  'largest smallest',
  'upload download'
].map((line) => new Set(line.split(' ').map(stem)))

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
  const head = source.counted.at(-1) ?? ''
  const namesHead = source.counted.indexOf(head) < source.counted.length - 1 || theirs.includes(head)
  if (mine.includes(asked.counted.at(-1) ?? '') && namesHead) return true
  return strange.length > 0 && (!isTelling(asked) || !theirs.every((word) => has(asked.near, word)))
}

const overall =
  /\b(?:over|for) (?:the |a )?(?:\w+[ -])?(?:\w+)[ -](?:years?|months?)\b|\b(?:\d+|ten|five|three)-year\b|\btotal\b/i

const every = /^\s*(?:a|an|per|each|every)\s+(hour|day|night|week|fortnight|month|quarter|year)\b/i

/** `£30 a week` is not `£30 a day`. */
export function paidOtherwise({ figure, text }: AskedContext, source: SourceFigure): boolean {
  const mine = every.exec(text.slice(figure.end, figure.end + 30))?.[1]
  const { passage } = source
  const theirs = every.exec(passage.text.slice(source.figure.end, source.figure.end + 30))?.[1]
  if (mine === undefined) return false
  if (theirs !== undefined) return mine.toLowerCase() !== theirs.toLowerCase()
  return overall.test(passage.text) && !passage.text.toLowerCase().includes(mine.toLowerCase())
}

/** `at least 14 years` is not a maximum of 14 years. */
export function boundOtherwise({ figure }: AskedContext, { figure: theirs, passage }: SourceFigure): boolean {
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

export function contrasted(asked: AskedContext, source: SourceFigure): boolean {
  const own = source.near.size > 0 ? source.near : source.passage.stems
  const theirs = new Set([...own, ...source.counted, ...source.passage.outerStems])
  return contrasts.some((group) => {
    const wanted = [...asked.near].filter((word) => group.has(word))
    if (wanted.length === 0 || wanted.some((word) => theirs.has(word) || source.passage.stems.has(word))) return false
    return [...theirs].some((word) => group.has(word) && !asked.wide.has(word))
  })
}
