import type { Element, ElementContent, Parents, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import type {} from 'remark-rehype'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { CaptureFailed } from '../failed.ts'

const parser = unified().use(rehypeRaw).freeze()
const neverText = new Set(
  'audio base canvas embed head iframe img input link map math meta noscript object picture script select style svg template textarea title video'.split(
    ' '
  )
)

/** Elements whose end tag is often left out, or that have none. */
const unclosed =
  /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|source|tbody|td|tfoot|th|thead|tr|wbr)$/i
const deepest = 500

/** Parses HTML, whole or in part, as a browser would. Throws `CaptureFailed` where elements stand in one another 500 deep. */
export function parsedHtml(html: string): Root {
  refuseDeep(html)
  const tree = attempt(html)
  refuseDeepTree(tree)
  return tree
}

function attempt(html: string): Root {
  try {
    return parser.runSync({ type: 'root', children: [{ type: 'doctype' }, { type: 'raw', value: html }] })
  } catch (error) {
    // The parser can follow many times that depth, but not the same from run to run.
    if (error instanceof RangeError) throw tooDeep()
    throw error
  }
}

/** The same without what holds no text. */
export function treeOf(html: string): Root {
  const tree = parsedHtml(html)
  removeFrom(tree, ({ tagName }) => neverText.has(tagName))
  return tree
}

function refuseDeep(html: string): void {
  let depth = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][\w-]*)/gi)) {
    if (unclosed.test(name)) continue
    depth = slash ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) throw tooDeep()
  }
}

/** Tags that close nothing hide the depth of a text; that of what was made of it is sure. */
function refuseDeepTree(tree: Root): void {
  let level: Parents[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw tooDeep()
    level = level.flatMap(({ children }) => [...children].filter((child) => 'children' in child))
  }
}

function tooDeep(): CaptureFailed {
  return new CaptureFailed('The page is nested too deeply to be read', 'save it as PDF or text and add the file')
}

/** Takes elements out of a tree, and every comment with them. */
export function removeFrom(tree: Root, unwanted: (element: Element) => boolean): void {
  visit(tree, (node, index, parent) => {
    const leaves = node.type === 'comment' || (node.type === 'element' && unwanted(node))
    if (!leaves || !parent || index === undefined) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}

/** All text below an element, without more ado. */
export function textOf(node: ElementContent | Root): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' || node.type === 'root') {
    return node.children.map((child) => (child.type === 'doctype' ? '' : textOf(child))).join('')
  }
  return ''
}
