import { z } from 'zod'
import { CaptureFailed } from '../failed.ts'
import { type ItemDraft, put } from '../item-draft.ts'
import { type Bases, siteBases } from './bases.ts'
import { dateOf, dayOf } from './days.ts'
import { type Described, openGovernment, strangeAnswer } from './described.ts'
import { wordsOfHtml } from './plain-text.ts'

/** A page of GOV.UK. */
export interface GovukAddress {
  readonly site: 'govuk'
  readonly path: string
  readonly page: string
  readonly metadata: string
}

/** A file on GOV.UK. Its landing page is named in the `Link` header of the answer, not in its address. */
export interface GovukAssetAddress {
  readonly site: 'govuk-asset'
  readonly file: string
  /** As asked for: the landing page's attachments name it so. */
  readonly page: string
}

export function understandGovuk(url: URL, bases: Bases = siteBases): GovukAddress | GovukAssetAddress | null {
  const file = url.pathname.split('/').at(-1) ?? ''
  const onSite = /^(?:www\.)?gov\.uk$/.test(url.hostname)
  if (
    url.hostname === 'assets.publishing.service.gov.uk' ||
    (onSite && url.pathname.startsWith('/government/uploads/'))
  ) {
    return { site: 'govuk-asset', file, page: `https://assets.publishing.service.gov.uk${url.pathname}` }
  }
  const path = url.pathname.replace(/^\/api\/content/, '').replace(/\/$/, '')
  if (!onSite || path === '' || path.startsWith('/api/')) return null
  return { site: 'govuk', path, page: `https://www.gov.uk${path}`, metadata: `${bases.govuk}/api/content${path}` }
}

/** The landing page in an asset's `Link` header: `<https://www.gov.uk/government/publications/…>; rel="up"`. */
export function landingPageOf(linkHeader: string | null): string | null {
  const up = [...(linkHeader ?? '').matchAll(/<([^>]+)>\s*;\s*rel="?up"?/g)].map((link) => link[1] ?? '')
  return up.find((address) => /^https:\/\/www\.gov\.uk\//.test(address)) ?? null
}

const text = z.string().nullish()

const attachment = z.object({
  title: text,
  url: text,
  content_type: text,
  command_paper_number: text,
  hoc_paper_number: text,
  isbn: text
})

/** Confirmed by the Content API's documentation and the public schemas of its publishing applications. */
const answer = z.object({
  title: z.string(),
  base_path: text,
  document_type: z.string(),
  schema_name: text,
  locale: text,
  first_published_at: text,
  public_updated_at: text,
  withdrawn_notice: z.object({ explanation: text, withdrawn_at: text }).nullish(),
  links: z.object({ organisations: z.array(z.object({ title: z.string() })).nullish() }).nullish(),
  details: z.object({ attachments: z.array(attachment).nullish() }).nullish()
})

type Answer = z.infer<typeof answer>

const webPages = new Set([
  'answer',
  'guide',
  'transaction',
  'simple_smart_answer',
  'place',
  'calendar',
  'taxon',
  'organisation'
])

/** Reads the Content API: dates, organisations, paper numbers, attachments, withdrawal. */
export function fromGovUk(json: unknown, address: GovukAddress): Described {
  const read = answer.safeParse(json)
  if (!read.success) throw strangeAnswer('GOV.UK')
  const data = read.data
  if (data.document_type === 'gone' || data.document_type === 'redirect') {
    throw new CaptureFailed(
      `\`${address.page}\` is no longer on GOV.UK`,
      'search GOV.UK for where it went, and add that'
    )
  }
  const web = webPages.has(data.document_type)
  const attachments = data.details?.attachments ?? []
  const item: ItemDraft = { type: web ? 'webpage' : 'report' }
  put(item, 'title', data.title)
  put(item, 'author', authorsOf(data))
  put(item, 'container-title', web ? 'GOV.UK' : undefined)
  put(item, 'genre', data.document_type === 'press_release' ? 'Press Release' : undefined)
  put(item, 'number', attachments.map(paperNumber).find(Boolean))
  put(item, 'ISBN', attachments.map((one) => one.isbn).find(Boolean))
  put(item, 'issued', dateOf(data.first_published_at ?? data.public_updated_at))
  put(item, 'URL', address.page)
  put(item, 'language', data.locale && data.locale !== 'en' ? data.locale : undefined)
  const notice = data.withdrawn_notice
  const withdrawnOn = dayOf(notice?.withdrawn_at)
  return {
    item,
    standing: 'primary',
    licence: openGovernment,
    ...(withdrawnOn
      ? { withdrawn: { date: withdrawnOn, says: wordsOfHtml(notice?.explanation ?? '') || 'Withdrawn' } }
      : {}),
    attachments: attachments.flatMap((one) =>
      one.url ? [{ title: one.title || data.title, url: absolute(one.url), contentType: one.content_type ?? null }] : []
    ),
    remarks: updated(data)
  }
}

function authorsOf(data: Answer): string[] | undefined {
  const names = (data.links?.organisations ?? []).map((organisation) => organisation.title)
  return names.length > 0 ? names : undefined
}

/** `CP 57`, `HC 766`. */
function paperNumber(one: z.infer<typeof attachment>): string | undefined {
  if (one.command_paper_number) return one.command_paper_number.replaceAll('.', '').trim()
  return one.hoc_paper_number ? `HC ${one.hoc_paper_number.replace(/^HC\s*/i, '')}` : undefined
}

function absolute(url: string): string {
  return url.startsWith('/') ? `https://www.gov.uk${url}` : url
}

function updated(data: Answer): string[] {
  const [first, last] = [dayOf(data.first_published_at), dayOf(data.public_updated_at)]
  return first && last && last > first ? [`First published on ${first} and updated on ${last}`] : []
}
