import type { Item } from '../library/item.ts'
import { type Judgment, judgmentOf } from './judgment.ts'
import { type Paper, paperOf } from './paper.ts'
import { type BillSource, billOf, type Debate, hearingOf } from './parliament.ts'
import { withPrintedMarks } from './printed-marks.ts'

/**
 * What a source is, as the citation guides divide sources; made from a record's CSL variables by the table "What the
 * records mean" in CONTRIBUTING. Each renderer is a switch over `kind`.
 */
export type Source =
  | Act
  | Instrument
  | (Common & { readonly kind: 'eu-legislation' })
  | (Common & { readonly kind: 'treaty' })
  | BillSource
  | Debate
  | Paper
  | Judgment
  | (Common & { readonly kind: Work })

export interface Common {
  readonly item: Item
}

/** Sources that a guide tells apart by form alone. */
type Work =
  | 'journal'
  | 'news'
  | 'book'
  | 'chapter'
  | 'thesis'
  | 'dataset'
  | 'web'
  | 'broadcast'
  | 'talk'
  | 'correspondence'

/** An Act, Measure or other primary legislation. */
export interface Act extends Common {
  readonly kind: 'act'
  /** Short title with its year. */
  readonly name: string
  /** `asp 7`, `anaw 3`: devolved numbers print in brackets (OSCOLA 5 s 2.4.6–7), Westminster's `c. 50` does not. */
  readonly devolved: string | null
}

export interface Instrument extends Common {
  readonly kind: 'instrument'
  readonly name: string
  /** `SI 2026/268`. */
  readonly number: string | null
}

export type { BillSource, Debate, Judgment }

/** Reads a record as a source, its words in printed marks. */
export function sourceOf(record: Item): Source {
  const item = withPrintedMarks(record)
  switch (item.type) {
    case 'legislation':
    case 'regulation':
      return legislationOf(item)
    case 'treaty':
      return { kind: 'treaty', item }
    case 'bill':
      return billOf(item)
    case 'hearing':
      return hearingOf(item)
    case 'legal_case':
      return judgmentOf(item)
    case 'report':
    case 'document':
    case 'standard':
      return paperOf(item)
    case 'article-journal':
      return { kind: 'journal', item }
    case 'article-newspaper':
    case 'article-magazine':
      return { kind: 'news', item }
    case 'book':
      return { kind: 'book', item }
    case 'chapter':
      return { kind: 'chapter', item }
    case 'thesis':
      return { kind: 'thesis', item }
    case 'dataset':
    case 'software':
      return { kind: 'dataset', item }
    case 'webpage':
    case 'post':
    case 'post-weblog':
      return { kind: 'web', item }
    case 'broadcast':
      return { kind: 'broadcast', item }
    case 'speech':
    case 'paper-conference':
      return { kind: 'talk', item }
    case 'interview':
    case 'personal_communication':
      return { kind: 'correspondence', item }
  }
}

const instrumentNumber = /^(?:(?:W|S|N)?SI|SSI|NISR|SR(?: & O)?)\s/
const european =
  /^(?:Consolidated|Assimilated|Council|Commission|(?:Implementing|Delegated|Framework)|Regulation|Directive|Decision)\b.*(?:\((?:EU|EC|EEC|Euratom)\)|\/(?:EU|EC|EEC)\b)/

function legislationOf(item: Item): Source {
  const number = item.number?.trim() ?? ''
  if (/^OJ\b|Official Journal/.test(item['container-title'] ?? '') || european.test(item.title))
    return { kind: 'eu-legislation', item }
  const name = withYear(item)
  if (instrumentNumber.test(number)) return { kind: 'instrument', item, name, number }
  const isInstrument = /\b(?:Regulations|Order|Rules)\b(?!.*\bAct\b)/.test(item.title)
  if (isInstrument || item.type === 'regulation')
    return { kind: 'instrument', item, name, number: /^\d{4}\/\d+/.test(number) ? `SI ${number}` : number || null }
  return { kind: 'act', item, name, devolved: /^(?:asp|asc|anaw|nawm|mwa)\s*\d/i.test(number) ? number : null }
}

function withYear({ title, issued }: Item): string {
  return issued === undefined || /\b\d{4}\b/.test(title) ? title : `${title} ${issued.year}`
}
