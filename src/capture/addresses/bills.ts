import { z } from 'zod'
import { type ItemDraft, put } from '../item-draft.ts'
import { type Bases, siteBases } from './bases.ts'
import { dateOf } from './days.ts'
import { type Described, openParliament, strangeAnswer } from './described.ts'

/** A Bill's page or one of its publications. */
export interface BillAddress {
  readonly site: 'bills'
  readonly kind: 'bill' | 'publication'
  readonly id: string
  readonly page: string
  /** Null for a publication: only its Bill has data. */
  readonly metadata: string | null
  readonly publications: string | null
}

export function understandBills(url: URL, bases: Bases = siteBases): BillAddress | null {
  const parts =
    url.hostname === 'bills.parliament.uk' ? /^\/(bills|publications)\/(\d+)(?:\/|$)/.exec(url.pathname) : null
  const id = parts?.[2]
  if (id === undefined) return null
  const bill = parts?.[1] === 'bills'
  return {
    site: 'bills',
    kind: bill ? 'bill' : 'publication',
    id,
    page: bill ? `https://bills.parliament.uk/bills/${id}` : `https://bills.parliament.uk${url.pathname}`,
    metadata: bill ? `${bases.billsApi}/api/v1/Bills/${id}` : null,
    publications: bill ? `${bases.billsApi}/api/v1/Bills/${id}/Publications` : null
  }
}

/** Confirmed by public clients of the API: `BillSummary` and `BillPublication`. */
const bill = z.object({
  shortTitle: z.string(),
  originatingHouse: z.string().nullish(),
  currentHouse: z.string().nullish(),
  isAct: z.boolean().nullish(),
  lastUpdate: z.string().nullish(),
  billWithdrawn: z.string().nullish()
})

const publication = z.object({
  title: z.string(),
  house: z.string().nullish(),
  displayDate: z.string().nullish(),
  publicationType: z.object({ name: z.string() }).nullish(),
  links: z
    .array(z.object({ title: z.string().nullish(), url: z.string(), contentType: z.string().nullish() }))
    .nullish()
})

const publications = z.object({ publications: z.array(publication) })

type Publication = z.infer<typeof publication>

/** Reads `/Bills/{id}` and, where it is given, `/Bills/{id}/Publications`: number and session stand in those' titles. */
export function fromBills(json: unknown, address: BillAddress, publicationsJson?: unknown): Described {
  const read = bill.safeParse(json)
  if (!read.success) throw strangeAnswer('The Bills data')
  const listed = publications.safeParse(publicationsJson)
  const prints = (listed.success ? listed.data.publications : []).filter((one) => one.publicationType?.name === 'Bill')
  const first = prints.toSorted((a, b) => (a.displayDate ?? '').localeCompare(b.displayDate ?? ''))[0]
  const { shortTitle, originatingHouse, isAct, lastUpdate } = read.data
  const house = first?.house ?? originatingHouse
  const printed = printNumber(first)
  const item: ItemDraft = { type: 'bill' }
  put(item, 'title', shortTitle.replace(/ Act \d{4}$/, ' Bill').trim())
  put(item, 'authority', house === 'Commons' || house === 'Lords' ? `House of ${house}` : undefined)
  put(item, 'number', printed.number)
  put(item, 'chapter-number', printed.session)
  put(item, 'issued', dateOf(first?.displayDate ?? lastUpdate))
  put(item, 'URL', address.page)
  return {
    item,
    standing: 'primary',
    licence: openParliament,
    attachments: prints.flatMap(attachmentsOf),
    remarks: [
      ...(isAct ? [`The Bill has become the ${shortTitle}`] : []),
      ...(printed.number ? [] : ['The number of the Bill is not in its data'])
    ]
  }
}

/** `Bill 285 2021-22 (as introduced)`, `HL Bill 87`. */
function printNumber(print: Publication | undefined): { number?: string; session?: string } {
  const number = /\bBill (\d+(?:-[IVX]+)?)/.exec(print?.title ?? '')?.[1]
  const session = /\b(\d{4})[-–/](\d{2})\b/.exec(print?.title ?? '')
  return { ...(number ? { number } : {}), ...(session ? { session: `${session[1]}–${session[2]}` } : {}) }
}

function attachmentsOf(print: Publication): Described['attachments'] {
  return (print.links ?? []).map((link) => ({
    title: link.title || print.title,
    url: link.url,
    contentType: link.contentType ?? null
  }))
}
