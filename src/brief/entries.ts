import type { Heading, Root, RootContent } from 'mdast'
import type { Place, Placer } from '../document/place.ts'
import { wordsOf } from './anchors.ts'

/** The sections that an entry has, by the words of their headings. */
export const entrySections = ['Summary', 'Method and authority', 'Relevance', 'Limits'] as const

/** One source of a cited summary: a heading that is nothing but its citation, `## [@key]`, and what stands under it. */
export interface Entry {
  readonly key: string
  readonly place: Place
  /** The words of the headings under it. */
  readonly sections: readonly string[]
}

/** Whether a heading is nothing but one citation. */
export function isEntryHead({ children }: Heading): boolean {
  return entryKey(children) !== null
}

/** The key of the source that the heading's only child cites. */
export function entryKey(children: Heading['children']): string | null {
  const [only, ...others] = children
  if (only?.type !== 'inlineCitation' || others.length > 0) return null
  const cited = only.children.filter((child) => child.type === 'citation')
  return cited.length === 1 ? (cited[0]?.key ?? null) : null
}

/** The entries of a brief in the order in which they are written. */
export function entriesOf(tree: Root, place: Placer): readonly Entry[] {
  return tree.children.flatMap((block, index): readonly Entry[] => {
    if (block.type !== 'heading') return []
    const key = entryKey(block.children)
    if (key === null) return []
    const { start, end } = block.position ?? { start: { offset: 0 }, end: { offset: 0 } }
    return [
      {
        key,
        place: place(start.offset ?? 0, end.offset ?? 0),
        sections: sectionUnder(tree.children, index)
          .filter((each) => each.type === 'heading')
          .map(wordsOf)
      }
    ]
  })
}

/** The blocks after the heading at `index`, as far as the next one as high. */
export function sectionUnder(blocks: readonly RootContent[], index: number): readonly RootContent[] {
  const heading = blocks[index]
  const end = blocks.findIndex(
    (each, at) => at > index && each.type === 'heading' && heading?.type === 'heading' && each.depth <= heading.depth
  )
  return blocks.slice(index + 1, end === -1 ? blocks.length : end)
}
