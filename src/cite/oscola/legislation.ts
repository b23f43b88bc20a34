import { fullDate } from '../../library/dates.ts'
import type { Item } from '../../library/item.ts'
import { bracketed, join, say } from '../phrase.ts'
import { firstPage } from '../pinpoint.ts'
import type { Act, BillSource, Instrument } from '../source-kind.ts'
import { type FullForm, form } from './form.ts'

/** OSCOLA s 2.4.1: short title and year, roman; s 2.4.6–7: `(asp 7)`. */
export function act({ name, devolved }: Act): FullForm {
  return form({
    work: join(' ', name, bracketed(devolved)),
    pinpoint: devolved === null ? 'commas' : 'brackets'
  })
}

/** OSCOLA s 2.5.1: `Russia (Sanctions) (EU Exit) Regulations 2019, SI 2019/855`. */
export function instrument({ name, number }: Instrument): FullForm {
  return form({ work: join(', ', name, number), pinpoint: 'commas' })
}

/** OSCOLA s 2.4.5: `Academies HL Bill (2010–11) 1`; a Commons number in square brackets. */
export function bill({ name, house, session, number }: BillSource): FullForm {
  const printed = number !== null && house === 'HC' ? `[${number}]` : number
  const title = join(' ', name, house, 'Bill')
  return form({ work: join(' ', title, bracketed(session), printed), pinpoint: 'commas' })
}

/** OSCOLA s 2.4.4. */
export function explanatoryNotes(item: Item): FullForm {
  return form({ work: say(item.title), pinpoint: 'commas' })
}

/** OSCOLA 5 s 4.4.1, 4 s 2.6.1: `[2003] OJ L295/1`; from October 2023 the day of the Journal: `[2024] OJ L 17.4.2024`. */
export function euLegislation(item: Item): FullForm {
  const { issued, volume, page } = item
  const series = (item['container-title'] ?? '').replace(
    /^Official Journal(?: of the European (?:Union|Communities))?,?/,
    'OJ'
  )
  const first = firstPage(page)
  const daily = issued?.day !== undefined && issued.year * 100 + (issued.month ?? 0) >= 202310
  const place =
    volume !== undefined
      ? say(series, series === 'OJ' ? ' ' : null, volume, first === undefined ? null : `/${first}`)
      : join(' ', series, series !== '' && daily ? `${issued?.day}.${issued?.month}.${issued?.year}` : null)
  const journal = place.length === 0 ? [] : join(' ', issued === undefined ? null : `[${issued.year}]`, place)
  return form({ work: join(' ', item.title, journal), pinpoint: 'commas' })
}

/** OSCOLA 5 s 4.1.1: `Title (adopted …, entered into force …) 1577 UNTS 3`; an article follows a bracket without a comma. */
export function treaty(item: Item): FullForm {
  const adopted = fullDate(item.issued)
  const status = item.status ?? ''
  const saysHow = /^(?:adopted|signed|opened for signature)\b/.test(status)
  const dates = join(', ', adopted === null || saysHow ? null : `adopted ${adopted}`, status)
  const series = item['container-title']
  const number = item.volume === undefined && item.number !== undefined ? item.number.replace(/^(?=\d)/, 'No ') : null
  const place = join(' ', item.volume, series, number, firstPage(item.page))
  return form({ work: join(' ', item.title, bracketed(dates), place) })
}
