import type { Element, Root } from 'hast'
import { toMdast } from 'hast-util-to-mdast'
import type { Text } from 'mdast'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import remarkGfm from 'remark-gfm'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { withoutMarkers } from '../markers.ts'
import { loosenTables } from './loose-tables.ts'

const settings: Readonly<Record<string, unknown>> = { ...unified().use(remarkGfm).freeze().data() }
const extensions = settings['toMarkdownExtensions']
const blocks = /^(?:br|p|div|section|ul|ol|li|dl|dt|dd|h\d|blockquote)$/
const inline = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference', 'inlineCode'])

/**
 * Writes a tree of HTML as Markdown that reads as its text does: headings, lists, block quotations and tables are kept;
 * links, emphasis and escapes are not, so that nothing stands between the words of a sentence.
 */
export function markdownOf(tree: Root): string {
  captionsFirst(tree)
  headFirst(tree)
  cellsOnOneLine(tree)
  loosenTables(tree)
  const document = toMdast(tree)
  visit(document, (node, index, parent) => {
    if (!inline.has(node.type) || !parent || index === undefined) return undefined
    if (node.type === 'inlineCode') parent.children.splice(index, 1, { type: 'text', value: node.value })
    else if ('children' in node) parent.children.splice(index, 1, ...node.children)
    return [SKIP, index]
  })
  visit(document, 'text', (node, _, parent) => {
    const text = withoutMarkers(node.value.replaceAll(/\s+/g, ' '))
    node.value = parent?.type === 'tableCell' ? text.replaceAll('|', '\\|') : text
  })
  const handlers = { text: (node: Text) => node.value, break: () => '\n' }
  const gfm = areExtensions(extensions) ? extensions : []
  const written = toMarkdown(document, { extensions: gfm, handlers, bullet: '-', rule: '-' })
  return written
    .replaceAll('\u00A0', ' ')
    .replaceAll(/[ \t]+$/gm, '')
    .trim()
}

/** What remark-gfm leaves for a compiler; its type is declared by a compiler that is not among our dependencies. */
function areExtensions(value: unknown): value is Options[] {
  return Array.isArray(value)
}

/** Markdown's tables have a head: where a table has none, its first row is that. */
function headFirst(tree: Root): void {
  visit(tree, 'element', (table) => {
    if (table.tagName !== 'table') return
    const rows: Element[] = []
    let hasHead = false
    visit(table, 'element', (element) => {
      if (element.tagName === 'tr') rows.push(element)
      hasHead ||= element.tagName === 'th'
    })
    if (hasHead) return
    for (const cell of rows[0]?.children ?? []) {
      if (cell.type === 'element' && cell.tagName === 'td') cell.tagName = 'th'
    }
  })
}

/** Blocks and line breaks within a cell become words apart: a cell's text is set on one line. */
function cellsOnOneLine(tree: Root): void {
  visit(tree, 'element', (cell) => {
    if (cell.tagName !== 'td' && cell.tagName !== 'th') return
    visit(cell, 'element', (element, index, parent) => {
      if (!parent || index === undefined || element === cell || !blocks.test(element.tagName)) return undefined
      parent.children.splice(index, 1, ...element.children, { type: 'text', value: ' ' })
      return index
    })
  })
}

/** A table's caption becomes a paragraph before it: Markdown's tables have none. */
function captionsFirst(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'table' || !parent || index === undefined) return undefined
    const captions = element.children.filter((child) => child.type === 'element' && child.tagName === 'caption')
    if (captions.length === 0) return undefined
    element.children = element.children.filter((child) => !captions.includes(child))
    for (const caption of captions) if (caption.type === 'element') caption.tagName = 'p'
    parent.children.splice(index, 0, ...captions)
    return index + captions.length + 1
  })
}
