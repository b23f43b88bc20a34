import { cslItem } from '../bibliography/csl-item.ts'
import { type Bases, siteBases } from './bases.ts'
import { type Described, strangeAnswer } from './described.ts'

/** A DOI: its data comes from the resolver, asked for CSL-JSON. */
export interface DoiAddress {
  readonly site: 'doi'
  readonly doi: string
  readonly page: string
  readonly metadata: string
  readonly accept: string
}

const pattern = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)(10\.\d{4,9}(?:\/|%2F)\S+)$/i

export function understandDoi(address: string, bases: Bases = siteBases): DoiAddress | null {
  const raw = pattern.exec(address.trim())?.[1]
  if (raw === undefined) return null
  const doi = (/^https?:/i.test(address) ? unescaped(raw) : raw).replace(/[.,;]+$/, '').toLowerCase()
  const path = doi.split('/').map(encodeURIComponent).join('/')
  return {
    site: 'doi',
    doi,
    page: `https://doi.org/${path}`,
    metadata: `${bases.doi}/${path}`,
    accept: 'application/vnd.citationstyles.csl+json'
  }
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Reads the resolver's CSL-JSON (Crossref and DataCite). */
export function fromDoi(json: unknown, address: DoiAddress): Described {
  const read = cslItem(json)
  if (!read) throw strangeAnswer('doi.org')
  const item = { ...read.item, DOI: address.doi, URL: address.page }
  return { item, standing: 'primary', attachments: [], remarks: [] }
}
