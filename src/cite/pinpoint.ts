import type { Locator, LocatorLabel, LocatorPart, LocatorRange } from '../brief/locator.ts'
import { enDash } from './typography.ts'

/**
 * OSCOLA s 1.3.2: an en dash, and as few digits as possible but at least two in the closing number: `201–03`, `11–17`.
 * Numbers with letters or points (`3.12–3.17`) are never cut.
 */
function cutRange({ from, to }: LocatorRange): string {
  if (to === null) return from
  const isCut = /^\d+$/.test(from) && /^\d+$/.test(to) && from.length === to.length && to.length > 2
  if (!isCut) return `${from}–${to}`
  let shared = 0
  while (shared < to.length - 2 && from[shared] === to[shared]) shared++
  return `${from}–${to.slice(shared)}`
}

/** `973-976`, as a record gives pages, cut in the same way. */
export function cutPages(pages: string): string {
  const [from = '', to] = enDash(pages).split('–')
  return cutRange({ from, to: to ?? null })
}

/** `633` of `633-659`; a page whose own number has a dash, `I–7879`, stays whole. */
export function firstPage(pages: string | undefined): string | undefined {
  return pages?.replace(/^(\w*\d\w*)\s*[-–].*$/, '$1')
}

export function wholeRange({ from, to }: LocatorRange): string {
  return to === null ? from : `${from}–${to}`
}

export function isSeveral(part: LocatorPart): boolean {
  return part.ranges.length > 1 || part.ranges.some(({ to }) => to !== null)
}

/** `1(1) and 4(3)` where the author wrote `and`; otherwise commas. */
export function enumerated(items: readonly string[], locator: Locator): string {
  const last = items.at(-1) ?? ''
  if (items.length < 2 || !/\band\b|&/.test(locator.raw)) return items.join(', ')
  return `${items.slice(0, -1).join(', ')} and ${last}`
}

/** OSCOLA s 2.4.2: no full stops, and the plural by an `s`. A page has no label, a footnote is `fn` (5 s 3.1.3). */
const labels: Readonly<Record<LocatorLabel, readonly [one: string, several: string]>> = {
  p: ['', ''],
  para: ['para', 'paras'],
  s: ['s', 'ss'],
  'sub-s': ['sub-s', 'sub-ss'],
  sch: ['sch', 'schs'],
  pt: ['pt', 'pts'],
  ch: ['ch', 'chs'],
  cl: ['cl', 'cls'],
  reg: ['reg', 'regs'],
  art: ['art', 'arts'],
  col: ['col', 'cols'],
  table: ['table', 'tables'],
  fig: ['fig', 'figs'],
  n: ['fn', 'fns']
}

function oscolaPart(part: LocatorPart, locator: Locator): string {
  const [one, several] = labels[part.label]
  const ranges = part.ranges.map(cutRange)
  if (part.label === 'p') return ranges.join(', ')
  return `${isSeveral(part) ? several : one} ${enumerated(ranges, locator)}`
}

/** `s 10(2)(a)`, `sch 13, para 4`, `271–78`, `9 fn 6`. */
export function oscolaPinpoint(locator: Locator | null): string | null {
  if (locator === null) return null
  return locator.parts.reduce((words, part) => {
    const next = oscolaPart(part, locator)
    if (words === '') return next
    return part.label === 'n' ? `${words} ${next}` : `${words}, ${next}`
  }, '')
}

/** OSCOLA s 2.1.6: the paragraphs of a judgment in square brackets, ranges never cut: `[42], [45]`, `[1]–[37]`. */
export function judgmentPinpoint(locator: Locator | null): string | null {
  if (locator === null) return null
  const bracket = ({ from, to }: LocatorRange) => (to === null ? `[${from}]` : `[${from}]–[${to}]`)
  const words = locator.parts.map((part) =>
    part.label === 'para' ? part.ranges.map(bracket).join(', ') : oscolaPart(part, locator)
  )
  return words.join(', ')
}
