import { z } from 'zod'
import { type ItemDraft, put } from '../item-draft.ts'
import { type Bases, siteBases } from './bases.ts'
import { dateOf } from './days.ts'
import { type Described, openParliament, strangeAnswer } from './described.ts'
import { memberName } from './names.ts'
import { wordsOfHtml } from './plain-text.ts'

/** A briefing of the Commons Library, the Lords Library or POST. */
export interface BriefingAddress {
  readonly site: 'briefings'
  readonly publisher:
    | 'House of Commons Library'
    | 'House of Lords Library'
    | 'Parliamentary Office of Science and Technology'
  /** As in addresses: `CBP-9506`, `SN06073`, `CDP-2017-0151`, `LLN-2023-0005`, `POST-PN-0685`. */
  readonly identifier: string
  readonly page: string
  readonly metadata: string
  readonly pdf: string
}

const hosts = /^(?:(?:commons|lords)library|post|researchbriefings(?:\.files)?|www)\.parliament\.uk$/
const paths = [
  /^\/research-briefings\/([a-z]+-?[a-z]*-?[\d-]+)\/?$/i,
  /^\/documents\/([A-Z]+-?[A-Z]*-?[\d-]+)\//i,
  /^\/ResearchBriefing\/Summary\/([A-Z]+-?[A-Z]*-?[\d-]+)\/?$/i,
  /^\/(?:business\/publications\/research\/)?briefing-papers\/([A-Z]+-?[A-Z]*-?[\d-]+)(?:[/.]|$)/i
]

/** Reads the libraries' pages, their PDFs, and the forms that addresses had before 2021. */
export function understandBriefings(url: URL, bases: Bases = siteBases): BriefingAddress | null {
  if (!hosts.test(url.hostname)) return null
  const named = paths.map((path) => path.exec(url.pathname)?.[1]).find((found) => found !== undefined)
  const identifier = named ? tidyIdentifier(named) : null
  if (!identifier) return null
  const publisher = publisherOf(identifier)
  return {
    site: 'briefings',
    publisher,
    identifier,
    page: `https://${siteOf[publisher]}/research-briefings/${identifier.toLowerCase()}/`,
    metadata: `${bases.briefingsApi}/researchbriefings.json?identifier=${identifier}`,
    pdf: `${bases.briefingFiles}/documents/${identifier}/${identifier}.pdf`
  }
}

const siteOf = {
  'House of Commons Library': 'commonslibrary.parliament.uk',
  'House of Lords Library': 'lordslibrary.parliament.uk',
  'Parliamentary Office of Science and Technology': 'post.parliament.uk'
} as const

/** `cbp9506` and `CBP-9506` are one briefing, `sn06073` and `SN06073`; others keep their hyphens. */
function tidyIdentifier(raw: string): string | null {
  const identifier = raw.toUpperCase()
  const cbp = /^CBP-?(\d+)$/.exec(identifier)
  if (cbp) return `CBP-${cbp[1]}`
  const note = /^SN-?(\d+)$/.exec(identifier)
  if (note) return `SN${(note[1] ?? '').padStart(5, '0')}`
  const paper = /^RP-?(\d\d-\d+)$/.exec(identifier)
  if (paper) return `RP${paper[1]}`
  return /^(?:CDP|LLN|LIF|POST-PN|POST-PB|POST-PR|POST-HS|POST-ARC)-[\d-]+$/.test(identifier) ? identifier : null
}

function publisherOf(identifier: string): BriefingAddress['publisher'] {
  if (identifier.startsWith('POST-')) return 'Parliamentary Office of Science and Technology'
  return /^L(?:LN|IF)-/.test(identifier) ? 'House of Lords Library' : 'House of Commons Library'
}

/** Linked data gives a value bare, or as `{_value}`. */
const value = z.union([z.string(), z.object({ _value: z.string() }).transform((wrapped) => wrapped._value)])

/** Not confirmed against a live answer: read by what linked-data APIs of this kind give, and nothing is required but a title. */
const briefing = z.object({
  title: z.union([value, z.array(value).transform((all) => all[0] ?? '')]),
  date: value.nullish(),
  created: value.nullish(),
  identifier: value.nullish(),
  creator: z.unknown().optional()
})

const answer = z.object({ result: z.object({ items: z.array(briefing) }) })
const creators = z.array(z.object({ givenName: value.nullish(), familyName: value.nullish(), label: value.nullish() }))

/** Reads the briefings' linked data: title, date of last significant change, authors. */
export function fromBriefings(json: unknown, address: BriefingAddress): Described {
  const read = answer.safeParse(json)
  if (!read.success) throw strangeAnswer('The briefings data')
  const { items } = read.data.result
  const one = items.find((item) => item.identifier?.toUpperCase() === address.identifier) ?? items[0]
  if (!one) throw strangeAnswer('The briefings data')
  const item: ItemDraft = { type: 'report' }
  put(item, 'title', wordsOfHtml(one.title))
  put(item, 'author', authorsOf(one.creator))
  put(item, 'genre', genreOf(address.identifier))
  put(item, 'number', numberOf(address.identifier))
  put(item, 'publisher', address.publisher)
  put(item, 'issued', dateOf(one.date ?? one.created))
  put(item, 'URL', address.page)
  const pdf = { title: 'PDF', url: address.pdf, contentType: 'application/pdf' }
  return { item, standing: 'primary', licence: openParliament, attachments: [pdf], remarks: [] }
}

function authorsOf(creator: unknown): ItemDraft['author'] {
  const read = creators.safeParse(Array.isArray(creator) ? creator : [creator])
  const people = (read.success ? read.data : []).flatMap(({ givenName, familyName, label }) => {
    if (familyName) return [{ family: familyName, ...(givenName ? { given: givenName } : {}) }]
    return label ? [memberName(label)] : []
  })
  return people.length > 0 ? people : undefined
}

function genreOf(identifier: string): string {
  if (identifier.startsWith('POST-PN')) return 'POSTnote'
  return identifier.startsWith('CDP-') ? 'Debate Pack' : 'Briefing Paper'
}

/** As cited: `CBP 6073` (standard notes share the sequence), `PN 685`, `LLN 2023-0005`. */
function numberOf(identifier: string): string {
  const [, series = '', number = ''] = /^(?:POST-)?([A-Z]+)-?(.*)$/.exec(identifier) ?? []
  const plain = /^\d+$/.test(number) ? String(Number(number)) : number
  return `${series === 'SN' ? 'CBP' : series} ${plain}`
}
