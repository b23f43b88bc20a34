import type { PhrasingContent, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'

/** What a cross reference prints, and where it leads. */
export interface Referred {
  /** As in the middle of a sentence: `section 3.1`, `Figure 2`. */
  readonly words: string
  readonly to: string
}

/** Sets every cross reference in the words for what it names; one that names nothing stays as it was typed. */
export function printReferences(blocks: readonly RootContent[], referred: ReadonlyMap<string, Referred>): void {
  for (const block of blocks) {
    visit(block, 'crossReference', (node, index, parent) => {
      if (!parent || index === undefined) return
      const found = referred.get(node.value)
      if (!found) {
        parent.children[index] = { type: 'text', value: `[#${node.value}]` }
        return
      }
      const before = parent.children[index - 1]
      const begins = before === undefined || (before.type === 'text' && /(?:^|[.!?]\s+)$/.test(before.value))
      const words = begins ? found.words.charAt(0).toUpperCase() + found.words.slice(1) : found.words
      const link: PhrasingContent = {
        type: 'link',
        url: `#${found.to}`,
        data: { hProperties: { className: ['cross'] } },
        children: [{ type: 'text', value: words.replaceAll(' ', '\u00A0') }]
      }
      parent.children[index] = link
    })
  }
}
