import type { Heading, Paragraph, RootContent } from 'mdast'
import { wordsOf } from '../brief/anchors.ts'
import type { FrontMatter } from '../brief/front-matter.ts'
import { fitForId, fresh } from '../brief/ids.ts'
import type { ContentsEntry } from './page.ts'
import type { Referred } from './print-references.ts'
import { setCharacters } from './set-characters.ts'

/** Sections that a template may have in places of their own, by the words of their headings. */
export const partNames = ['summary', 'about us', 'summary of asks', 'key figures'] as const
export type PartName = (typeof partNames)[number]
export type Numbering = NonNullable<FrontMatter['numbering']>

/** The sections that the template places itself, and all the rest, in order. */
export interface Parts {
  readonly lifted: ReadonlyMap<PartName, readonly RootContent[]>
  readonly body: readonly RootContent[]
  /** What cross references to the lifted sections print. */
  readonly referred: ReadonlyMap<string, Referred>
}

/** Lifts the first section of each of these names out of the text, its heading left out. */
export function liftParts(blocks: readonly RootContent[], names: readonly PartName[]): Parts {
  const lifted = new Map<PartName, readonly RootContent[]>()
  const referred = new Map<string, Referred>()
  let body = blocks
  const highest = Math.min(...blocks.map((block) => (block.type === 'heading' ? block.depth : 7)))
  for (const name of names) {
    const at = body.findIndex(
      (block) => block.type === 'heading' && block.depth === highest && wordsOf(block).toLowerCase() === name
    )
    const heading = body[at]
    if (heading?.type !== 'heading') continue
    const next = body.findIndex(
      (block, index) => index > at && block.type === 'heading' && block.depth <= heading.depth
    )
    const end = next === -1 ? body.length : next
    lifted.set(name, body.slice(at + 1, end))
    body = [...body.slice(0, at), ...body.slice(end)]
    const to = heading.data?.anchor
    if (to !== undefined) referred.set(to, { words: `the ${name}`, to: fitForId(name) })
  }
  return { lifted, body, referred }
}

export interface Sections {
  readonly contents: readonly ContentsEntry[]
  readonly referred: ReadonlyMap<string, Referred>
}

interface Numbered {
  readonly number: string | null
  readonly children: ContentsEntry[]
}

/** Makes the highest headings second-level ones, numbers two levels of them if asked, gives all their ids and lists them. */
export function numberSections(blocks: readonly RootContent[], numbering: Numbering): Sections {
  const headings = blocks.filter((block) => block.type === 'heading')
  const highest = Math.min(...headings.map(({ depth }) => depth))
  const ids = new Set<string>()
  const contents: (ContentsEntry & Numbered)[] = []
  const referred = new Map<string, Referred>()
  for (const heading of headings) {
    const level = heading.depth - highest
    const title = setCharacters(wordsOf(heading))
    const id = heading.data?.anchor ?? fresh(`sec-${fitForId(title.toLowerCase())}`, ids)
    ids.add(id)
    const parent = contents.at(-1)
    let number: string | null = null
    if (level === 0) {
      number = numbering === 'none' ? null : String(contents.length + 1)
      contents.push({ id, number, title, children: [] })
    } else if (level === 1 && parent) {
      number = numbering === 'sections' ? `${parent.number}.${parent.children.length + 1}` : null
      parent.children.push({ id, number, title, children: [] })
    }
    const question = /^question-(.+)$/.exec(id)?.[1]
    const words = number === null ? `“${title}”` : `section ${number}`
    referred.set(id, { words: question === undefined ? words : `question ${question}`, to: id })
    setHeading(heading, level, id, number)
  }
  if (numbering === 'paragraphs') numberParagraphs(blocks)
  return { contents, referred }
}

function setHeading(heading: Heading, level: number, id: string, number: string | null): void {
  heading.depth = levels[level] ?? 6
  heading.data = { ...heading.data, hProperties: { id } }
  if (number === null) return
  heading.children.unshift(
    { type: 'text', value: number, data: { hName: 'span', hProperties: { className: ['number'] } } },
    { type: 'text', value: ' ' }
  )
}

const levels: readonly Heading['depth'][] = [2, 3, 4, 5, 6]

/** `1.1`, `1.2` through each section, as committees cite evidence by its paragraphs. */
function numberParagraphs(blocks: readonly RootContent[]): void {
  let section = 0
  let count = 0
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === 2) {
      section += 1
      count = 0
    }
    if (block.type !== 'paragraph' || !isNumbered(block)) continue
    count += 1
    const number = section === 0 ? String(count) : `${section}.${count}`
    block.data = { ...block.data, hProperties: { id: `para-${number}`, className: ['numbered'] } }
    block.children.unshift(
      { type: 'text', value: number, data: { hName: 'span', hProperties: { className: ['para-number'] } } },
      { type: 'text', value: ' ' }
    )
  }
}

function isNumbered({ data, children }: Paragraph): boolean {
  if (data?.caption !== undefined || data?.hName !== undefined) return false
  const [first] = children
  return !(first?.type === 'text' && /^(?:Sources?|Notes?):/.test(first.value)) && first?.type !== 'image'
}
