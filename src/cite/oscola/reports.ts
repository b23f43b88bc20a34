import { fullDate } from '../../library/dates.ts'
import type { Item } from '../../library/item.ts'
import { publisherApart, withoutSamePublisher } from '../paper.ts'
import { bracketed, italic, join, type Phrase, say } from '../phrase.ts'
import { singleQuoted } from '../typography.ts'
import { address } from './address.ts'
import { book } from './books.ts'
import { type FullForm, form, names, type Setting } from './form.ts'

/**
 * OSCOLA 5 s 3.7.10, 4 s 3.4.1: `Body, ‘Title’ (description, publisher date) <…>`; with an ISBN it is cited like a book.
 * Press releases, guidance, consultations, Library briefings, APPG and NGO reports are all of this form.
 */
export function report(item: Item, setting: Setting): FullForm {
  if (item.ISBN !== undefined) return book(withoutSamePublisher(item), setting)
  const published = join(' ', publisherApart(item), fullDate(item.issued))
  const inside = join(', ', described(item), published)
  const work = join(' ', singleQuoted(item.title), bracketed(inside))
  return form({ names: names(item, setting), work, address: address(item, setting.edition) })
}

/** `Briefing Paper No CBP 6073`, `Press Release`. */
function described({ genre, number }: Item): string | null {
  if (number === undefined) return genre ?? null
  if (genre === undefined) return /^\d+$/.test(number) ? `No ${number}` : number
  return /^No\b/i.test(number) ? `${genre} ${number}` : `${genre} No ${number}`
}

/** Evidence to a committee, by the general form: `Body, ‘Title’ (written evidence to the … Committee, OSB0110, date) <…>`. */
export function evidence(item: Item, setting: Setting): FullForm {
  const to = item.authority ?? item.publisher
  const what = join(' to the ', item.genre ?? 'evidence', to)
  const inside = join(', ', what, item.number, fullDate(item.issued))
  const work = join(' ', singleQuoted(item.title), bracketed(inside))
  return form({ names: names(item, setting), work, address: address(item, setting.edition) })
}

/** OSCOLA 5 s 3.7.1, 4 s 3.4.8: `Author, ‘Title’ (*Site*, 24 April 2025) <…> accessed 20 November 2026`. */
export function web(item: Item, setting: Setting): FullForm {
  const inside = join(', ', italic(item['container-title']), item.genre, fullDate(item.issued))
  const work = join(' ', singleQuoted(item.title), bracketed(inside))
  return form({ names: names(item, setting), work, address: address(item, setting.edition) })
}

/** OSCOLA 5 s 3.7.2: the series stands where an author would: `Double Jeopardy podcast, ‘Episode 27 …’ (7 April 2023) <…>`. */
export function broadcast(item: Item, setting: Setting): FullForm {
  const series = item['collection-title']
  const who: Phrase = series === undefined ? names(item, setting) : say(series)
  const channel = series === undefined ? (item['container-title'] ?? item.publisher) : null
  const inside = join(', ', channel, fullDate(item.issued))
  const work = join(' ', singleQuoted(item.title), bracketed(inside))
  return form({ names: who, work, address: address(item, setting.edition) })
}

/** A dataset or software, by the general form (s 3.7.10): `Body, ‘Title’ (dataset, version, publisher date) <…>`. */
export function dataset(item: Item, setting: Setting): FullForm {
  const version = item.version === undefined ? null : item.version.replace(/^(?=\d)/, 'version ')
  const what = item.genre ?? item.medium ?? (item.type === 'dataset' ? 'dataset' : null)
  const inside = join(', ', what, version, join(' ', publisherApart(item), fullDate(item.issued)))
  const work = join(' ', singleQuoted(item.title), bracketed(inside))
  return form({ names: names(item, setting), work, address: address(item, setting.edition) })
}

/** OSCOLA 5 s 3.7.3, 3.7.5: `(Lecture at St Hugh’s College, Oxford, 15 May 2023)`, `(Obligations III conference, Brisbane, July 2006)`. */
export function talk(item: Item, setting: Setting): FullForm {
  const where = item['container-title'] ?? item.publisher
  const what = item.genre === undefined || where === undefined ? (item.genre ?? where) : `${item.genre} at ${where}`
  const inside = join(', ', what, item['publisher-place'], fullDate(item.issued))
  const work = join(' ', singleQuoted(item.title), bracketed(inside))
  return form({ names: names(item, setting), work, address: address(item, setting.edition) })
}

/** OSCOLA 5 s 3.7.4, 3.7.12: `Interview with Irene Kull (4 August 2003)`, `Letter from … to … (20 November 2009)`. */
export function correspondence(item: Item): FullForm {
  return form({ work: join(' ', item.title, bracketed(fullDate(item.issued))) })
}
