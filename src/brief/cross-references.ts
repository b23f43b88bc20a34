import type { Literal, Nodes, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Place, Placer } from '../document/place.ts'
import { charOffsets } from './char-offsets.ts'

/** `[#fig-reports]` in the text: it prints as what stands there, `Figure 2`. */
export interface CrossReferenceNode extends Literal {
  type: 'crossReference'
  /** The id without `#`. */
  value: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    crossReference: CrossReferenceNode
  }
  interface RootContentMap {
    crossReference: CrossReferenceNode
  }
}

/** A `[#id]` as typed. */
export interface CrossReference {
  readonly id: string
  readonly place: Place
}

const reference = /\[#([A-Za-z][\w.-]*)\]/g

/** Makes a node of every `[#id]` in these trees, in place, and returns them in order. */
export function liftCrossReferences(trees: readonly Nodes[], source: string, place: Placer): readonly CrossReference[] {
  const found: CrossReference[] = []
  for (const tree of trees) {
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || !node.value.includes('[#')) return
      const { starts, ends } = charOffsets(node, source)
      const matches = [...node.value.matchAll(reference)].filter((match) => source[starts[match.index] ?? 0] !== '\\')
      if (matches.length === 0) return
      const placed = (from: number, to: number): Place => place(starts[from] ?? 0, ends[to - 1] ?? 0)
      const words = (from: number, to: number): Text[] =>
        to > from ? [{ type: 'text', value: node.value.slice(from, to), position: placed(from, to) }] : []
      let at = 0
      const nodes: (Text | CrossReferenceNode)[] = []
      for (const match of matches) {
        const id = match[1] ?? ''
        const end = match.index + match[0].length
        const position = placed(match.index, end)
        nodes.push(...words(at, match.index), { type: 'crossReference', value: id, position })
        found.push({ id, place: position })
        at = end
      }
      nodes.push(...words(at, node.value.length))
      parent.children.splice(index, 1, ...nodes)
      return [SKIP, index + nodes.length]
    })
  }
  return found.sort((one, other) => one.place.start.offset - other.place.start.offset)
}
