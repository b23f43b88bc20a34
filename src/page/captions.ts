import type { Paragraph, RootContent } from 'mdast'
import { type Captioned, captionHead, isPicture } from '../brief/captions.ts'
import { plainText } from '../brief/make-prose.ts'
import { part } from './part-node.ts'

const names: Readonly<Record<Captioned, string>> = { table: 'Table', figure: 'Figure', box: 'Box' }

/** Numbers tables, figures and boxes, each kind by itself, and returns what each id is called: `Figure 2`. */
export function numberCaptions(blocks: readonly RootContent[]): ReadonlyMap<string, string> {
  const called = new Map<string, string>()
  const counts = new Map<Captioned, number>()
  for (const block of blocks) {
    const caption = block.type === 'paragraph' ? block.data?.caption : undefined
    if (block.type !== 'paragraph' || caption === undefined) continue
    const count = (counts.get(caption) ?? 0) + 1
    counts.set(caption, count)
    const [first] = block.children
    if (first?.type !== 'text') continue
    const head = captionHead.exec(first.value)
    const name = `${names[caption]} ${head?.[2] ?? count}`
    const rest = first.value.slice(head?.[0].length ?? 0)
    block.children.splice(
      0,
      1,
      { type: 'text', value: `${name}:`, data: { hName: 'span', hProperties: { className: ['table-number'] } } },
      { ...first, value: ` ${rest}` }
    )
    const id = block.data?.anchor ?? ''
    block.data = { ...block.data, hProperties: { id } }
    called.set(id, name)
  }
  return called
}

/** Puts each figure and each box together with its title and the lines on its source. */
export function arrangeCaptioned(blocks: readonly RootContent[]): readonly RootContent[] {
  const arranged: RootContent[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) continue
    const caption = block.type === 'paragraph' ? block.data?.caption : undefined
    if (block.type !== 'paragraph' || caption === undefined || caption === 'table') {
      arranged.push(block)
      continue
    }
    const at = blocks.findIndex((each, from) => from > index && isHeld(each, caption))
    const held = blocks[at]
    if (!held) {
      arranged.push(block)
      continue
    }
    const between = blocks.slice(index + 1, at)
    const under = underneath(blocks, at)
    arranged.push(caption === 'box' ? box(block, held, between) : figure(block, held, between, under))
    if (caption === 'box') index = at
    else index = at + under.length
  }
  return arranged
}

function isHeld(block: RootContent, caption: Captioned): boolean {
  return caption === 'box' ? block.type === 'blockquote' : isPicture(block)
}

/** Lines that begin `Source:` or `Notes:`. */
function underneath(blocks: readonly RootContent[], at: number): readonly RootContent[] {
  const lines: RootContent[] = []
  for (const block of blocks.slice(at + 1)) {
    if (block.type !== 'paragraph' || !/^(?:Sources?|Notes?):/.test(plainText(block.children))) break
    block.data = { ...block.data, hProperties: { className: ['under-table'] } }
    lines.push(block)
  }
  return lines
}

function figure(
  title: Paragraph,
  held: RootContent,
  between: readonly RootContent[],
  under: readonly RootContent[]
): RootContent {
  const id = title.data?.anchor ?? 'figure'
  const named = { hName: 'figcaption', hProperties: { id: `${id}-title` } }
  const caption: Paragraph = { ...title, data: { ...title.data, ...named } }
  return part('figure', { id, ariaLabelledBy: `${id}-title` }, [caption, held, ...between, ...under])
}

function box(title: Paragraph, held: RootContent, between: readonly RootContent[]): RootContent {
  const id = title.data?.anchor ?? 'box'
  const head: Paragraph = { ...title, data: { ...title.data, hProperties: { id, className: ['box-title'] } } }
  const inside = held.type === 'blockquote' ? held.children : [held]
  return part('section', { className: 'box', ariaLabelledBy: id }, [head, ...inside, ...between])
}
