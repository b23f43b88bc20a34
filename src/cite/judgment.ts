import type { Item } from '../library/item.ts'
import type { Common } from './source-kind.ts'
import { curly } from './typography.ts'

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

const scottish = /^(?:SC|JC|SLT|SCLR|SCCR)\b/
/** Series whose volumes run on from year to year: the year does not find the volume, so its brackets are round. */
const continuous =
  /^(?:CCL Rep|EHRR|CLR|P & CR|HLR|BMLR|LGR|Con LR|TC|ALR|DLR|ER|LT|TLR|App Cas|QBD|Ch ?D|Ch App|LR .*)$/

export function judgmentOf(item: Item): Judgment {
  const year = item.issued?.year
  const number = item.number?.trim()
  const application = number !== undefined && /^(?:Joined )?(?:Cases? )?[CTF][-–‑]\d|^App\b|^\d+\/\d+$/.test(number)
  const isNeutral = !application && number !== undefined && item.authority !== undefined && year !== undefined
  return {
    kind: 'judgment',
    item,
    neutral: isNeutral ? `[${year}] ${item.authority} ${number}` : null,
    report: reportOf(item, year),
    court: isNeutral ? null : (item.authority ?? null),
    application: application ? number : null,
    ecli: /\bEU:[CTF]:\d{4}:\d+/.exec(item.note ?? '')?.[0] ?? null
  }
}

/** OSCOLA s 2.1.1: `[year]` finds the volume; `(year)` only dates it; Scottish years stand bare (s 2.2.1). */
function reportOf(item: Item, year: number | undefined): string | null {
  const series = item['container-title']
  if (series === undefined) return null
  const words = [item.volume, series, item.page?.split(/[-–]/)[0]]
  const place = words.filter((word) => word !== undefined).join(' ')
  if (year === undefined) return place
  if (scottish.test(series)) return `${year} ${place}`
  const runsOn = item.volume !== undefined && (continuous.test(series) || Number(item.volume) > 6)
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
  return curly(item['title-short'] ?? partyOf(item.title) ?? item.title)
}
