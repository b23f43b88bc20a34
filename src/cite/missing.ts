import { type CslFile, isStyleName, type StyleName } from '../brief/front-matter.ts'
import type { Item } from '../library/item.ts'
import { doiOf } from './doi.ts'
import { type Source, sourceOf } from './source-kind.ts'

/** Something a guide prints of a source, in the author's words and with the record's field. */
interface Want {
  readonly says: string
  readonly has: (item: Item) => boolean
  /** The styles that print it; all of them where this is not given. */
  readonly styles?: readonly StyleName[]
}

const oscola: readonly StyleName[] = ['oscola5', 'oscola4']
const notes: readonly StyleName[] = ['oscola5', 'oscola4', 'library']

function field(name: keyof Item, says: string, styles?: readonly StyleName[]): Want {
  const want = { says: `${says} (\`${name}\`)`, has: (item: Item) => item[name] !== undefined }
  return styles === undefined ? want : { ...want, styles }
}

const date = field('issued', 'the date')
const year = field('issued', 'the year')
const author: Want = { says: 'an author (`author`)', has: ({ author }) => (author?.length ?? 0) > 0 }
const creator: Want = {
  says: 'an author or editor (`author`, `editor`)',
  has: ({ author, editor, translator }) => [author, editor, translator].some((list) => (list?.length ?? 0) > 0)
}
const day: Want = { says: 'the day (`issued`)', has: ({ issued }) => issued?.day !== undefined }
const yearInName: Want = {
  says: 'the year, in its title or as its date (`title`, `issued`)',
  has: ({ title, issued }) => issued !== undefined || /\b\d{4}\b/.test(title)
}
const read: Want = {
  says: 'the day its address was read (`accessed`)',
  has: (item) => item.URL === undefined || item.accessed !== undefined || doiOf(item) !== null,
  styles: ['oscola5', 'oscola4', 'harvard']
}
const address: Want = { says: 'its address (`URL`)', has: (item) => item.URL !== undefined || doiOf(item) !== null }
const pageOrAddress: Want = {
  says: 'the page, or its address (`page`, `URL`)',
  has: (item) => item.page !== undefined || item.URL !== undefined || doiOf(item) !== null
}
const found: Want = {
  says: 'a neutral citation, a report, or the court and the day (`authority`, `number`, `container-title`, `issued`)',
  has: ({ authority, number, issued, page, 'container-title': report }) =>
    issued !== undefined &&
    ((authority !== undefined && (number !== undefined || issued.day !== undefined)) ||
      (report !== undefined && page !== undefined))
}
const house = field('authority', 'the House')
const session = field('chapter-number', 'the session', notes)

function wants({ kind, item }: Source): readonly Want[] {
  switch (kind) {
    case 'act':
      return [yearInName, field('number', 'the chapter number', ['harvard'])]
    case 'instrument':
      return [yearInName, field('number', 'its number')]
    case 'eu-legislation':
      return [
        year,
        field('container-title', 'the Official Journal’s series'),
        field('volume', 'the Journal’s number', oscola)
      ]
    case 'treaty':
      return [
        date,
        field('container-title', 'the treaty series', oscola),
        field('status', 'its entry into force', oscola)
      ]
    case 'explanatory-notes':
      return []
    case 'bill':
      return [house, session, field('number', 'its number')]
    case 'debate':
      return [house, day, field('volume', 'the volume', ['oscola5', 'oscola4', 'harvard'])]
    case 'bill-committee':
      return [day]
    case 'written':
      return [house, day, field('number', 'its number')]
    case 'house-paper':
      return [author, field('chapter-number', 'the session', oscola), { ...date, styles: ['library', 'harvard'] }]
    case 'command-paper':
    case 'law-commission':
      return [author, year]
    case 'evidence':
      return [author, date, read]
    case 'report':
      return item.ISBN === undefined ? [author, date, read] : [creator, year, field('publisher', 'the publisher')]
    case 'web':
      return [date, field('container-title', 'the site’s name', oscola), address, read]
    case 'broadcast':
      return [day, field('collection-title', 'the series'), address, read]
    case 'dataset':
      return [author, date, address, read]
    case 'talk':
      return [author, date]
    case 'correspondence':
      return [date]
    case 'news':
      return [
        day,
        field('container-title', 'the paper’s name'),
        pageOrAddress,
        ...(item.page === undefined ? [read] : []),
        field('publisher-place', 'the city', ['oscola4'])
      ]
    case 'book':
      return [creator, year, field('publisher', 'the publisher')]
    case 'chapter':
      return [
        author,
        field('editor', 'the editor'),
        field('container-title', 'the book’s title'),
        year,
        field('publisher', 'the publisher')
      ]
    case 'journal':
      return [
        author,
        year,
        field('container-title', 'the journal’s name'),
        pageOrAddress,
        ...(item.page === undefined ? [read] : [])
      ]
    case 'thesis':
      return [author, field('genre', 'the kind of thesis'), field('publisher', 'the university'), year]
    case 'judgment':
      return [found]
  }
}

/**
 * What the style's guide prints of such a source and its record does not hold, each as `the session (`chapter-number`)`.
 * The citation prints without it; nothing is guessed in its place. What a CSL style wants is not known.
 */
export function missingFor(item: Item, style: StyleName | CslFile): readonly string[] {
  if (!isStyleName(style)) return []
  return wants(sourceOf(item))
    .filter((want) => (want.styles?.includes(style) ?? true) && !want.has(item))
    .map(({ says }) => says)
}
