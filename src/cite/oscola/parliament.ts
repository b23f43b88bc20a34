import { fullDate } from '../../library/dates.ts'
import type { HousePaper, NumberedPaper } from '../paper.ts'
import { bracketed, italic, join, say } from '../phrase.ts'
import type { Debate } from '../source-kind.ts'
import { singleQuoted } from '../typography.ts'
import { address } from './address.ts'
import { type FullForm, form, names, type Setting } from './form.ts'

/** OSCOLA 5 s 3.7.8, 4 s 3.4.2: `HC Deb 3 February 1977, vol 389`; no title, no speaker, no address. */
export function debate({ item, house }: Debate): FullForm {
  const day = join(' ', house, 'Deb', fullDate(item.issued))
  return form({ work: join(', ', day, item.volume === undefined ? null : `vol ${item.volume}`), pinpoint: 'commas' })
}

/** OSCOLA 5 s 3.7.8: `Health Bill Deb 30 January 2007`. */
export function billCommittee({ item }: Debate): FullForm {
  const bill = item.title.replace(/\s*\([^()]*sitting[^()]*\)$/i, '')
  return form({ work: join(' ', bill, 'Deb', fullDate(item.issued)), pinpoint: 'commas' })
}

/** A written question or statement by its own number: no rule names it, so the general form of s 3.7.10. */
export function written({ item, house }: Debate, { edition }: Setting): FullForm {
  const what = join(' ', house, item.genre ?? item.section, item.number)
  const brackets = bracketed(join(', ', what, fullDate(item.issued)))
  return form({ work: join(' ', singleQuoted(item.title), brackets), address: address(item, edition) })
}

/** OSCOLA 5 s 3.7.8: `(HC 2021–22, 766)`; of both Houses `(2009–10, HL 73, HC 425)`. */
export function housePaper({ item, papers, session }: HousePaper, setting: Setting): FullForm {
  const [first, second] = papers
  const numbers = papers.map(({ house, number }) => `${house} ${number}`)
  const alone = first !== undefined && second === undefined && session !== null
  const inside = alone
    ? say(`${first.house} ${session}, ${first.number}`)
    : join(', ', session, ...numbers, session === null && item.issued !== undefined ? `${item.issued.year}` : null)
  return form({ names: names(item, setting), work: join(' ', italic(item.title), bracketed(inside)) })
}

/** OSCOLA 5 s 3.7.9 `(White Paper, Cm 3782, 1997)` and s 3.7.11 `(Law Com No 313, 2008)`. */
export function numberedPaper({ kind, item, number }: NumberedPaper, setting: Setting): FullForm {
  const genre = kind === 'command-paper' && !/^command paper$/i.test(item.genre ?? '') ? item.genre : null
  const inside = join(', ', genre, number, item.issued === undefined ? null : `${item.issued.year}`)
  return form({ names: names(item, setting), work: join(' ', italic(item.title), bracketed(inside)) })
}
