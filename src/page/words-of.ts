import type { Nodes } from 'hast'

/** The words of a node and all it holds. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}
