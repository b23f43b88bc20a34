import { dayAndMonth } from '../../library/dates.ts'
import type { HousePaper, NumberedPaper } from '../paper.ts'
import { bracketed, italic, join, type Phrase, say } from '../phrase.ts'
import type { Act, BillSource, Debate, Instrument, Judgment, Source } from '../source-kind.ts'
import { available, pages, sentences } from './parts.ts'

/** `*Online Safety Act 2023, c. 50*. Available at: …` (Cite Them Right, Acts since 1963). */
export function act({ name, item }: Act): Phrase {
  return sentences(italic(join(', ', name, item.number?.replace(/^c\.?\s*(?=\d)/, 'c. '))), available(item))
}

/** `*Detention Centre Rules 2001* (SI 2001/238)`. */
export function instrument({ name, number, item }: Instrument): Phrase {
  return sentences(join(' ', italic(name), bracketed(number)), available(item))
}

export function bill({ item, house, number }: BillSource, head: Phrase): Phrase {
  const where = house === null ? null : `Parliament: House of ${house === 'HC' ? 'Commons' : 'Lords'}`
  return sentences(head, where, number && `Bill no. ${number}`, available(item))
}

/** `[2022] OJ L277/1` as Cite Them Right has it: the Journal and its pages. */
export function euLegislation({ item }: Source, head: Phrase): Phrase {
  const journal = join(' ', item['container-title'], item.volume)
  const place = join(', ', italic(journal), pages(item.page))
  return sentences(head, place, available(item))
}

export function treaty({ item }: Source, head: Phrase): Phrase {
  const place = join(' ', item.volume, item['container-title'], item.number, item.page)
  return sentences(head, place, available(item))
}

export function explanatoryNotes({ item }: Source, head: Phrase): Phrase {
  return sentences(head, available(item))
}

export function judgment({ item, neutral, report, court, application, ecli }: Judgment): Phrase {
  const place = join(', ', neutral, report, application, ecli)
  return sentences(join(' ', italic(item.title), place, bracketed(court)), available(item))
}

/** `Hayes, J. (2024) ‘Food security’. Hansard: House of Commons - debates, 30 July, 752, c. 1282.` */
export function debate({ kind, item, house, columns }: Debate, head: Phrase): Phrase {
  const kindOf = kind === 'debate' && item.section === undefined ? 'debates' : (item.section ?? item.genre ?? 'debates')
  const sitting = join(
    ' - ',
    house === null ? item.authority : `House of ${house === 'HC' ? 'Commons' : 'Lords'}`,
    kindOf
  )
  const column = columns === null ? null : `${/–/.test(columns) ? 'cc.' : 'c.'} ${columns}`
  const place = join(', ', join(': ', 'Hansard', sitting), dayAndMonth(item.issued), item.volume, item.number, column)
  return sentences(head, place, available(item))
}

/** `*Title*. (CP 57)`, `*Title* (HC 766)`: a paper's number in round brackets. */
export function numbered(source: HousePaper | NumberedPaper, head: Phrase): Phrase {
  const { item } = source
  switch (source.kind) {
    case 'house-paper': {
      const numbers = source.papers.map(({ house, number }) => (house === 'HL' ? `HL Paper ${number}` : `HC ${number}`))
      const number = bracketed(join(', ', ...numbers))
      return sentences(join(' ', head, number), available(item))
    }
    case 'command-paper':
    case 'law-commission':
      return sentences(head, say('(', source.number, ')'), available(item))
  }
}
