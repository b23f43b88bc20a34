import type { ItemType, Name, PartialDate } from '../../library/item.ts'
import { type ItemDraft, put } from '../item-draft.ts'
import { writtenDate } from './dates.ts'
import { chosenKey, type Entries, type Entry, readEach } from './entry.ts'
import { finished } from './finish.ts'
import { writtenName } from './names.ts'
import { risFields, risTypes } from './ris-fields.ts'
import { type RisRecord, risRecords } from './ris-records.ts'

/** Reads RIS as Zotero and EndNote export it. */
export function readRis(text: string): Entries {
  return readEach(risRecords(text), readRecord)
}

function readRecord(record: RisRecord): Omit<Entry, 'line'> | string {
  const type = risTypes.get(record.type)
  if (!record.type) return 'The record does not begin with `TY  - `'
  if (!type) return `The record's type \`${record.type}\` is not one of RIS`
  if (!record.ended) return 'The record has no end: `ER  - ` is missing'
  const first = (...tags: string[]) => tags.map((tag) => record.values.get(tag)?.find(Boolean)).find(Boolean)
  const fields: ItemDraft = {}
  put(fields, 'title', first('TI', 'T1', 'CT', ...(type === 'book' ? ['BT'] : [])))
  put(fields, 'title-short', first('ST'))
  for (const [variable, tags] of risFields(type)) put(fields, variable, first(...tags))
  put(fields, 'page', pagesOf(type, first('SP'), first('EP')))
  put(fields, 'author', namesOf(record, type === 'bill' ? ['AU', 'A1', 'A2'] : ['AU', 'A1']))
  put(fields, 'editor', namesOf(record, type === 'book' ? ['A3', 'ED'] : editorTags(type)))
  put(fields, 'translator', type === 'legal_case' ? undefined : namesOf(record, ['A4']))
  put(fields, 'issued', issuedOf(first('DA'), first('PY', 'Y1')))
  put(fields, 'accessed', writtenDate(first('Y2')))
  put(fields, 'note', [...(record.values.get('M2') ?? []), ...(record.values.get('N1') ?? [])].join('\n'))
  if (!fields.title) return 'The record has no title (`TI  - `)'
  const { item, key } = finished(type, fields)
  return { item, key: key ?? chosenKey(first('ID')) }
}

const edited = new Set<ItemType>(['article-journal', 'chapter', 'paper-conference', 'document', 'report'])

function editorTags(type: ItemType): string[] {
  return edited.has(type) ? ['A2', 'ED'] : ['ED']
}

function namesOf(record: RisRecord, tags: readonly string[]): Name[] | undefined {
  const names = tags.flatMap((tag) => record.values.get(tag) ?? []).filter(Boolean)
  return names.length > 0 ? names.map(writtenName) : undefined
}

/** `DA` is the date as printed, `PY` often the year alone; EndNote gives month and day without the year in `DA`. */
function issuedOf(date: string | undefined, year: string | undefined): PartialDate | undefined {
  return writtenDate(date) ?? writtenDate(year) ?? undefined
}

/** `SP` and `EP` are first and last page, or the first holds both; for a book and a thesis, the number of pages. */
function pagesOf(type: ItemType, start: string | undefined, end: string | undefined): string | undefined {
  if (type === 'book' || type === 'thesis') return undefined
  return start && end && start !== end && !/[-–]/.test(start) ? `${start}-${end}` : start
}
