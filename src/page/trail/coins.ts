import type { Name } from '../../library/item.ts'
import type { SourceRecord } from '../../library/record.ts'
import { isoOf } from './linked-data.ts'
import { typeNames } from './source-types.ts'

/** A source as a ContextObject in a span (COinS, Z39.88-2004): what Zotero and its like read several of on one page. */
export function coinsOf({ item }: SourceRecord): string {
  const fields: [string, string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', typeNames(item.type).zotero],
    ['rft.title', item.title],
    ...(item.author ?? []).flatMap(creator),
    ['rft.date', item.issued && isoOf(item.issued)],
    ['rft.source', item['container-title']],
    ['rft.publisher', item.publisher],
    ['rft.place', item['publisher-place']],
    ['rft.identifier', item.URL],
    ['rft_id', item.DOI && `info:doi/${item.DOI}`],
    ['rft_id', item.ISBN && `urn:isbn:${item.ISBN}`],
    ['rft.language', item.language]
  ]
  return new URLSearchParams(fields.flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
}

function creator(name: Name, index: number): [string, string | undefined][] {
  if (typeof name === 'string') return [['rft.au', name]]
  if (index > 0) return [['rft.au', [name.family, name.given].filter(Boolean).join(', ')]]
  return [
    ['rft.aufirst', name.given],
    ['rft.aulast', name.family]
  ]
}
