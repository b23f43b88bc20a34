import type { PhrasingContent, Text } from 'mdast'
import { sentencesIn } from '../text/sentences.ts'
import { charOffsets } from './char-offsets.ts'
import type { MarkInProse, Prose, TableContext } from './prose.ts'

/** Stands for something in the line that has no words: code, a citation, a picture. */
const placeholder = '\uFFFC'

export type ProseParts = readonly PhrasingContent[]

interface Builder {
  text: string
  starts: number[]
  ends: number[]
  marks: MarkInProse[]
  readonly source: string
}

/** The plain text of a block's paragraphs, a blank line between them. */
export function makeProse(
  kind: Prose['kind'],
  paragraphs: readonly ProseParts[],
  source: string,
  table: TableContext | null
): Prose {
  const builder: Builder = { text: '', starts: [], ends: [], marks: [], source }
  let end = 0
  for (const children of paragraphs) {
    if (builder.text !== '') push(builder, '\n\n', end)
    for (const child of children) append(builder, child)
    end = children.at(-1)?.position?.end.offset ?? end
  }
  const { text, starts, ends, marks } = builder
  return { kind, text, starts, ends, marks, sentences: sentencesIn(text), table }
}

/** The words of a run of phrasing, marks and notes left out. */
export function plainText(children: ProseParts): string {
  return makeProse('cell', [children], '', null).text
}

function append(builder: Builder, node: PhrasingContent): void {
  const start = node.position?.start.offset ?? 0
  switch (node.type) {
    case 'text':
      appendText(builder, node)
      return
    case 'footnoteReference':
      builder.marks.push({ at: builder.text.length, label: node.label ?? node.identifier })
      return
    case 'inlineCitation':
      builder.marks.push({ at: builder.text.length, label: node.label })
      return
    case 'break':
      push(builder, '\n', start)
      return
    case 'inlineCode':
    case 'citation':
    case 'image':
    case 'imageReference':
      push(builder, placeholder, start)
      return
    case 'html':
      return
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
      for (const child of node.children) append(builder, child)
      return
  }
}

function push(builder: Builder, words: string, offset: number): void {
  builder.text += words
  for (let unit = 0; unit < words.length; unit++) {
    builder.starts.push(offset)
    builder.ends.push(offset)
  }
}

/** A `[^x]` that no footnote defines is left in the text by GFM; it is a mark all the same. */
export const undefinedMark = /\[\^([^\]\s]+)\]/g

function appendText(builder: Builder, node: Text): void {
  const { starts, ends } = charOffsets(node, builder.source)
  let from = 0
  const copy = (to: number): void => {
    builder.text += node.value.slice(from, to)
    for (let index = from; index < to; index++) {
      builder.starts.push(starts[index] ?? 0)
      builder.ends.push(ends[index] ?? 0)
    }
    from = to
  }
  for (const match of node.value.matchAll(undefinedMark)) {
    if (builder.source[starts[match.index] ?? -1] === '\\') continue
    copy(match.index)
    builder.marks.push({ at: builder.text.length, label: match[1] ?? '' })
    from = match.index + match[0].length
  }
  copy(node.value.length)
}
