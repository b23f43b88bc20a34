import type { Element, ElementContent, Nodes, Properties, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { wordsOf } from './words-of.ts'

/**
 * Tables as readers need them: the paragraph before that begins `Table 1:` becomes the caption, row heads are heads, and
 * the whole scrolls inside itself where it is wider than the page.
 */
export function setTables(tree: Nodes): void {
  let count = 0
  visit(tree, (parent) => {
    if (parent.type !== 'root' && parent.type !== 'element') return
    for (let index = 0; index < parent.children.length; index++) {
      const table = parent.children[index]
      if (!isElement(table, 'table') || isScroll(parent)) continue
      count += 1
      setRows(table)
      const caption = takeCaption(parent, index)
      if (caption) {
        table.children.unshift({ ...caption, properties: { id: idOf(caption, count) } })
        index = parent.children.indexOf(table)
      }
      parent.children[index] = scroll(table, caption ? idOf(caption, count) : null, count)
      setSourceLine(parent, index)
    }
  })
}

function idOf({ properties }: Element, count: number): string {
  return typeof properties['id'] === 'string' ? properties['id'] : `table-${count}`
}

function isScroll(parent: Root | Element): boolean {
  return parent.type === 'element' && parent.properties.className?.includes('scroll') === true
}

function isElement(node: Nodes | undefined, tagName: string): node is Element {
  return node?.type === 'element' && node.tagName === tagName
}

function setRows(table: Element): void {
  visit(table, 'element', (cell, _, row) => {
    if (cell.tagName !== 'th' && cell.tagName !== 'td') return
    const { align, ...properties } = cell.properties
    cell.properties = align && align !== 'left' ? { ...properties, className: [String(align)] } : properties
    const first = row?.children.find((each) => each.type === 'element') === cell
    if (cell.tagName === 'th') cell.properties['scope'] = 'col'
    else if (first && wordsOf(cell).trim() !== '') {
      cell.tagName = 'th'
      cell.properties['scope'] = 'row'
    }
    if (cell.tagName === 'th' && wordsOf(cell).trim() === '') cell.tagName = 'td'
    if (cell.tagName === 'td') delete cell.properties['scope']
  })
}

/** Takes the paragraph before the table out of its parent, where it is the table's title. */
function takeCaption(parent: Root | Element, table: number): Element | null {
  const at = neighbour(parent, table, -1)
  const before = parent.children[at]
  if (!isElement(before, 'p')) return null
  const number = /^Table\s+\S+?[:.]\s*/.exec(wordsOf(before))?.[0]
  if (!number) return null
  parent.children.splice(at, table - at)
  return { ...before, tagName: 'caption', children: numbered(before.children, number) }
}

/** Sets the number apart, where the paragraph begins with it as plain text. */
function numbered(children: ElementContent[], number: string): ElementContent[] {
  const [first, ...rest] = children
  if (first?.type !== 'text' || !first.value.startsWith(number)) return children
  const label: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['table-number'] },
    children: [{ type: 'text', value: number.trim() }]
  }
  return [label, { type: 'text', value: ` ${first.value.slice(number.length)}` }, ...rest]
}

/** The line under a table that says where it is from. */
function setSourceLine(parent: Root | Element, table: number): void {
  const after = parent.children[neighbour(parent, table, 1)]
  if (isElement(after, 'p') && /^(?:Sources?|Notes?)\b/.test(wordsOf(after))) {
    after.properties.className = ['under-table']
  }
}

function neighbour(parent: Root | Element, from: number, step: 1 | -1): number {
  let at = from + step
  for (; parent.children[at]?.type === 'text'; at += step);
  return at
}

/** A region that the keyboard can reach, with a name. */
function scroll(table: Element, caption: string | null, count: number): Element {
  const properties: Properties = { className: ['scroll'], role: 'region', tabIndex: 0 }
  if (caption) properties.ariaLabelledBy = [caption]
  else properties.ariaLabel = `Table ${count} of this document`
  return { type: 'element', tagName: 'div', properties, children: [table] }
}
