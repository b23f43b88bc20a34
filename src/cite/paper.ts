import type { Item, Name } from '../library/item.ts'
import { type House, houseOf, sessionOf } from './parliament.ts'
import type { Common } from './source-kind.ts'
import { enDash } from './typography.ts'

/** One House's number for a paper: `HC 766`, `HL Paper 129`. */
interface PaperNumber {
  readonly house: House
  readonly number: string
}

export interface HousePaper extends Common {
  readonly kind: 'house-paper'
  readonly papers: readonly PaperNumber[]
  readonly session: string | null
}

/** A Command paper or a Law Commission's: cited by a number in a series of its own. */
export interface NumberedPaper extends Common {
  readonly kind: 'command-paper' | 'law-commission'
  readonly number: string
}

export type Paper =
  | HousePaper
  | NumberedPaper
  | (Common & { readonly kind: 'explanatory-notes' | 'evidence' | 'report' })

const housePaper = /\b(HC|HL)(?:\s+Paper)?\s+(\d+(?:[-–][IVXLC]+)?)/g
/** OSCOLA 5 s 3.7.9; the prefix tells the years, so it is never normalised. */
const commandNumber = /^(?:CP|Cm|Cmnd|Cmd|Cd|C)\.?\s+\d+(?:[-–][IVXLC]+)?$/
const lawCommissionNumber = /^(?:Law Com|Scot Law Com|NILC)\b/

export function paperOf(item: Item): Paper {
  const number = item.number?.trim() ?? ''
  const genre = item.genre ?? ''
  if (/^explanatory (?:notes|memorandum)/i.test(genre) || /^Explanatory (?:Notes|Memorandum) /.test(item.title))
    return { kind: 'explanatory-notes', item }
  if (/\bevidence\b/i.test(genre)) return { kind: 'evidence', item }
  if (commandNumber.test(number)) return { kind: 'command-paper', item, number: enDash(number.replace('. ', ' ')) }
  if (lawCommissionNumber.test(number))
    return { kind: 'law-commission', item, number: number.replace(/(?<=(?:Com|NILC|CP|DP)) (?=\d)/, ' No ') }
  const papers = [...number.matchAll(housePaper)].flatMap(([, house, digits]) => {
    const of = houseOf(house)
    return of === null || digits === undefined ? [] : [{ house: of, number: enDash(digits) }]
  })
  if (papers.length > 0) return { kind: 'house-paper', item, papers, session: sessionOf(item) }
  return { kind: 'report', item }
}

/** The publisher, unless the author is the same body: then it is not said twice (OSCOLA 4 s 3.4.1). */
export function publisherApart(item: Item): string | undefined {
  return withoutSamePublisher(item).publisher
}

export function withoutSamePublisher(item: Item): Item {
  const { publisher, ...rest } = item
  const same = (name: Name) => name === publisher
  return item.author?.some(same) ? rest : item
}
