import { type ItemType, itemTypes } from '../../library/item.ts'

/** CSL types that are not kept apart here, Crossref's names, and Zotero's. */
const others: ReadonlyMap<string, ItemType> = new Map(
  Object.entries<ItemType>({
    article: 'article-journal',
    'blog-post': 'post-weblog',
    blogpost: 'post-weblog',
    'book-chapter': 'chapter',
    'book-section': 'chapter',
    booksection: 'chapter',
    case: 'legal_case',
    classic: 'book',
    collection: 'document',
    conferencepaper: 'paper-conference',
    dissertation: 'thesis',
    'edited-book': 'book',
    entry: 'chapter',
    'entry-dictionary': 'chapter',
    'entry-encyclopedia': 'chapter',
    event: 'speech',
    figure: 'document',
    graphic: 'document',
    'journal-article': 'article-journal',
    journalarticle: 'article-journal',
    magazinearticle: 'article-magazine',
    manuscript: 'document',
    map: 'document',
    monograph: 'book',
    motion_picture: 'broadcast',
    newspaperarticle: 'article-newspaper',
    pamphlet: 'report',
    patent: 'document',
    periodical: 'article-magazine',
    podcast: 'broadcast',
    'posted-content': 'article-journal',
    presentation: 'speech',
    'proceedings-article': 'paper-conference',
    'reference-entry': 'chapter',
    review: 'article-journal',
    'review-book': 'article-journal',
    song: 'broadcast',
    statute: 'legislation'
  })
)

/** A type by its CSL name, or by a name that means one. */
export function itemTypeOf(name: string): ItemType | undefined {
  const plain = name.trim().toLowerCase().replace(/\s+/g, '-')
  return itemTypes.find((known) => known === plain) ?? others.get(plain) ?? others.get(plain.replaceAll('-', ''))
}

/** The type of an entry whose format knows no better than "miscellaneous" or "legal", by its title and address. */
export function typeByTitle(title: string, url: string | undefined): ItemType {
  if (/\bBill(?: \[HL\])?$/.test(title)) return 'bill'
  if (/\b(?:Act|Measure)(?: \([^)]*\))? \d{4}$|\b(?:Regulations|Order|Rules)(?: \([^)]*\))? \d{4}$/.test(title))
    return 'legislation'
  if (/^(?:R|Re|Ex parte) |\sv\.?\s/.test(title)) return 'legal_case'
  return url ? 'webpage' : 'document'
}
