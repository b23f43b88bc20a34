import type { Item } from '../library/item.ts'

const doiLink = /^https?:\/\/(?:dx\.)?doi\.org\/(10\..+)$/i

/** `10.1111/1468-2230.00287`, whether the record gives it as such, after `doi:`, or as an address. */
export function doiOf(item: Item): string | null {
  const doi = item.DOI?.replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/i, '')
  return doi ?? doiLink.exec(item.URL ?? '')?.[1] ?? null
}
