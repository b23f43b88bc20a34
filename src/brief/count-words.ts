import type { Nodes, PhrasingContent, RootContent } from 'mdast'

/** Words of these blocks: headings, marks, citations in the text and code left out. */
export function countWords(blocks: readonly RootContent[]): number {
  return blocks.reduce((sum, block) => sum + wordsIn(block), 0)
}

function wordsIn(node: Nodes): number {
  if (node.type === 'heading' || node.type === 'footnoteDefinition' || !('children' in node)) return 0
  if (node.type === 'paragraph' || node.type === 'tableCell') return inPhrasing(node.children)
  return node.children.reduce((sum, child) => sum + wordsIn(child), 0)
}

function inPhrasing(children: readonly PhrasingContent[]): number {
  return wordsBetween(children).match(/[\p{L}\p{N}£$€][\p{L}\p{N}'’.,%-]*/gu)?.length ?? 0
}

function wordsBetween(children: readonly PhrasingContent[]): string {
  return children
    .map((child) => {
      if (child.type === 'text') return child.value.replace(/\[\^[^\]\s]+\]/g, '')
      if (child.type === 'break') return ' '
      return 'children' in child && child.type !== 'inlineCitation' ? wordsBetween(child.children) : '\uFFFC'
    })
    .join('')
}

/** `1,204 words`, `1,204 of 1,500 words`. */
export function wordsSaid(words: number, limit?: number): string {
  const of = limit === undefined ? '' : ` of ${limit.toLocaleString('en-GB')}`
  return `${words.toLocaleString('en-GB')}${of} ${words === 1 && of === '' ? 'word' : 'words'}`
}
