import type { Item, ItemType, Name } from '../../library/item.ts'
import { partialDate } from '../partial-date.ts'
import { nameFrom, namesIn } from './names.ts'
import { type PageMetadata, wordsOf } from './page-metadata.ts'

/** What the article extractor found, as a last resort. */
export interface Found {
  readonly title: string
  readonly author: string
  readonly published: string
}

const kinds: ReadonlyMap<string, ItemType> = new Map(
  Object.entries<ItemType>({
    NewsArticle: 'article-newspaper',
    ReportageNewsArticle: 'article-newspaper',
    AnalysisNewsArticle: 'article-newspaper',
    OpinionNewsArticle: 'article-newspaper',
    BlogPosting: 'post-weblog',
    LiveBlogPosting: 'article-newspaper',
    ScholarlyArticle: 'article-journal',
    MedicalScholarlyArticle: 'article-journal',
    Report: 'report',
    Dataset: 'dataset',
    Legislation: 'legislation',
    Article: 'webpage',
    WebPage: 'webpage'
  })
)

/** A page's bibliographic data: what it says for citing first, then its JSON-LD, then its meta elements. */
export function pageItem(metadata: PageMetadata, found: Found, address: string | undefined): Partial<Item> {
  const first = (...names: readonly string[]) => names.map((name) => metadata.meta.get(name)?.[0]).find(Boolean)
  const [thing, kind] = article(metadata)
  const title =
    first('citation_title') ??
    wordsOf(thing['headline']) ??
    first('og:title', 'dc.title', 'dcterms.title') ??
    found.title
  const journal = first('citation_journal_title')
  const site = journal ?? first('og:site_name') ?? wordsOf(thing['publisher'])
  const dates = [
    first('citation_publication_date', 'citation_date'),
    wordsOf(thing['datePublished']),
    ...published.map((name) => first(name))
  ]
  const issued = [...dates, found.published].flatMap((date) => (date ? (partialDate(date) ?? []) : []))[0]
  const authors = authorsOf(metadata, thing, found)
  const URL = addressOf(metadata, address)
  const language = metadata.language ?? first('dc.language')
  const pages = [first('citation_firstpage'), first('citation_lastpage')].filter(Boolean).join('-')
  const doi = first('citation_doi', 'dc.identifier.doi')?.replace(/^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)/i, '')
  return {
    type: journal ? 'article-journal' : kind,
    ...(title && { title: withoutSite(title, site) }),
    ...(authors.length > 0 && { author: authors }),
    ...(issued && { issued }),
    ...(site && { 'container-title': site }),
    ...volumeAndIssue(first),
    ...(pages && { page: pages }),
    ...(language && /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(language) && { language }),
    ...(doi?.startsWith('10.') && { DOI: doi }),
    ...(URL && { URL })
  }
}

const published = [
  'article:published_time',
  'datepublished',
  'dcterms.issued',
  'dc.date.issued',
  'dc.date',
  'dcterms.date',
  'parsely-pub-date',
  'date'
]

function volumeAndIssue(first: (name: string) => string | undefined): Partial<Item> {
  const volume = first('citation_volume')
  const issue = first('citation_issue')
  const ISSN = first('citation_issn')
  return { ...(volume && { volume }), ...(issue && { issue }), ...(ISSN && { ISSN }) }
}

function article(metadata: PageMetadata): [Readonly<Record<string, unknown>>, ItemType] {
  for (const thing of metadata.linked) {
    const types = [thing['@type']].flat()
    const known = types.find((type) => typeof type === 'string' && kinds.has(type))
    if (typeof known === 'string' && known !== 'WebPage') return [thing, kinds.get(known) ?? 'webpage']
  }
  return [{}, 'webpage']
}

function authorsOf(metadata: PageMetadata, thing: Readonly<Record<string, unknown>>, found: Found): Name[] {
  const cited = metadata.meta.get('citation_author')
  if (cited) return cited.flatMap(namesIn)
  const linked = [thing['author']].flat().flatMap((author) => {
    const name = wordsOf(author)
    if (name === undefined) return []
    const kind = typeof author === 'object' && author !== null && '@type' in author ? author['@type'] : undefined
    return kind === 'Organization' || kind === 'GovernmentOrganization'
      ? [name]
      : kind === 'Person'
        ? [nameFrom(name)]
        : namesIn(name)
  })
  if (linked.length > 0) return linked
  const named = ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author']
  const stated = named.flatMap((name) => metadata.meta.get(name)?.flatMap(namesIn) ?? [])
  return stated.length > 0 ? stated : namesIn(found.author)
}

/** The address as the page names it when that is on the same host; without what only tracks its reader. */
function addressOf(metadata: PageMetadata, address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address)
  const canonical = metadata.canonical === undefined ? null : URL.parse(metadata.canonical, url?.href)
  const sameHost = canonical && /^https?:$/.test(canonical.protocol) && (!url || canonical.host === url.host)
  const chosen = sameHost && (!url || canonical.pathname !== '/' || url.pathname === '/') ? canonical : url
  if (!chosen) return undefined
  for (const name of [...chosen.searchParams.keys()])
    if (/^(?:utm_\w+|fbclid|gclid|mc_[ce]id)$/.test(name)) chosen.searchParams.delete(name)
  return chosen.href
}

/** A page title often ends with the name of its site. */
function withoutSite(title: string, site: string | undefined): string {
  const end = site ? [` | ${site}`, ` - ${site}`, ` – ${site}`].find((tail) => title.endsWith(tail)) : undefined
  return end && title.length > end.length ? title.slice(0, -end.length) : title
}
