import type { PhrasingContent } from 'mdast'
import { type Phrase, plain, say } from './phrase.ts'

/** `The reading of *Pepper v Hart*` in a record's title, or the same with `<i>`, as CSL's data has it. */
const italics = /<i>(.+?)<\/i>|(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]+)(?<=\S)\*(?![\p{L}\p{N}*])/gu

/** Sets the italics that a record's own words ask for; inside an italic title they stand upright. */
export function withItalics(phrase: Phrase): Phrase {
  return /<i>|\*/.test(plain(phrase)) ? say(phrase.flatMap((node) => set(node, false))) : phrase
}

function set(node: PhrasingContent, inItalics: boolean): readonly PhrasingContent[] {
  if (node.type === 'text') return inText(node.value, inItalics)
  if (node.type === 'link' && plain(node.children) === node.url) return [node]
  if (node.type === 'link') return [{ ...node, children: node.children.flatMap((child) => set(child, inItalics)) }]
  if (node.type !== 'emphasis' || node.data !== undefined) return [node]
  const children = node.children.flatMap((child) => set(child, true))
  return splitAtUpright(children)
}

function inText(text: string, inItalics: boolean): readonly PhrasingContent[] {
  if (!/<i>|\*/.test(text)) return [{ type: 'text', value: text }]
  const nodes: PhrasingContent[] = []
  let at = 0
  for (const match of text.matchAll(italics)) {
    const words: PhrasingContent = { type: 'text', value: match[1] ?? match[2] ?? '' }
    if (match.index > at) nodes.push({ type: 'text', value: text.slice(at, match.index) })
    nodes.push(inItalics ? { ...words, data: upright } : { type: 'emphasis', children: [words] })
    at = match.index + match[0].length
  }
  if (at < text.length) nodes.push({ type: 'text', value: text.slice(at) })
  return nodes
}

const upright = {}

/** `*A* B *C*`: emphasis around all but the upright words. */
function splitAtUpright(children: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (const child of children) {
    const last = nodes.at(-1)
    if (child.data === upright && child.type === 'text') nodes.push({ type: 'text', value: child.value })
    else if (last?.type === 'emphasis') last.children.push(child)
    else nodes.push({ type: 'emphasis', children: [child] })
  }
  return nodes
}

/** A title as CSL's processors read it. */
export function withTags(title: string): string {
  return title.replace(italics, (_, tagged?: string, starred?: string) => `<i>${tagged ?? starred}</i>`)
}
