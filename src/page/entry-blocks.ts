import type { PhrasingContent, RootContent } from 'mdast'
import { countWords, wordsSaid } from '../brief/count-words.ts'
import { entryKey, sectionUnder } from '../brief/entries.ts'
import { citeOnce } from '../cite/cite-once.ts'
import type { ItemOf } from '../cite/style.ts'
import type { SourceList } from './citing.ts'
import { line, part } from './part-node.ts'

/** The blocks with the entries' headings as titles, and the keys of the entries in the order in which they stand. */
export interface Entitled {
  readonly blocks: readonly RootContent[]
  readonly keys: readonly string[]
}

/** Puts the entries into the order of the list, and the source's title in the place of its citation in each heading. */
export function sortEntries(blocks: readonly RootContent[], list: SourceList | null, itemOf: ItemOf): Entitled {
  const found = blocks.flatMap((block, index) => {
    const key = block.type === 'heading' ? entryKey(block.children) : null
    return key === null ? [] : [{ key, index, length: sectionUnder(blocks, index).length + 1 }]
  })
  if (found.length === 0) return { blocks, keys: [] }
  const order = list?.entries.map(({ key }) => key) ?? []
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length)
  const sorted = list === null ? found : found.toSorted((one, other) => rank(one.key) - rank(other.key))
  const set: RootContent[] = []
  let slot = 0
  for (let index = 0; index < blocks.length; ) {
    const here = found.find((each) => each.index === index)
    const entry = here ? sorted[slot] : undefined
    if (!here || !entry) {
      set.push(...blocks.slice(index, index + 1))
      index += 1
      continue
    }
    const [heading, ...rest] = blocks.slice(entry.index, entry.index + entry.length)
    if (heading?.type === 'heading') set.push({ ...heading, children: titleOf(entry.key, itemOf) }, ...rest)
    slot += 1
    index += here.length
  }
  return { blocks: set, keys: sorted.map(({ key }) => key) }
}

function titleOf(key: string, itemOf: ItemOf): PhrasingContent[] {
  return [{ type: 'text', value: itemOf(key)?.title ?? key }]
}

/** Sets each entry with its reference under its title and its number of words at its end. */
export function setEntries(
  blocks: readonly RootContent[],
  keys: readonly string[],
  references: ReadonlyMap<string, readonly PhrasingContent[]>
): readonly RootContent[] {
  const set: RootContent[] = []
  const open = [...keys]
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) continue
    const key = open[0]
    const isEntry = block.type === 'heading' && key !== undefined && isOf(block.data?.anchor, key)
    if (!isEntry) {
      set.push(block)
      continue
    }
    open.shift()
    const under = sectionUnder(blocks, index)
    const reference = references.get(key)
    set.push(
      part('section', { className: 'entry', ariaLabelledBy: block.data?.anchor ?? '' }, [
        block,
        ...(reference ? [referenceLine(reference)] : []),
        ...under,
        line(`Words: ${wordsSaid(countWords(under)).replace(/ words?$/, '')}`, 'entry-words')
      ])
    )
    index += under.length
  }
  return set
}

function isOf(anchor: string | undefined, key: string): boolean {
  return anchor?.toLowerCase().startsWith(`sec-${key.toLowerCase()}`) === true
}

function referenceLine(children: readonly PhrasingContent[]): RootContent {
  return {
    type: 'paragraph',
    data: { hProperties: { className: ['reference'] } },
    children: structuredClone([...children])
  }
}

/** What each entry's reference prints: as in the list, or cited in full where the style keeps none. */
export function referencesOf(
  keys: readonly string[],
  list: SourceList | null,
  itemOf: ItemOf
): ReadonlyMap<string, readonly PhrasingContent[]> {
  return new Map(
    keys.flatMap((key) => {
      const item = itemOf(key)
      const listed = list?.entries.find((entry) => entry.key === key)?.content
      const content = listed ?? (item ? citeOnce(item, null, 'library').citation : undefined)
      return content === undefined ? [] : [[key, content] as const]
    })
  )
}
