import type { ItemType } from '../../library/item.ts'
import type { TextVariable } from './extra.ts'
import { typeByTitle } from './item-type.ts'

const types: ReadonlyMap<string, ItemType> = new Map(
  Object.entries<ItemType>({
    article: 'article-journal',
    suppperiodical: 'article-journal',
    book: 'book',
    mvbook: 'book',
    collection: 'book',
    mvcollection: 'book',
    proceedings: 'book',
    booklet: 'book',
    manual: 'report',
    inbook: 'chapter',
    incollection: 'chapter',
    inreference: 'chapter',
    suppbook: 'chapter',
    suppcollection: 'chapter',
    inproceedings: 'paper-conference',
    conference: 'paper-conference',
    report: 'report',
    techreport: 'report',
    thesis: 'thesis',
    phdthesis: 'thesis',
    mastersthesis: 'thesis',
    online: 'webpage',
    electronic: 'webpage',
    www: 'webpage',
    letter: 'personal_communication',
    audio: 'broadcast',
    video: 'broadcast',
    movie: 'broadcast',
    software: 'software',
    dataset: 'dataset',
    standard: 'standard'
  })
)

type Get = (field: string) => string | undefined

/**
 * What an entry is. BibTeX has one type for every article, one for everything legal and one for the rest; what tells them
 * apart is the sub-type, or else the shape: a dated article without a volume is a newspaper's.
 */
export function bibtexType(type: string, title: string, get: Get): ItemType {
  const subtype = get('entrysubtype')?.toLowerCase() ?? ''
  switch (type) {
    case 'article':
      return articleType(subtype, get)
    case 'online':
    case 'electronic':
    case 'www':
      return /blog/i.test(`${subtype} ${get('type') ?? ''}`) ? 'post-weblog' : 'webpage'
    case 'legislation':
    case 'legal':
      return typeByTitle(title, undefined) === 'bill' ? 'bill' : 'legislation'
    case 'jurisdiction':
      return /^House of|Committee$/.test(get('institution') ?? get('publisher') ?? '') ? 'hearing' : 'legal_case'
    case 'unpublished':
      return get('eventtitle') || /slides|talk|presentation|speech/i.test(get('howpublished') ?? '')
        ? 'speech'
        : 'document'
    default:
      return types.get(type) ?? typeByTitle(title, get('url') ?? get('howpublished'))
  }
}

function articleType(subtype: string, get: Get): ItemType {
  if (subtype === 'newspaper') return 'article-newspaper'
  if (subtype === 'magazine') return 'article-magazine'
  const scholarly = get('volume') ?? get('number') ?? get('issue') ?? get('doi')
  const dated =
    /^\d{4}-\d\d-\d\d/.test(get('date') ?? '') || (get('day') ?? get('month') ?? get('chapter')) !== undefined
  return !scholarly && dated ? 'article-newspaper' : 'article-journal'
}

const common: Readonly<Partial<Record<TextVariable, readonly string[]>>> = {
  'title-short': ['shorttitle'],
  'container-title': ['journaltitle', 'journal', 'booktitle', 'titleaddon'],
  'container-title-short': ['shortjournal'],
  'collection-title': ['series'],
  publisher: ['publisher', 'institution', 'school', 'organization'],
  'publisher-place': ['location', 'address'],
  authority: ['authority'],
  'chapter-number': ['chapter'],
  genre: ['type'],
  number: ['number'],
  volume: ['volume'],
  page: ['pages'],
  'number-of-pages': ['pagetotal'],
  edition: ['edition'],
  version: ['version'],
  status: ['pubstate'],
  language: ['langid', 'language'],
  ISBN: ['isbn'],
  ISSN: ['issn'],
  DOI: ['doi'],
  note: ['note']
}

const article = { number: [], issue: ['issue', 'number'] } as const
const newspaper = { ...article, section: ['chapter'], 'chapter-number': [] } as const
const website = {
  'container-title': ['titleaddon', 'journaltitle', 'journal', 'organization', 'howpublished'],
  publisher: ['publisher']
} as const
const law = { authority: ['authority', 'institution', 'court', 'publisher'], publisher: [] } as const

const special: Readonly<Partial<Record<ItemType, typeof common>>> = {
  'article-journal': article,
  'article-magazine': article,
  'article-newspaper': newspaper,
  webpage: website,
  post: website,
  'post-weblog': website,
  bill: law,
  hearing: law,
  legal_case: law
}

/** Which fields carry which variable for a type, best first. */
export function bibtexFields(type: ItemType): typeof common {
  return { ...common, ...special[type] }
}
