import { dayAndMonth } from '../../library/dates.ts'
import type { Item } from '../../library/item.ts'
import { initialsFirst, listed } from '../names.ts'
import { publisherApart } from '../paper.ts'
import { bracketed, italic, join, type Phrase } from '../phrase.ts'
import { edition } from '../typography.ts'
import { available, editors, pages, sentences } from './parts.ts'

/** `*Title*. 6th edn. Translated by T. Weir. OUP.` No place of publication (Cite Them Right, since its 12th edition). */
export function book(item: Item, head: Phrase): Phrase {
  const edited =
    item.author?.length && item.editor?.length ? `Edited by ${listed(item.editor.map(initialsFirst))}` : null
  const translated = item.translator?.length ? `Translated by ${listed(item.translator.map(initialsFirst))}` : null
  return sentences(head, edition(item.edition), edited, translated, item.publisher, available(item))
}

/** `‘Title’, in Smith, S.M. (ed.) *The Book*. MTP, pp. 83–95.` */
export function chapter(item: Item, head: Phrase): Phrase {
  const whole = join(' ', 'in', editors(item.editor), italic(item['container-title']))
  const title = join(', ', head, item['container-title'] ? whole : null)
  return sentences(title, edition(item.edition), join(', ', item.publisher, pages(item.page)), available(item))
}

/** `‘Title’, *Cambridge Law Journal*, 81(2), pp. 249–272.` */
export function journal(item: Item, head: Phrase): Phrase {
  const issue = item.issue === undefined ? null : bracketed(item.issue)
  const number = join('', item.volume, issue)
  const place = join(', ', italic(item['container-title']), number, pages(item.page))
  return sentences(join(', ', head, place), available(item))
}

/** `‘Title’, *The Guardian*, 16 May, p. 17.` Without an author the paper stands first, and is not said again. */
export function news(item: Item, head: Phrase): Phrase {
  const paper = item.author?.length ? italic(item['container-title']) : null
  const place = join(', ', paper, dayAndMonth(item.issued), pages(item.page))
  const online = item.page === undefined ? available(item) : null
  return sentences(join(', ', head, place), online)
}

/** `*Title*. PhD thesis. University of Example.` */
export function thesis(item: Item, head: Phrase): Phrase {
  return sentences(head, item.genre, item.publisher, available(item))
}

/** A page by its title, `*Castles of Spain*. Available at: …`; a blog's post `‘Title’, *Blog*, 15 July.` */
export function web(item: Item, head: Phrase): Phrase {
  if (item.type === 'webpage') return sentences(head, available(item))
  const site = italic(item['container-title'])
  return sentences(join(', ', head, site, dayAndMonth(item.issued)), available(item))
}

/** `*Double Jeopardy podcast* (2023) ‘Episode 27’ [Podcast]. 7 April.` */
export function broadcast(item: Item, head: Phrase): Phrase {
  const series = item.author?.length ? italic(item['collection-title']) : null
  const medium = item['collection-title'] === undefined ? item.medium : 'Podcast'
  const title = join(' ', join(', ', head, series), medium && `[${medium}]`)
  return sentences(title, item['container-title'], dayAndMonth(item.issued), available(item))
}

/** A report, a release or a dataset: `*Title* [Press release]. 24 April.`, with what kind of paper it is where that finds it. */
export function report(item: Item, head: Phrase): Phrase {
  const release = /press release/i.test(item.genre ?? '')
  const form = release ? '[Press release]' : item.type === 'dataset' ? '[Dataset]' : null
  const publisher = publisherApart(item)
  const isLibrary = item.number !== undefined && /Library$|^POST$/.test(publisher ?? '')
  const genre = isLibrary ? (item.genre ?? 'briefing') : release ? null : item.genre
  const number =
    item.number === undefined ? null : bracketed(join(' ', isLibrary ? publisher : null, genre, item.number))
  const title = join(' ', head, form, number)
  const imprint = isLibrary || (item.URL !== undefined && item.ISBN === undefined) ? null : publisher
  return sentences(title, edition(item.edition), release ? dayAndMonth(item.issued) : null, imprint, available(item))
}

export function talk(item: Item, head: Phrase): Phrase {
  const where = join(', ', italic(item['container-title'] ?? item.publisher ?? ''), item['publisher-place'])
  const title = join(' ', head, item.genre && `[${item.genre}]`)
  return sentences(title, join(', ', where, dayAndMonth(item.issued)), available(item))
}
