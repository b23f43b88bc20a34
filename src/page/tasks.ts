import type { Nodes } from 'hast'
import { visit } from 'unist-util-visit'

/** A task list's boxes are characters: a form control that nobody can use has no place in a document. */
export function setTasks(tree: Nodes): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'input' || !parent || index === undefined) return
    parent.children[index] = { type: 'text', value: node.properties['checked'] ? '☑' : '☐' }
  })
}
