import type { AskedContext } from './asked.ts'
import { boundOtherwise, contrasted, paidOtherwise } from './contradicted.ts'
import { kin } from './kin.ts'
import { misnamed } from './names.ts'
import { opposed } from './opposites.ts'
import { generic, has } from './shared-words.ts'
import type { SourceFigure, SourceFigures } from './source-figures.ts'
import { swapped } from './swaps.ts'
import { synonymous } from './synonyms.ts'

/**
 * Whether two figures speak of one thing. `lacking`: nothing tells them apart, but too little is shared. `unsure`: some of
 * what they speak of differs. `other`: they count different things.
 */
export type Agreement = 'same' | 'lacking' | 'unsure' | 'other'

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
    const named = theirs.indexOf(head) === theirs.length - 1 && mine.some((word) => kin(word, head))
    const headless = missing.includes(mine.at(-1) ?? '') && !named
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
