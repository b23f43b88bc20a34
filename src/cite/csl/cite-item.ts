import type { CiteItem } from 'citeproc'
import type { CitationNode } from '../../brief/citation-node.ts'
import type { Locator, LocatorLabel } from '../../brief/locator.ts'
import { oscolaPinpoint } from '../pinpoint.ts'

/** The labels that CSL 1.0 has a term for. */
const labels: Readonly<Partial<Record<LocatorLabel, string>>> = {
  p: 'page',
  para: 'paragraph',
  s: 'section',
  pt: 'part',
  ch: 'chapter',
  col: 'column',
  fig: 'figure',
  n: 'note'
}

/**
 * One citation as citeproc wants it. A pinpoint that CSL has no words for (schedules, regulations, clauses, articles,
 * `ch 3, p 12`) follows the citation as OSCOLA writes it.
 */
export function citeItem({ key, locator }: CitationNode, prefix: string, suffix: string): CiteItem {
  const own = { id: key, ...(prefix && { prefix }) }
  if (locator === null) return { ...own, ...(suffix && { suffix }) }
  const one = inCsl(locator)
  return one === null
    ? { ...own, suffix: `, ${oscolaPinpoint(locator)}${suffix}` }
    : { ...own, ...one, ...(suffix && { suffix }) }
}

function inCsl({ parts }: Locator): { readonly label: string; readonly locator: string } | null {
  const [part, second] = parts
  const label = part && labels[part.label]
  if (label === undefined || part === undefined || second !== undefined) return null
  return { label, locator: part.ranges.map(({ from, to }) => (to === null ? from : `${from}-${to}`)).join(', ') }
}
