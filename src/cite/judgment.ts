import type { Item } from '../library/item.ts'
import { firstPage } from './pinpoint.ts'
import type { Common } from './source-kind.ts'

export interface Judgment extends Common {
  readonly kind: 'judgment'
  /** `[2008] UKHL 13`, `[2006] EWHC 407 (QB)`. */
  readonly neutral: string | null
  /** `[2008] 1 AC 884`, `(2000) 3 CCL Rep 132`, `2003 SC 171`. */
  readonly report: string | null
  /** Printed where there is no neutral citation. */
  readonly court: string | null
  /** `Case C-403/03` of the Union's courts, `App No 47940/99` of the Strasbourg court. */
  readonly application: string | null
  readonly ecli: string | null
}

/** A court that numbers its own judgments, `UKSC`, `EWCA Civ`, `EWHC (QB)`; `CA`, `QBD` or a court's whole name do not. */
const neutralCourt = /^(?!QBD|KBD)([A-Z]{3,}[a-z]*(?:\s[A-Z][a-z]+)?)(?:\s(\([A-Z][\w ]*\)))?$/
const applicationNumber = /^(?:Joined )?(?:Cases? )?[CTF][-–‑]\d|^App\b|^\d+\/\d+$/
const scottish = /^(?:SC|JC|SLT|SCLR|SCCR)\b/
/** Series whose volumes run on from year to year: the year does not find the volume, so its brackets are round. */
const continuous =
  /^(?:CCL Rep|EHRR|CLR|P & CR|HLR|BMLR|LGR|Con LR|TC|ALR|DLR|ER|LT|TLR|App Cas|QBD|Ch ?D|Ch App|LR .*)$/

export function judgmentOf(item: Item): Judgment {
  const year = item.issued?.year
  const number = item.number?.trim()
  const application = number !== undefined && applicationNumber.test(number)
  const whole = number !== undefined && /^\[\d{4}\]\s[A-Z]{3}/.test(number)
  const [, code = '', division] = neutralCourt.exec(item.authority ?? '') ?? []
  const isNeutral = !application && !whole && number !== undefined && code !== '' && year !== undefined
  return {
    kind: 'judgment',
    item,
    neutral: whole ? number : isNeutral ? [`[${year}] ${code} ${number}`, division].filter(Boolean).join(' ') : null,
    report: reportOf(item, year),
    court: isNeutral || whole ? null : (item.authority ?? null),
    application: application ? number : null,
    ecli: /\bEU:[CTF]:\d{4}:\d+/.exec(item.note ?? '')?.[0] ?? null
  }
}

/** From this year on the Law Reports are found by their year; before it every series numbered its volumes on. */
const firstLawReports = 1891

/** OSCOLA s 2.1.1: `[year]` finds the volume; `(year)` only dates it; Scottish years stand bare (s 2.2.1). */
function reportOf(item: Item, year: number | undefined): string | null {
  const series = item['container-title']
  if (series === undefined) return null
  const words = [item.volume, series, firstPage(item.page)]
  const place = words.filter((word) => word !== undefined).join(' ')
  if (year === undefined) return place
  if (scottish.test(series)) return `${year} ${place}`
  const runsOn =
    item.volume !== undefined && (year < firstLawReports || continuous.test(series) || Number(item.volume) > 6)
  return runsOn ? `(${year}) ${place}` : `[${year}] ${place}`
}

/** OSCOLA s 2.1.2: the first party; in judicial review the individual. `null` where the whole name is the shortest. */
function partyOf(name: string): string | null {
  const individual = /^R \(([^)]+)\) v /.exec(name)?.[1] ?? /,? ex p(?:arte)? (.+)$/.exec(name)?.[1]
  if (individual !== undefined) return individual.replace(/^on the application of /i, '')
  const first = /^(.+?) v\.? /.exec(name)?.[1]
  return first === undefined || first === 'R' ? null : first
}

/** What a judgment is called again: a name given to it, its first party, or its whole name. */
export function caseLabel({ item }: Common): string {
  return item['title-short'] ?? partyOf(item.title) ?? item.title
}

/** A name given to a case that is no part of its title (`Ninja Turtles case`): the full form has to say it (OSCOLA s 2.1.2). */
export function isGivenName({ item }: Common): boolean {
  const short = item['title-short']
  return item.type === 'legal_case' && short !== undefined && !item.title.includes(short)
}
