import type { Heading, RootContent } from 'mdast'
import { fitForId, fresh } from '../brief/ids.ts'
import { plainText } from '../brief/make-prose.ts'
import type { ContentsEntry } from './page.ts'
import { setCharacters } from './set-characters.ts'

/** The brief's own summary, and all the rest, in order. */
export interface Parts {
  readonly summary: readonly RootContent[]
  readonly body: readonly RootContent[]
}

/** Lifts the first section titled "Summary" out of the text, its heading left out. */
export function liftSummary(blocks: readonly RootContent[]): Parts {
  const at = blocks.findIndex((block) => block.type === 'heading' && wordsOf(block).toLowerCase() === 'summary')
  const heading = blocks[at]
  if (heading?.type !== 'heading') return { summary: [], body: blocks }
  const next = blocks.findIndex(
    (block, index) => index > at && block.type === 'heading' && block.depth <= heading.depth
  )
  const end = next === -1 ? blocks.length : next
  return { summary: blocks.slice(at + 1, end), body: [...blocks.slice(0, at), ...blocks.slice(end)] }
}

/** Makes the highest headings second-level ones, numbers two levels of them, gives all of them ids and lists them. */
export function numberSections(blocks: readonly RootContent[]): readonly ContentsEntry[] {
  const headings = blocks.filter((block) => block.type === 'heading')
  const highest = Math.min(...headings.map(({ depth }) => depth))
  const ids = new Set<string>()
  const contents: (ContentsEntry & { readonly children: ContentsEntry[] })[] = []
  for (const heading of headings) {
    const level = heading.depth - highest
    const title = setCharacters(wordsOf(heading))
    const id = fresh(`sec-${fitForId(title.toLowerCase())}`, ids)
    ids.add(id)
    const parent = contents.at(-1)
    let number: string | null = null
    if (level === 0) {
      number = String(contents.length + 1)
      contents.push({ id, number, title, children: [] })
    } else if (level === 1 && parent) {
      number = `${parent.number}.${parent.children.length + 1}`
      parent.children.push({ id, number, title, children: [] })
    }
    setHeading(heading, level, id, number)
  }
  return contents
}

function setHeading(heading: Heading, level: number, id: string, number: string | null): void {
  heading.depth = levels[level] ?? 6
  heading.data = { hProperties: { id } }
  if (number === null) return
  heading.children.unshift(
    { type: 'text', value: number, data: { hName: 'span', hProperties: { className: ['number'] } } },
    { type: 'text', value: ' ' }
  )
}

const levels: readonly Heading['depth'][] = [2, 3, 4, 5, 6]

function wordsOf(heading: Heading): string {
  return plainText(heading.children)
    .replace(/\uFFFC/g, '')
    .trim()
}
