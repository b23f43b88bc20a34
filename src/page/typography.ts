import type { Element, Nodes, Text } from 'hast'
import { setCharacters } from './set-characters.ts'

const blocks = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th', 'caption', 'dt', 'dd', 'div'])
/** What is printed as it was written: code, and the words of a quotation. */
const asWritten = new Set(['code', 'pre', 'blockquote', 'kbd', 'samp'])
/** What stands in a line with characters of its own. */
const foreign = new Set(['code', 'a', 'sup', 'kbd', 'samp'])

/** Sets quotation marks, dashes and spaces that do not break, in running text only. */
export function setType(tree: Nodes): void {
  if (tree.type === 'root') {
    for (const child of tree.children) setType(child)
    return
  }
  if (tree.type !== 'element' || asWritten.has(tree.tagName)) return
  if (!blocks.has(tree.tagName)) {
    for (const child of tree.children) setType(child)
    return
  }
  const line: (Text | Element)[] = []
  gather(tree, line)
  setLine(line)
}

/** The text of one line of thought, elements of another kind in their places; blocks inside are lines of their own. */
function gather(element: Element, line: (Text | Element)[]): void {
  for (const child of element.children) {
    if (child.type === 'text') line.push(child)
    if (child.type !== 'element') continue
    if (foreign.has(child.tagName)) line.push(child)
    else if (blocks.has(child.tagName) || isStructure(child)) setType(child)
    else gather(child, line)
  }
}

function isStructure({ tagName }: Element): boolean {
  return ['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tr', 'blockquote', 'pre', 'section'].includes(tagName)
}

/** One character is set for one character, so that each piece of the line gets its own stretch back. */
function setLine(line: readonly (Text | Element)[]): void {
  const words = line.map((piece) => (piece.type === 'text' ? piece.value : '\uFFFC')).join('')
  const set = setCharacters(words)
  let at = 0
  for (const piece of line) {
    if (piece.type === 'text') piece.value = set.slice(at, at + piece.value.length)
    at += piece.type === 'text' ? piece.value.length : 1
  }
}
