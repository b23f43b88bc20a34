import { cslJson } from '../library/csl-json.ts'
import type { SourceRecord } from '../library/record.ts'
import { bibtexEntry } from './bibtex.ts'
import type { ExportFormat } from './formats.ts'
import { risRecord } from './ris.ts'

/** The details of records, without their texts, as a reference manager reads them. */
export function exportLibrary(records: readonly Pick<SourceRecord, 'key' | 'item'>[], format: ExportFormat): string {
  switch (format) {
    case 'csl-json':
      return `${JSON.stringify(
        records.map(({ key, item }) => cslJson(key, item)),
        null,
        2
      )}\n`
    case 'bibtex':
      return records.map(({ key, item }) => bibtexEntry(key, item)).join('\n')
    case 'ris':
      return records.map(({ key, item }) => risRecord(key, item)).join('\n')
  }
}
