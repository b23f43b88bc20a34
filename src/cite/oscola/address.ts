import { fullDate } from '../../library/dates.ts'
import type { Item } from '../../library/item.ts'
import { doiOf } from '../doi.ts'
import { join, linked, type Phrase, say } from '../phrase.ts'
import type { Edition } from './edition.ts'

const permanent = /^https?:\/\/(?:www\.)?(?:perma\.cc|(?:dx\.)?doi\.org)\//i

/**
 * Where a source is read: `<https://…> accessed 21 July 2023`, `DOI: 10.1111/…` (OSCOLA 5 s 3.7.1, 4 s 3.1.4). The
 * address is a link; its angle brackets are text.
 */
export function address(item: Item, edition: Edition): Phrase {
  const doi = doiOf(item)
  if (edition.permanentLinks && doi !== null) return say('DOI: ', linked(`https://doi.org/${doi}`, doi))
  const url = item.URL ?? (doi === null ? null : `https://doi.org/${doi}`)
  if (url === null) return []
  const read = fullDate(item.accessed)
  const dated = read !== null && !(edition.permanentLinks && permanent.test(url))
  return join(' ', say('<', linked(url, url), '>'), dated ? `accessed ${read}` : null)
}
