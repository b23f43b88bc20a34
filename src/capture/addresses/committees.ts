import { z } from 'zod'
import { type ItemDraft, put } from '../item-draft.ts'
import type { CommitteeAddress } from './committee-address.ts'
import { dateOf } from './days.ts'
import { type Described, openParliament, strangeAnswer } from './described.ts'
import { memberName } from './names.ts'

const text = z.string().nullish()
const named = z.object({ name: text })

/**
 * Confirmed by public clients: `description`, `publicationStartDate`, `committee`, `documents[].documentId`,
 * `internalReference`, `witnesses` with a null name for organisations. How HC numbers are given was not confirmed.
 */
const answer = z.object({
  description: text,
  title: text,
  publicationStartDate: text,
  publicationDate: text,
  meetingDate: text,
  activityStartDate: text,
  internalReference: text,
  committee: z.object({ name: text, house: text }).nullish(),
  committees: z.array(named).nullish(),
  committeeBusiness: z.object({ title: text }).nullish(),
  committeeBusinesses: z.array(z.object({ title: text })).nullish(),
  hcNumber: z.unknown().optional(),
  hcNumbers: z.unknown().optional(),
  hlPaper: z.unknown().optional(),
  documents: z.array(z.object({ documentId: z.union([z.number(), z.string()]), title: text })).nullish(),
  witnesses: z.array(z.object({ name: text, organisations: z.array(named).nullish() })).nullish()
})

type Answer = z.infer<typeof answer>

/** Reads an item of `/api/Publications`, `/api/WrittenEvidence`, `/api/OralEvidence` or `/api/CommitteeBusiness`. */
export function fromCommittees(json: unknown, address: CommitteeAddress): Described {
  const read = answer.safeParse(json)
  if (!read.success) throw strangeAnswer('The committees data')
  const data = read.data
  const committee = data.committee?.name ?? data.committees?.[0]?.name
  const item: ItemDraft = { type: address.kind === 'work' ? 'webpage' : 'report', ...titled(data, address.kind) }
  const witnesses = witnessNames(data)
  put(
    item,
    'author',
    address.kind === 'written-evidence' && witnesses.length > 0 ? witnesses : committee ? [committee] : null
  )
  put(item, 'number', numberOf(data))
  put(item, 'chapter-number', sessionOf(data))
  put(
    item,
    'issued',
    dateOf(data.publicationStartDate ?? data.meetingDate ?? data.activityStartDate ?? data.publicationDate)
  )
  put(item, 'URL', address.page)
  return {
    item,
    standing: 'primary',
    licence: openParliament,
    attachments: (data.documents ?? []).map((document) => ({
      title: document.title || data.description || 'Document',
      url: `${address.metadata}/Document/${document.documentId}/OriginalFormat`,
      contentType: null
    })),
    remarks: []
  }
}

function titled(data: Answer, kind: CommitteeAddress['kind']): ItemDraft {
  const business = data.committeeBusiness?.title ?? data.committeeBusinesses?.[0]?.title ?? undefined
  const own = data.description ?? data.title ?? undefined
  const item: ItemDraft = {}
  switch (kind) {
    case 'publication':
    case 'work':
      put(item, 'title', own?.replace(/^\w+ (?:Special )?Report\s*[-–:]\s*/, '') ?? business)
      break
    case 'written-evidence':
      put(item, 'title', business ?? own ?? 'Written evidence')
      put(item, 'genre', 'Written evidence')
      break
    case 'oral-evidence':
      put(item, 'title', business ?? own ?? 'Oral evidence')
      put(item, 'genre', 'Oral evidence')
      break
  }
  return item
}

function witnessNames(data: Answer): ReturnType<typeof memberName>[] {
  return (data.witnesses ?? []).flatMap((witness) => {
    const organisation = witness.organisations?.[0]?.name
    if (witness.name) return [memberName(witness.name)]
    return organisation ? [organisation] : []
  })
}

/** `HC 766`, `HL Paper 54`, or the reference of a piece of evidence (`OSB0110`). */
function numberOf(data: Answer): string | undefined {
  const hc = firstNumber(data.hcNumber) ?? firstNumber(data.hcNumbers)
  const hl = firstNumber(data.hlPaper)
  const papers = [hl ? `HL Paper ${hl}` : null, hc ? `HC ${hc}` : null].filter((paper) => paper !== null)
  return papers.length > 0 ? papers.join(', ') : (data.internalReference ?? undefined)
}

const numbered = z.union([z.string(), z.number(), z.object({ number: z.union([z.string(), z.number()]) })])

function firstNumber(value: unknown): string | undefined {
  const one = numbered.safeParse(Array.isArray(value) ? value[0] : value)
  if (!one.success) return undefined
  const number = typeof one.data === 'object' ? one.data.number : one.data
  return String(number).replace(/^(?:HC|HL(?: Paper)?)\s*/i, '') || undefined
}

const inSession = z.object({ sessionDescription: z.string() })

function sessionOf(data: Answer): string | undefined {
  for (const value of [data.hcNumber, data.hcNumbers]) {
    const one = inSession.safeParse(Array.isArray(value) ? value[0] : value)
    if (one.success) return one.data.sessionDescription.replace(/^(\d{4})[-/](\d{2})$/, '$1–$2')
  }
  return undefined
}

const file = z.object({ fileName: z.string().nullish(), data: z.string() })

/** The document that `…/Document/…` answers with: its name, and its bytes out of base64. */
export function committeeDocument(json: unknown): { readonly name: string; readonly bytes: Uint8Array } {
  const read = file.safeParse(json)
  if (!read.success) throw strangeAnswer('The committees data')
  return { name: read.data.fileName ?? 'document', bytes: Buffer.from(read.data.data, 'base64') }
}
