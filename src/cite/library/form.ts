import { fullDate } from '../../library/dates.ts'
import type { Item } from '../../library/item.ts'
import { asPrinted, listedOrOthers } from '../names.ts'
import { publisherApart } from '../paper.ts'
import { bracketed, italic, join, linked, type Phrase, say } from '../phrase.ts'
import type { Judgment, Source } from '../source-kind.ts'
import { doubleQuoted, edition } from '../typography.ts'

/**
 * A source as the parliamentary libraries' notes name it: sentence-like, commas between its parts, the title a link to
 * where it is read. No published guide stands behind it; see "Styles" in the docs.
 */
export function libraryForm(source: Source): Phrase {
  const { item } = source
  switch (source.kind) {
    case 'act':
      return link(item, say(source.name))
    case 'instrument':
      return join(' ', link(item, say(source.name)), bracketed(source.number))
    case 'eu-legislation':
    case 'explanatory-notes':
      return link(item, say(item.title))
    case 'treaty':
      return join(', ', link(item, say(item.title)), fullDate(item.issued))
    case 'bill':
      return join(
        ', ',
        link(item, say(item.title)),
        join(' ', source.house === 'HL' ? 'HL Bill' : 'Bill', source.number, source.session)
      )
    case 'debate':
      return link(item, join(' ', source.house, 'Deb', fullDate(item.issued)))
    case 'bill-committee':
      return link(item, join(' ', item.title, 'Deb', fullDate(item.issued)))
    case 'written':
      return join(', ', link(item, join(' ', written(item), `[on ${item.title}]`)), fullDate(item.issued))
    case 'house-paper': {
      const numbers = source.papers.map(({ house, number }) => (house === 'HL' ? `HL Paper ${number}` : `HC ${number}`))
      return join(', ', who(item), work(item), numbers.join(' / '), fullDate(item.issued))
    }
    case 'command-paper':
    case 'law-commission':
      return join(', ', who(item), work(item), source.number, fullDate(item.issued))
    case 'judgment':
      return judgment(source)
    case 'report':
      return report(item)
    case 'news':
      return join(', ', part(item), italic((item['container-title'] ?? '').replace(/^The /, '')), fullDate(item.issued))
    case 'chapter':
      return join(
        ', ',
        who(item),
        part(item),
        join(' ', 'in', italic(item['container-title'])),
        item.publisher,
        fullDate(item.issued)
      )
    case 'journal':
      return join(
        ', ',
        who(item),
        part(item),
        italic(item['container-title']),
        item.volume && `vol ${item.volume}`,
        fullDate(item.issued)
      )
    case 'book':
    case 'thesis':
      return join(', ', who(item), work(item), edition(item.edition), item.genre, item.publisher, fullDate(item.issued))
    case 'evidence':
      return join(', ', who(item), work(item), item.genre, item.number, fullDate(item.issued))
    case 'broadcast':
      return join(', ', item['collection-title'] ?? who(item), part(item), fullDate(item.issued))
    case 'web':
    case 'dataset':
    case 'talk':
    case 'correspondence':
      return join(', ', who(item), work(item), item.genre, fullDate(item.issued))
  }
}

/** A judgment by its neutral citation, else its report and court; the libraries give one of them, not both. */
function judgment({ item, neutral, report, court, application }: Judgment): Phrase {
  const place = neutral ?? application ?? report
  const decided = place === null ? join(', ', court, fullDate(item.issued)) : court
  return join(' ', link(item, italic(item.title)), place, bracketed(decided))
}

/** `Commons Library briefing CBP-9506, *Title*, 8 April 2022`; any other `DCMS, *Title*, 12 May 2021`. */
function report(item: Item): Phrase {
  const house = /^House of (Commons|Lords) Library$/.exec(item.publisher ?? '')?.[1]
  if (house !== undefined)
    return join(', ', join(' ', house, 'Library briefing', item.number), work(item), fullDate(item.issued))
  return join(
    ', ',
    who(item),
    work(item),
    join(' ', item.genre, item.number),
    publisherApart(item),
    fullDate(item.issued)
  )
}

/** A written question is a `PQ`; a statement goes by its own number. */
function written(item: Item): string {
  const number = item.number ?? ''
  return /^\d/.test(number) ? `PQ ${number}` : number
}

function who(item: Item): string | null {
  const names = item.author?.length ? item.author : item.editor
  return names?.length ? listedOrOthers(names.map(asPrinted)) : null
}

function work(item: Item): Phrase {
  return link(item, italic(item.title))
}

function part(item: Item): Phrase {
  return link(item, doubleQuoted(item.title))
}

function link(item: Item, words: Phrase): Phrase {
  return item.URL === undefined ? words : linked(item.URL, words)
}
