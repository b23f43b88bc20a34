import type { Nodes, Parents } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Brief } from '../brief/brief.ts'
import type { Span } from '../document/place.ts'

/** A node of a brief's tree, what it stands in, and where in the file. */
export interface PrintedNode extends Span {
  readonly node: Nodes
  readonly parent: Parents | null
}

/** Every node of the body in order, then those of the footnotes. */
export function printedNodes({ tree, notes }: Brief): readonly PrintedNode[] {
  const found: PrintedNode[] = []
  const footnotes = notes.filter(({ origin }) => origin === 'footnote').map(({ node }) => node)
  for (const root of [tree, ...footnotes]) {
    visit(root, (node, _, parent) => {
      const { start, end } = node.position ?? {}
      found.push({ node, parent: parent ?? null, start: start?.offset ?? 0, end: end?.offset ?? 0 })
    })
  }
  return found
}
