import type { RootContent } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * A citation in the text is typed as words are, `as in 2024 [@key].`; as a mark it stands close to the word and after the
 * stop (OSCOLA s 1.5).
 */
export function attachMarks(blocks: readonly RootContent[]): void {
  for (const block of blocks) {
    visit(block, 'inlineCitation', (_, index, parent) => {
      if (!parent || index === undefined) return
      const before = parent.children[index - 1]
      const after = parent.children[index + 1]
      if (before?.type !== 'text' || !/\s$/.test(before.value)) return
      const stop = after?.type === 'text' ? (/^[.,;:]/.exec(after.value)?.[0] ?? '') : ''
      before.value = before.value.trimEnd() + stop
      if (after?.type === 'text') after.value = after.value.slice(stop.length)
    })
  }
}
