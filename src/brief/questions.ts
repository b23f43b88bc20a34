import type { Blockquote, Heading, Root, RootContent } from 'mdast'
import type { Place, Placer, Span } from '../document/place.ts'
import { nextBlock } from './captions.ts'
import { plainText } from './make-prose.ts'

/** `Question 3`, `Question 3: Reporting`. */
export const questionHead = /^Question\s+(\d+[A-Za-z]?(?:\.\d+)*)(?:[:.]\s*(.*)|\s+(.*))?$/i

/** A question of a consultation as a response puts it: its heading, its text as a block quotation, then the answer. */
export interface Question {
  /** `3`, `3a` */
  readonly number: string
  readonly place: Place
  /** Its text, as it is put here. */
  readonly words: string
  /** The block quotation of its text. */
  readonly asked: Span
  /** From the end of its text to the next heading as high as its own. */
  readonly answer: Span
  readonly answered: boolean
}

/** The questions of a brief: headings such as `Question 3` with a block quotation directly under them. */
export function questionsOf(tree: Root, place: Placer): readonly Question[] {
  const blocks = tree.children
  return blocks.flatMap((heading, index): readonly Question[] => {
    const quotation = nextBlock(blocks, index)
    const number = numberIn(heading, quotation)
    if (number === null || heading.type !== 'heading' || !quotation) return []
    const answer = answerAfter(blocks, heading, quotation)
    const asked = spanOf(quotation)
    const end = answer.at(-1)
    const { start, end: to } = spanOf(heading)
    return [
      {
        number,
        place: place(start, to),
        words: wordsOf(quotation),
        asked,
        answer: { start: asked.end, end: end ? spanOf(end).end : asked.end },
        answered: answer.some(({ type }) => type !== 'html')
      }
    ]
  })
}

function wordsOf(node: RootContent): string {
  if (node.type === 'paragraph') return plainText(node.children).replace(/\s+/g, ' ').trim()
  if (!('children' in node)) return ''
  return node.children.map(wordsOf).filter(Boolean).join(' ')
}

function numberIn(heading: RootContent, quotation: RootContent | undefined): string | null {
  if (heading.type !== 'heading' || quotation?.type !== 'blockquote') return null
  return questionHead.exec(plainText(heading.children).trim())?.[1] ?? null
}

function answerAfter(blocks: readonly RootContent[], heading: Heading, quotation: RootContent): readonly RootContent[] {
  const from = blocks.indexOf(quotation) + 1
  const end = blocks.findIndex(
    (block, index) => index >= from && block.type === 'heading' && block.depth <= heading.depth
  )
  return blocks.slice(from, end === -1 ? blocks.length : end)
}

function spanOf({ position }: RootContent | Blockquote): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}
