import type { CiteItem } from 'citeproc'
import type { PhrasingContent } from 'mdast'
import type { CitationNode } from '../../brief/citation-node.ts'
import { plain } from '../phrase.ts'
import { citeItem } from './cite-item.ts'

/** Citations that stand together, `@a, p 3; see also @b`, which a CSL style sets and joins as one. */
export type Cluster = readonly CiteItem[]

const between = /^\s*[;,]\s*((?:(?:and|but|see|also|cf|eg)\s+)*)$/i

/** The content with each cluster set, and whether words of its sentence stand before it; a citation of an unknown source stays as it was typed. */
export function withClusters(
  content: readonly PhrasingContent[],
  isKnown: (key: string) => boolean,
  set: (cluster: Cluster, inSentence: boolean) => readonly PhrasingContent[]
): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (let at = 0; at < content.length; at++) {
    const node = content[at]
    if (node === undefined) break
    if (node.type === 'citation' && isKnown(node.key)) {
      const cluster = [citeItem(node, '', '')]
      const inSentence = /[^.?!\s]\s*$/.test(plain(content.slice(0, at)))
      for (;;) {
        const [gap, next] = [content[at + 1], content[at + 2]]
        const words = gap?.type === 'text' ? between.exec(gap.value)?.[1] : undefined
        if (words === undefined || next?.type !== 'citation' || !isKnown(next.key)) break
        cluster.push(citeItem(next, words, ''))
        at += 2
      }
      out.push(...set(cluster, inSentence))
    } else if (node.type === 'citation') out.push({ type: 'text', value: node.value })
    else if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete' || node.type === 'link')
      out.push({ ...node, children: withClusters(node.children, isKnown, set) })
    else out.push(node)
  }
  return out
}

/** The whole of `[see @a, p 3; @b]` as one cluster; `null` where a source in it is unknown. */
export function wholeCluster(content: readonly PhrasingContent[], isKnown: (key: string) => boolean): Cluster | null {
  const items: { readonly node: CitationNode; readonly before: string }[] = []
  let words = ''
  for (const node of content) {
    if (node.type !== 'citation') words += plain([node])
    else if (!isKnown(node.key)) return null
    else {
      items.push({ node, before: words.replace(/^[\s;,]+/, '') })
      words = ''
    }
  }
  const after = words.replace(/[\s;,.]+$/, '')
  return items.map(({ node, before }, index) => citeItem(node, before, index === items.length - 1 ? after : ''))
}
