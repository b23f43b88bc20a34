import type { Element, Nodes } from 'hast'
import { visit } from 'unist-util-visit'

/** Puts a raised comma between two marks on one word, so that notes 1 and 2 do not read as 12. */
export function partMarks(tree: Nodes): void {
  visit(tree, 'element', (node) => {
    node.children = node.children.flatMap((child, index) => {
      const before = node.children[index - 1]
      return isMark(child) && isMark(before) ? [comma(), child] : [child]
    })
  })
}

function isMark(node: Nodes | undefined): boolean {
  if (node?.type !== 'element' || node.tagName !== 'sup') return false
  const [link] = node.children
  return link?.type === 'element' && link.properties['role'] === 'doc-noteref'
}

function comma(): Element {
  return { type: 'element', tagName: 'sup', properties: {}, children: [{ type: 'text', value: ',' }] }
}
