import type { Source } from './source-kind.ts'
import type { ListEntry } from './style.ts'

/** Where a source stands in a bibliography or a table: OSCOLA s 1.6 keeps legislation and cases apart from the rest. */
export function groupOf(source: Source): ListEntry['group'] {
  switch (source.kind) {
    case 'act':
    case 'instrument':
    case 'eu-legislation':
    case 'treaty':
    case 'explanatory-notes':
      return 'legislation'
    case 'bill':
    case 'debate':
    case 'bill-committee':
    case 'written':
    case 'house-paper':
    case 'evidence':
      return 'parliament'
    case 'judgment':
      return 'case'
    case 'command-paper':
    case 'law-commission':
    case 'report':
    case 'web':
    case 'broadcast':
    case 'dataset':
    case 'talk':
    case 'correspondence':
    case 'news':
    case 'book':
    case 'chapter':
    case 'journal':
    case 'thesis':
      return 'other'
  }
}
