import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Makes an image of every `![words][label]` whose label is defined, in place. */
export function resolveImages(tree: Root): void {
  const urls = new Map<string, string>()
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!urls.has(identifier)) urls.set(identifier, url)
  })
  visit(tree, 'imageReference', (node, index, parent) => {
    const url = urls.get(node.identifier)
    if (!parent || index === undefined || url === undefined) return
    const { alt, position } = node
    parent.children[index] = { type: 'image', url, alt: alt ?? '', ...(position ? { position } : {}) }
  })
}
