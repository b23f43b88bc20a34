import type { Item } from '../library/item.ts'
import type { Common } from './source-kind.ts'
import { enDash } from './typography.ts'

export type House = 'HC' | 'HL'

export interface BillSource extends Common {
  readonly kind: 'bill'
  /** Without `Bill`. */
  readonly name: string
  readonly house: House | null
  readonly session: string | null
  readonly number: string | null
}

/** What is printed in Hansard, or answered and stated in writing. */
export interface Debate extends Common {
  readonly kind: 'debate' | 'bill-committee' | 'written'
  readonly house: House | null
  /** The columns where the record begins and ends, as printed: `973–976`, `146WH`. */
  readonly columns: string | null
}

export function houseOf(text: string | undefined): House | null {
  if (text === undefined) return null
  if (/\bLords\b|^HL\b/.test(text)) return 'HL'
  return /\bCommons\b|^HC\b/.test(text) ? 'HC' : null
}

export function billOf(item: Item): BillSource {
  const number = item.number?.replace(/^(?:H[CL]\s+)?Bill\s+/i, '').replace(/^\[(.*)\]$/, '$1')
  return {
    kind: 'bill',
    item,
    name: item.title.replace(/\s*\[HL\]$/, '').replace(/\s+Bill$/, ''),
    house: houseOf(item.authority ?? item.number),
    session: sessionOf(item),
    number: number ?? null
  }
}

/** `2021–22`, as the paper prints it apart from the dash. */
export function sessionOf(item: Item): string | null {
  return item['chapter-number'] === undefined ? null : enDash(item['chapter-number'])
}

/** Anything heard elsewhere than in a House or its bill committees is evidence: a paper of the committee that heard it. */
export function hearingOf(item: Item): Debate | (Common & { readonly kind: 'evidence' }) {
  const house = houseOf(item.authority)
  const columns = item.page === undefined ? null : enDash(item.page)
  const where = item.section ?? ''
  if (
    /evidence/i.test(item.genre ?? '') ||
    (house === null && item.authority !== undefined && !/Hansard/.test(item['container-title'] ?? ''))
  )
    return { kind: 'evidence', item }
  if (/bill committee|general committee/i.test(where)) return { kind: 'bill-committee', item, house, columns }
  const written = /written/i.test(`${where} ${item.genre ?? ''}`) && item.number !== undefined && columns === null
  return { kind: written ? 'written' : 'debate', item, house, columns }
}
