import type { Paragraph, RootContent } from 'mdast'

/** What a paragraph such as `Table: Reports by year` is the title of: the block after it. */
export type Captioned = 'table' | 'figure' | 'box'

/** `Table:`, `Table 1:`, `Figure 2.`: what it names, and the number where one was typed. */
export const captionHead = /^(Table|Figure|Box)(?:\s+(\S+?))?[:.]\s*/

/** What the paragraph is the title of, or null where it is an ordinary one. `next` is the block after it. */
export function captionOf(block: RootContent, next: RootContent | undefined): Captioned | null {
  if (block.type !== 'paragraph' || !next) return null
  const [first] = block.children
  const named = first?.type === 'text' ? captionHead.exec(first.value)?.[1] : undefined
  if (named === 'Table' && next.type === 'table') return 'table'
  if (named === 'Figure' && isPicture(next)) return 'figure'
  if (named === 'Box' && next.type === 'blockquote') return 'box'
  return null
}

/** A picture that stands alone, or a `chart` block. */
export function isPicture(block: RootContent): boolean {
  if (block.type === 'code') return block.lang === 'chart'
  return block.type === 'paragraph' && isImageAlone(block)
}

function isImageAlone({ children }: Paragraph): boolean {
  if (children.length > 3) return false
  const [only, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  return only?.type === 'image' && others.length === 0
}

/** The next block that is no comment. */
export function nextBlock(blocks: readonly RootContent[], index: number): RootContent | undefined {
  return blocks.slice(index + 1).find(({ type }) => type !== 'html')
}
