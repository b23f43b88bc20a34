import { fullDate } from '../../library/dates.ts'
import { bracketed, italic, join, say } from '../phrase.ts'
import type { Judgment } from '../source-kind.ts'
import { type FullForm, form, type Setting } from './form.ts'

/** OSCOLA s 2.1.1: `*Corr v IBC Vehicles Ltd* [2008] UKHL 13, [2008] 1 AC 884`; a court only where nothing neutral names it. */
export function judgment(source: Judgment, setting: Setting): FullForm {
  const { item, neutral, report, court, application } = source
  const name = setting.italicCases ? italic(item.title) : say(item.title)
  if (application !== null) return european(source, application, setting)
  const place = join(', ', neutral, report)
  if (place.length > 0) return form({ work: join(' ', name, place, bracketed(court)) })
  return form({ work: join(' ', name, bracketed(join(', ', court, fullDate(item.issued)))) })
}

/** Whether a judgment of the Union's courts is found by the European Court Reports, having no ECLI (4 s 2.6.2). */
export function isUnionReport({ application, ecli, report }: Judgment): boolean {
  return application !== null && unionNumber.test(application) && ecli === null && report !== null
}

const unionNumber = /[CTF][-–‑]\d/

/** OSCOLA 5 s 4.4.2 `Case C-403/03 *Schempp v Finanzamt* EU:C:2005:446` and s 4.4.4 `ECtHR App No 47940/99 (20 July 2004)`. */
function european({ item, court, ecli, report }: Judgment, application: string, setting: Setting): FullForm {
  const name = setting.italicCases ? italic(item.title) : say(item.title)
  const date = fullDate(item.issued)
  if (unionNumber.test(application)) {
    const place = ecli ?? report ?? bracketed(join(', ', court, date))
    return form({ work: join(' ', application.replace(/^(?=[CTF][-–‑])/, 'Case '), name, place) })
  }
  const number = application.replace(/^App(?:lication)?\.?\s*(?:[Nn]o\.?)?\s*|^/, '')
  return setting.edition.strasbourgCourtFirst
    ? form({ work: join(' ', name, court, `App No ${number}`, bracketed(date)) })
    : form({ work: join(' ', name, `App no ${number}`, bracketed(join(', ', court, date))) })
}
