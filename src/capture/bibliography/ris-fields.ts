import type { ItemType } from '../../library/item.ts'
import type { TextVariable } from './extra.ts'

/** `TY` by what it means here. Zotero's and EndNote's names; podcasts, films and programmes are all `broadcast`. */
export const risTypes: ReadonlyMap<string, ItemType> = new Map(
  Object.entries<ItemType>({
    ABST: 'article-journal',
    ADVS: 'broadcast',
    AGGR: 'dataset',
    ART: 'document',
    BILL: 'bill',
    BLOG: 'post-weblog',
    BOOK: 'book',
    CASE: 'legal_case',
    CHAP: 'chapter',
    COMP: 'software',
    CONF: 'paper-conference',
    CPAPER: 'paper-conference',
    DATA: 'dataset',
    DBASE: 'dataset',
    DICT: 'chapter',
    EBOOK: 'book',
    ECHAP: 'chapter',
    EDBOOK: 'book',
    EJOUR: 'article-journal',
    ELEC: 'webpage',
    ENCYC: 'chapter',
    GEN: 'document',
    GOVDOC: 'report',
    HEAR: 'hearing',
    ICOMM: 'personal_communication',
    INPR: 'article-journal',
    JFULL: 'article-journal',
    JOUR: 'article-journal',
    LEGAL: 'legislation',
    MANSCPT: 'document',
    MAP: 'document',
    MGZN: 'article-magazine',
    MPCT: 'broadcast',
    NEWS: 'article-newspaper',
    PAMP: 'report',
    PAT: 'document',
    PCOMM: 'personal_communication',
    RPRT: 'report',
    SER: 'book',
    SLIDE: 'speech',
    SOUND: 'broadcast',
    STAND: 'standard',
    STAT: 'legislation',
    THES: 'thesis',
    UNBILL: 'bill',
    UNPB: 'document',
    UNPD: 'document',
    VIDEO: 'broadcast',
    WEB: 'webpage'
  })
)

type Fields = Partial<Readonly<Record<TextVariable, readonly string[]>>>

const common: Fields = {
  'collection-title': [],
  'container-title-short': ['J2', 'JA'],
  'publisher-place': ['CY'],
  publisher: ['PB'],
  edition: ['ET'],
  volume: ['VL'],
  issue: ['IS'],
  genre: ['M3'],
  language: ['LA'],
  DOI: ['DO'],
  URL: ['UR']
}

const periodical: Fields = { 'container-title': ['T2', 'JF', 'JO', 'BT'], ISSN: ['SN'], section: ['SE'], genre: [] }
const website: Fields = { 'container-title': ['T2', 'BT'] }
const chapter: Fields = { 'container-title': ['T2', 'BT'], 'collection-title': ['T3'], ISBN: ['SN'] }
/** Law has a session where books have an edition. */
const law: Fields = { edition: [], 'chapter-number': ['ET'], section: ['SE'], genre: [], number: ['M1'] }

/** The tags that differ by type: Zotero's field map, with EndNote's where Zotero has none. */
const special: Partial<Readonly<Record<ItemType, Fields>>> = {
  'article-journal': periodical,
  'article-magazine': periodical,
  'article-newspaper': periodical,
  bill: { ...law, 'container-title': ['T2'], authority: ['T3'] },
  book: { 'collection-title': ['T2'], 'number-of-pages': ['SP'], ISBN: ['SN'] },
  broadcast: { 'container-title': ['T2'], 'collection-title': ['T3'], number: ['M1'] },
  chapter,
  hearing: { ...law, section: ['T2'], authority: ['T3'] },
  legal_case: {
    publisher: [],
    authority: ['PB'],
    'container-title': ['A2', 'T2', 'JF'],
    number: ['SV', 'M1'],
    edition: [],
    genre: []
  },
  legislation: { ...law, 'container-title': ['T2'] },
  'paper-conference': { ...chapter, 'container-title': ['C3', 'BT', 'T2'] },
  post: website,
  'post-weblog': website,
  report: { number: ['SN', 'M1', 'IS'], issue: [], 'collection-title': ['T2'] },
  software: { version: ['ET'], edition: [] },
  standard: { number: ['SN', 'M1'] },
  thesis: { 'number-of-pages': ['SP'] },
  webpage: website
}

/** Which tags carry which variable for a type, best first. */
export function risFields(type: ItemType): [TextVariable, readonly string[]][] {
  const fields: Fields = { ...common, ...special[type] }
  return textOrder.flatMap((variable) => {
    const tags = fields[variable]
    return tags && tags.length > 0 ? [[variable, tags]] : []
  })
}

const textOrder: readonly TextVariable[] = [
  'container-title',
  'container-title-short',
  'collection-title',
  'publisher',
  'publisher-place',
  'authority',
  'chapter-number',
  'section',
  'genre',
  'number',
  'volume',
  'issue',
  'number-of-pages',
  'edition',
  'version',
  'language',
  'ISBN',
  'ISSN',
  'DOI',
  'URL'
]
