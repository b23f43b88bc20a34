import type { Heading, List, Paragraph, Root, RootContent, Text } from 'mdast'
import type { Place, Placer } from '../document/place.ts'
import { type Captioned, captionOf, nextBlock } from './captions.ts'
import { fitForId, fresh } from './ids.ts'
import { plainText } from './make-prose.ts'
import { questionHead } from './questions.ts'

/** Something in a brief that `[#id]` can name. */
export interface Anchor {
  readonly id: string
  readonly kind: Captioned | 'section' | 'question' | 'ask'
  readonly place: Place
  /** Whether the author gave the id: `{#fig-reports}`. */
  readonly given: boolean
}

declare module 'mdast' {
  interface HeadingData {
    anchor?: string
  }
  interface ParagraphData {
    anchor?: string
    caption?: Captioned
  }
  interface ListItemData {
    anchor?: string
  }
}

const given = /\s*\{#([A-Za-z][\w.-]*)\}\s*$/

/**
 * Gives every heading, every titled table, figure and box, every question and every ask its id, as data of its node. An
 * id that the author gave, `{#fig-reports}`, is taken out of the text.
 */
export function anchorsOf(tree: Root, place: Placer): readonly Anchor[] {
  const anchors: Anchor[] = []
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  const add = (
    node: RootContent | List['children'][number],
    kind: Anchor['kind'],
    own: string | null,
    made: string
  ) => {
    const id = own ?? fresh(made, taken)
    taken.add(id)
    const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } }
    anchors.push({ id, kind, place: place(start.offset ?? 0, end.offset ?? 0), given: own !== null })
    return id
  }
  let inAsks = false
  tree.children.forEach((block, index) => {
    const next = nextBlock(tree.children, index)
    if (block.type === 'heading') {
      const own = takeGiven(block)
      const words = wordsOf(block)
      inAsks = /^summary of asks$/i.test(words)
      const question = next?.type === 'blockquote' ? questionHead.exec(words)?.[1] : undefined
      const made = question === undefined ? `sec-${fitForId(words.toLowerCase())}` : `question-${fitForId(question)}`
      const anchor = add(block, question === undefined ? 'section' : 'question', own, made)
      block.data = { ...block.data, anchor }
      return
    }
    const caption = captionOf(block, next)
    if (caption !== null && block.type === 'paragraph') {
      const own = takeGiven(block)
      const count = (counts.get(caption) ?? 0) + 1
      counts.set(caption, count)
      block.data = { ...block.data, caption, anchor: add(block, caption, own, `${caption}-${count}`) }
    }
    if (inAsks && block.type === 'list' && block.ordered) {
      block.children.forEach((item, at) => {
        const number = (block.start ?? 1) + at
        item.data = { ...item.data, anchor: add(item, 'ask', null, `ask-${number}`) }
      })
    }
  })
  return anchors
}

/** The words of a heading, marks and what has no words left out. */
export function wordsOf({ children }: Heading): string {
  return plainText(children)
    .replace(/\uFFFC/g, '')
    .trim()
}

function takeGiven({ children }: Heading | Paragraph): string | null {
  const last = children.at(-1)
  const match = last?.type === 'text' ? given.exec(last.value) : null
  if (!match || last?.type !== 'text') return null
  shorten(last, match[0].length)
  if (last.value === '') children.pop()
  return match[1] ?? null
}

function shorten(text: Text, by: number): void {
  text.value = text.value.slice(0, text.value.length - by)
  const end = text.position?.end
  if (!text.position || end?.offset === undefined) return
  text.position = { ...text.position, end: { ...end, offset: end.offset - by, column: end.column - by } }
}
