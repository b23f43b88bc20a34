import type { PhrasingContent } from 'mdast'

/** A run of text as it prints: text, emphasis and links. */
export type Phrase = readonly PhrasingContent[]

/** What may be missing: `null`, `undefined` and the empty string print nothing, and take their separator with them. */
export type Part = Phrase | string | null | undefined

function nodesOf(part: Part): Phrase {
  if (part === null || part === undefined || part === '') return []
  return typeof part === 'string' ? [{ type: 'text', value: part }] : part
}

/** Puts what is there of `parts` together; neighbouring text becomes one node. */
export function join(separator: string, ...parts: readonly Part[]): Phrase {
  const nodes: PhrasingContent[] = []
  const add = (node: PhrasingContent) => {
    const last = nodes.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      nodes.splice(-1, 1, { type: 'text', value: last.value + node.value })
    else nodes.push(node)
  }
  for (const part of parts) {
    const content = nodesOf(part)
    if (content.length === 0) continue
    if (nodes.length > 0 && separator !== '') add({ type: 'text', value: separator })
    for (const node of content) add(node)
  }
  return nodes
}

export function say(...parts: readonly Part[]): Phrase {
  return join('', ...parts)
}

export function italic(content: Part): Phrase {
  const children = [...nodesOf(content)]
  return children.length === 0 ? [] : [{ type: 'emphasis', children }]
}

/** `(…)`, or nothing where there is nothing to bracket. */
export function bracketed(content: Part): Phrase {
  const inner = nodesOf(content)
  return inner.length === 0 ? [] : say('(', inner, ')')
}

export function linked(url: string, content: Part): Phrase {
  return [{ type: 'link', url, children: [...nodesOf(content)] }]
}

/** The words alone, as a reader sees them. */
export function plain(content: readonly PhrasingContent[]): string {
  return content.map(wordsOf).join('')
}

function wordsOf(node: PhrasingContent): string {
  if ('value' in node) return node.value
  return 'children' in node ? plain(node.children) : ''
}
