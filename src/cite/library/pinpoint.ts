import type { Locator, LocatorLabel, LocatorPart } from '../../brief/locator.ts'
import { groupOf } from '../group.ts'
import { isSeveral, wholeRange } from '../pinpoint.ts'
import type { Source } from '../source-kind.ts'

/** In legislation and Bills the label is spelled out: `section 10(2)`, `Schedule 13, paragraph 4`. */
const spelled: Readonly<Partial<Record<LocatorLabel, readonly [one: string, several: string]>>> = {
  para: ['paragraph', 'paragraphs'],
  s: ['section', 'sections'],
  'sub-s': ['subsection', 'subsections'],
  sch: ['Schedule', 'Schedules'],
  pt: ['Part', 'Parts'],
  ch: ['Chapter', 'Chapters'],
  cl: ['clause', 'clauses'],
  reg: ['regulation', 'regulations'],
  art: ['article', 'articles']
}

const short: Readonly<Record<LocatorLabel, readonly [one: string, several: string]>> = {
  p: ['p', 'pp'],
  para: ['para', 'paras'],
  s: ['section', 'sections'],
  'sub-s': ['subsection', 'subsections'],
  sch: ['Schedule', 'Schedules'],
  pt: ['part', 'parts'],
  ch: ['chapter', 'chapters'],
  cl: ['clause', 'clauses'],
  reg: ['regulation', 'regulations'],
  art: ['article', 'articles'],
  col: ['c', 'cc'],
  table: ['table', 'tables'],
  fig: ['figure', 'figures'],
  n: ['note', 'notes']
}

/** `section 10(2)(a)`, `sections 9 to 12`, `para 12`, `pp 12–14`; Hansard's columns close up: `c93`, `cc973–976`. */
export function libraryPinpoint(source: Source, locator: Locator | null): string | null {
  if (locator === null) {
    const columns = 'columns' in source ? source.columns : null
    return columns === null ? null : `${/–/.test(columns) ? 'cc' : 'c'}${columns}`
  }
  const isLaw = source.kind === 'bill' || groupOf(source) === 'legislation'
  return locator.parts.map((part) => written(part, isLaw)).join(', ')
}

function written(part: LocatorPart, isLaw: boolean): string {
  const [one, several] = (isLaw ? spelled[part.label] : undefined) ?? short[part.label]
  const label = isSeveral(part) ? several : one
  const ranges = part.ranges.map((range) =>
    isLaw && range.to !== null ? `${range.from} to ${range.to}` : wholeRange(range)
  )
  const list = ranges.length > 1 ? `${ranges.slice(0, -1).join(', ')} and ${ranges.at(-1)}` : ranges.join('')
  return part.label === 'col' ? `${label}${list}` : `${label} ${list}`
}
