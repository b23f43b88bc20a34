import type { PhrasingContent } from 'mdast'
import type { CitationNode } from '../../brief/citation-node.ts'
import { byDate } from '../../library/dates.ts'
import type { PartialDate } from '../../library/item.ts'
import { groupOf } from '../group.ts'
import { sourceOf } from '../source-kind.ts'
import type { ItemOf, ListEntry } from '../style.ts'

/** OSCOLA s 1.1.4: legislation before cases, primary sources before secondary, and the older first. */
const ranks: Readonly<Record<ListEntry['group'], number>> = { legislation: 0, case: 1, parliament: 2, other: 2 }

/** Orders citations that only semicolons part; a word between them (`see also`) is the author's order, and is kept. */
export function inGuideOrder(content: readonly PhrasingContent[], itemOf: ItemOf): readonly PhrasingContent[] {
  const nodes = [...content]
  for (let start = 0; start < nodes.length; start++) {
    const run = runFrom(nodes, start)
    if (run.length < 2) continue
    sorted(run, itemOf).forEach((node, index) => {
      nodes.splice(start + 2 * index, 1, node)
    })
    start += 2 * (run.length - 1)
  }
  return nodes
}

function runFrom(nodes: readonly PhrasingContent[], start: number): readonly CitationNode[] {
  const run: CitationNode[] = []
  for (let at = start; ; at += 2) {
    const node = nodes[at]
    if (node?.type !== 'citation') return run
    run.push(node)
    const between = nodes[at + 1]
    if (between?.type !== 'text' || !/^\s*;\s*$/.test(between.value)) return run
  }
}

/** A key that no record has leaves the whole run as typed. */
function sorted(run: readonly CitationNode[], itemOf: ItemOf): readonly CitationNode[] {
  const known = run.flatMap((node) => {
    const item = itemOf(node.key)
    return item === undefined ? [] : [{ node, item, rank: ranks[groupOf(sourceOf(item))] }]
  })
  if (known.length < run.length) return run
  return known.sort((a, b) => a.rank - b.rank || older(a.item.issued, b.item.issued)).map(({ node }) => node)
}

/** Dates of one year of which one is no more precise stay as typed. */
function older(a: PartialDate | undefined, b: PartialDate | undefined): number {
  const isSameYear = a !== undefined && a.year === b?.year
  return isSameYear && (a.month === undefined || b?.month === undefined) ? 0 : byDate(a, b)
}
