import type { ItemType } from '../../library/item.ts'

/** What schema.org and Zotero call a kind of source. */
interface TypeNames {
  readonly schema: string
  readonly zotero: string
}

const named: Partial<Readonly<Record<ItemType, TypeNames>>> = {
  'article-journal': { schema: 'ScholarlyArticle', zotero: 'journalArticle' },
  'article-magazine': { schema: 'Article', zotero: 'magazineArticle' },
  'article-newspaper': { schema: 'NewsArticle', zotero: 'newspaperArticle' },
  bill: { schema: 'Legislation', zotero: 'bill' },
  book: { schema: 'Book', zotero: 'book' },
  broadcast: { schema: 'Clip', zotero: 'tvBroadcast' },
  chapter: { schema: 'Chapter', zotero: 'bookSection' },
  dataset: { schema: 'Dataset', zotero: 'dataset' },
  hearing: { schema: 'CreativeWork', zotero: 'hearing' },
  legal_case: { schema: 'CreativeWork', zotero: 'case' },
  legislation: { schema: 'Legislation', zotero: 'statute' },
  'paper-conference': { schema: 'ScholarlyArticle', zotero: 'conferencePaper' },
  post: { schema: 'SocialMediaPosting', zotero: 'forumPost' },
  'post-weblog': { schema: 'BlogPosting', zotero: 'blogPost' },
  regulation: { schema: 'Legislation', zotero: 'statute' },
  report: { schema: 'Report', zotero: 'report' },
  standard: { schema: 'CreativeWork', zotero: 'standard' },
  thesis: { schema: 'Thesis', zotero: 'thesis' },
  webpage: { schema: 'WebPage', zotero: 'webpage' }
}

export function typeNames(type: ItemType): TypeNames {
  return named[type] ?? { schema: 'CreativeWork', zotero: 'document' }
}
