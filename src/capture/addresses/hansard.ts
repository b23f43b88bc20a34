import { z } from 'zod'
import { type ItemDraft, put } from '../item-draft.ts'
import { type Bases, siteBases } from './bases.ts'
import { dateOf } from './days.ts'
import { type Described, openParliament, strangeAnswer } from './described.ts'
import { speakerName } from './names.ts'
import { paragraphsOfHtml } from './plain-text.ts'

/** A debate, or one contribution to it. The column is not in the address: the text carries it. */
export interface HansardAddress {
  readonly site: 'hansard'
  readonly house: 'Commons' | 'Lords'
  /** ISO. */
  readonly date: string
  /** A GUID, or the 14 digits and more of older debates. */
  readonly debate: string
  /** The site's page breaks without it. */
  readonly slug: string
  readonly contribution: string | null
  readonly page: string
  readonly metadata: string
  /** Plain text, for when the data has none. */
  readonly text: string
}

const path =
  /^\/(commons|lords)\/(\d{4}-\d\d-\d\d)\/debates\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{14,})\/([^/]+)\/?$/i

export function understandHansard(url: URL, bases: Bases = siteBases): HansardAddress | null {
  const parts = url.hostname === 'hansard.parliament.uk' ? path.exec(url.pathname) : null
  if (!parts) return null
  const [, house = '', date = '', debate = '', slug = ''] = parts
  const contribution = /^#contribution-([0-9A-Za-z-]+)$/.exec(url.hash)?.[1] ?? null
  const id = debate.toUpperCase()
  return {
    site: 'hansard',
    house: house.toLowerCase() === 'lords' ? 'Lords' : 'Commons',
    date,
    debate: id,
    slug,
    contribution,
    page: `https://hansard.parliament.uk/${house.toLowerCase()}/${date}/debates/${debate}/${slug}${contribution ? url.hash : ''}`,
    metadata: `${bases.hansardApi}/debates/debate/${id}.json`,
    text: `${bases.hansard}/debates/GetDebateAsText/${id}`
  }
}

/** Confirmed by several public clients of the API: `Overview`, `Items`, and columns as spans inside `Value`. */
const answer = z.object({
  Overview: z.object({
    Title: z.string(),
    Date: z.string().nullish(),
    House: z.string().nullish(),
    Location: z.string().nullish(),
    VolumeNo: z.union([z.number(), z.string()]).nullish()
  }),
  Items: z
    .array(
      z.object({
        ItemType: z.string().nullish(),
        AttributedTo: z.string().nullish(),
        Value: z.string().nullish(),
        ExternalId: z.string().nullish()
      })
    )
    .nullish()
})

type Contribution = NonNullable<z.infer<typeof answer>['Items']>[number]

/** Reads `/debates/debate/{id}.json`; a contribution's speaker is the author, for styles that name one. */
export function fromHansard(json: unknown, address: HansardAddress): Described {
  const read = answer.safeParse(json)
  if (!read.success) throw strangeAnswer('Hansard')
  const { Overview: overview, Items: items } = read.data
  const spoken = (items ?? []).filter((one) => one.ItemType === 'Contribution' && one.Value)
  const text = spoken.map(contributionText).join('\n\n')
  const mine = address.contribution?.toUpperCase()
  const meant = spoken.find((one) => mine && one.ExternalId?.toUpperCase() === mine)
  const speaker = meant?.AttributedTo ? speakerName(meant.AttributedTo) : undefined
  const item: ItemDraft = { type: 'hearing' }
  put(item, 'title', overview.Title.trim())
  put(item, 'author', speaker ? [speaker] : undefined)
  put(item, 'authority', `House of ${address.house}`)
  put(item, 'container-title', 'Hansard')
  put(item, 'volume', overview.VolumeNo ? String(overview.VolumeNo) : undefined)
  put(item, 'page', columns(meant ? textUpTo(spoken, meant) : text, meant !== undefined))
  put(item, 'section', sectionOf(overview.Location ?? ''))
  put(item, 'issued', dateOf(overview.Date ?? address.date))
  put(item, 'URL', address.page)
  return {
    item,
    standing: 'primary',
    licence: openParliament,
    attachments: [],
    ...(text ? { text: `${text}\n` } : {}),
    remarks: [
      ...(mine && !meant ? ['The contribution in the address is not among those of the debate'] : []),
      ...(text && !text.includes('<!-- col ') ? ['The debate came without column numbers'] : [])
    ]
  }
}

function contributionText(one: Contribution): string {
  const [first = '', ...rest] = paragraphsOfHtml(one.Value ?? '')
  const speaker = one.AttributedTo?.trim()
  return [speaker ? `**${speaker}:** ${first}` : first, ...rest].filter(Boolean).join('\n\n')
}

function textUpTo(spoken: readonly Contribution[], last: Contribution): string {
  return spoken
    .slice(0, spoken.indexOf(last) + 1)
    .map(contributionText)
    .join('\n\n')
}

/** `973-976` for a debate; for a contribution the column it stands in. */
function columns(text: string, onlyLast: boolean): string | undefined {
  const numbers = [...text.matchAll(/<!-- col (\w+) -->/g)].map((marker) => marker[1] ?? '')
  const [first] = numbers
  const last = numbers.at(-1)
  if (first === undefined || last === undefined) return undefined
  return onlyLast || first === last ? last : `${first}-${last}`
}

function sectionOf(location: string): string | undefined {
  const named = /Westminster Hall|Public Bill Committee|General Committee|Grand Committee/.exec(location)
  return named?.[0]
}
