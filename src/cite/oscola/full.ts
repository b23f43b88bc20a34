import type { Locator } from '../../brief/locator.ts'
import { isGivenName } from '../judgment.ts'
import type { Phrase } from '../phrase.ts'
import { cutPages, judgmentPinpoint, oscolaPinpoint } from '../pinpoint.ts'
import type { Source } from '../source-kind.ts'
import { book, chapter, journal, news, thesis } from './books.ts'
import { isUnionReport, judgment } from './cases.ts'
import { assembled, declaration, type FullForm, type Setting } from './form.ts'
import { act, bill, euLegislation, explanatoryNotes, instrument, treaty } from './legislation.ts'
import { billCommittee, debate, housePaper, numberedPaper, written } from './parliament.ts'
import { broadcast, correspondence, dataset, evidence, report, talk, web } from './reports.ts'

/** The full form of a source: one renderer a kind. */
export function fullForm(source: Source, setting: Setting): FullForm {
  const { item } = source
  switch (source.kind) {
    case 'act':
      return act(source)
    case 'instrument':
      return instrument(source)
    case 'eu-legislation':
      return euLegislation(item)
    case 'treaty':
      return treaty(item)
    case 'bill':
      return bill(source)
    case 'explanatory-notes':
      return explanatoryNotes(item)
    case 'debate':
      return debate(source)
    case 'bill-committee':
      return billCommittee(source)
    case 'written':
      return written(source, setting)
    case 'house-paper':
      return housePaper(source, setting)
    case 'command-paper':
    case 'law-commission':
      return numberedPaper(source, setting)
    case 'evidence':
      return evidence(item, setting)
    case 'report':
      return report(item, setting)
    case 'web':
      return web(item, setting)
    case 'broadcast':
      return broadcast(item, setting)
    case 'dataset':
      return dataset(item, setting)
    case 'talk':
      return talk(item, setting)
    case 'correspondence':
      return correspondence(item)
    case 'news':
      return news(item, setting)
    case 'book':
      return book(item, setting)
    case 'chapter':
      return chapter(item, setting)
    case 'journal':
      return journal(item, setting)
    case 'thesis':
      return thesis(item, setting)
    case 'judgment':
      return judgment(source, setting)
  }
}

const declaring: ReadonlySet<Source['kind']> = new Set([
  'act',
  'instrument',
  'eu-legislation',
  'treaty',
  'explanatory-notes'
])

/** Whether a short form is declared, and stands alone afterwards with no `(n X)` (OSCOLA s 1.2.1). */
export function isDeclared({ kind, item }: Source): boolean {
  return declaring.has(kind) && item['title-short'] !== undefined && item['title-short'] !== item.title
}

export function pinpoint(source: Source, locator: Locator | null): string | null {
  if (source.kind === 'judgment' && !isUnionReport(source)) return judgmentPinpoint(locator)
  if (locator !== null) return oscolaPinpoint(locator)
  const columns = 'columns' in source ? source.columns : null
  if (columns === null) return null
  return `${/–/.test(columns) ? 'cols' : 'col'} ${cutPages(columns)}`
}

/** A source as it is first cited. */
export function inFull(source: Source, locator: Locator | null, setting: Setting): Phrase {
  const form = fullForm(source, setting)
  const declared = isDeclared(source) || isGivenName(source) ? declaration(source.item, setting.edition) : []
  const point = pinpoint(source, locator)
  const isPrintedPage = source.kind === 'news' && source.item.page !== undefined && cutPages(source.item.page) === point
  return assembled(form, declared, isPrintedPage ? null : point)
}
