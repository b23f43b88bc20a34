import { fullDate } from '../../library/dates.ts'
import type { Item, Name } from '../../library/item.ts'
import { asPrinted, listedOrOthers } from '../names.ts'
import { bracketed, italic, join, type Phrase, say } from '../phrase.ts'
import { cutPages, firstPage } from '../pinpoint.ts'
import { edition as editionOf, singleQuoted } from '../typography.ts'
import { address } from './address.ts'
import { type FullForm, form, names, type Setting } from './form.ts'

function withRole(people: readonly Name[] | undefined, one: string, several: string): string | null {
  if (!people?.length) return null
  return `${listedOrOthers(people.map(asPrinted))} ${people.length > 1 ? several : one}`
}

/** OSCOLA s 3.2.1: `(additional information, 2nd edn, Publisher 2009)`, no place; s 3.2.3: `(John Gardner ed, …)`. */
function imprint(item: Item, contributors: readonly (string | null)[]): Phrase {
  const published = join(' ', item.publisher, item.issued === undefined ? null : `${item.issued.year}`)
  return bracketed(join(', ', ...contributors, editionOf(item.edition), published))
}

function volume(item: Item): string | null {
  return item.volume === undefined ? null : `vol ${item.volume}`
}

/** OSCOLA s 3.2.1. Editors and translators of an author's book open the bracket. */
export function book(item: Item, setting: Setting): FullForm {
  const hasAuthor = (item.author?.length ?? 0) > 0
  const editors = hasAuthor ? withRole(item.editor, 'ed', 'eds') : null
  const translators = hasAuthor || item.editor?.length ? withRole(item.translator, 'tr', 'trs') : null
  const work = join(' ', italic(item.title), imprint(item, [editors, translators]), volume(item))
  return form({ names: names(item, setting), work })
}

/** OSCOLA 5 s 3.2.4, 4 s 3.2.3: `‘Title’ in Andrew Burrows (ed), *Book* (OUP 2015)`; no first page. */
export function chapter(item: Item, setting: Setting): FullForm {
  const editors = item.editor?.length
    ? say(listedOrOthers(item.editor.map(asPrinted)), item.editor.length > 1 ? ' (eds)' : ' (ed)')
    : null
  const whole = join(', ', editors, italic(item['container-title']))
  const inside = whole.length === 0 ? null : say('in ', whole)
  const print = imprint(item, [withRole(item.translator, 'tr', 'trs')])
  const who = item.author?.length ? names(item, setting) : []
  return form({ names: who, work: join(' ', singleQuoted(item.title), inside, print, volume(item)) })
}

/**
 * OSCOLA s 3.3: `(2009) 72 MLR 554`; where the year finds the volume `[2005] PL 440`. The issue only where there are no
 * pages to find the article by, and then the address, `(2010) 1(1) EJLT <…>` (4 s 3.3.4).
 */
export function journal(item: Item, setting: Setting): FullForm {
  const { issued, page, volume, issue } = item
  const year = issued === undefined ? null : volume === undefined ? `[${issued.year}]` : `(${issued.year})`
  const number = page === undefined && volume !== undefined && issue !== undefined ? `${volume}(${issue})` : volume
  const name = (item['container-title-short'] ?? item['container-title'])?.replaceAll('.', '')
  const place = join(' ', year, number, name, firstPage(page))
  const work = join(' ', singleQuoted(item.title), place)
  const online = page === undefined ? address(item, setting.edition) : []
  return form({ names: names(item, setting), work, address: online })
}

/** OSCOLA 5 s 3.7.6 italic, 4 s 3.4.7 in marks: `(DPhil thesis, University of Oxford 1989)`. */
export function thesis(item: Item, setting: Setting): FullForm {
  const title = setting.edition.italicThesis ? italic(item.title) : singleQuoted(item.title)
  const degree =
    item.genre === undefined || /thesis|dissertation/i.test(item.genre) ? item.genre : `${item.genre} thesis`
  const awarded = join(' ', item.publisher, item.issued === undefined ? null : `${item.issued.year}`)
  return form({ names: names(item, setting), work: join(' ', title, bracketed(join(', ', degree, awarded))) })
}

/** OSCOLA 5 s 3.7.7, 4 s 3.4.9: `‘Title’ *Financial Times* (1 July 2010) 3`; on the web an address instead of a page. */
export function news(item: Item, setting: Setting): FullForm {
  const city = setting.edition.newspaperCity ? item['publisher-place'] : null
  const paper = italic(item['container-title'])
  const printed = item.page === undefined ? null : cutPages(item.page)
  const work = join(' ', singleQuoted(item.title), paper, bracketed(join(', ', city, fullDate(item.issued))), printed)
  return form({ names: names(item, setting), work, address: printed === null ? address(item, setting.edition) : [] })
}
