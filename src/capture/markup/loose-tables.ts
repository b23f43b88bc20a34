import type { Element, ElementContent, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import { textOf } from './tree-of.ts'

/** Wider than any table that people read. */
const widestSpan = 50

/**
 * Tables that would be written many times as large as they are become a line a row: Markdown gives each row all the
 * columns of the longest, and each cell the width of the widest. Thousands of cells in one row make millions of a page.
 */
export function loosenTables(tree: Root): void {
  visit(tree, 'element', (table, index, parent) => {
    if (table.tagName !== 'table' || !parent || index === undefined) return undefined
    const rows = rowsOf(table)
    for (const cell of rows.flat()) {
      for (const span of ['colSpan', 'rowSpan'])
        if (Number(cell.properties[span]) > widestSpan) delete cell.properties[span]
    }
    if (!isSpread(rows)) return undefined
    parent.children.splice(index, 1, ...rows.map(inLine))
    return [SKIP, index + rows.length]
  })
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = []
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return
    const cells = row.children.filter((child) => child.type === 'element')
    rows.push(cells.filter(({ tagName }) => tagName === 'td' || tagName === 'th'))
  })
  return rows
}

function isSpread(rows: readonly (readonly Element[])[]): boolean {
  const widths: number[] = []
  let cells = 0
  let length = 0
  let columns = 0
  for (const row of rows) {
    columns = Math.max(
      columns,
      row.reduce((sum, { properties }) => sum + (Number(properties['colSpan']) || 1), 0)
    )
    for (const [column, cell] of row.entries()) {
      const width = textOf(cell).length
      widths[column] = Math.max(widths[column] ?? 0, width)
      cells += 1
      length += width
    }
  }
  const widest = widths.reduce((sum, width) => sum + width, 0)
  return columns * rows.length > cells * 4 + 10_000 || widest * rows.length > length * 20 + 200_000
}

function inLine(cells: readonly Element[]): Element {
  const children = cells.flatMap((cell, index): ElementContent[] => [
    ...(index > 0 ? [{ type: 'text' as const, value: ' | ' }] : []),
    ...cell.children
  ])
  return { type: 'element', tagName: 'p', properties: {}, children }
}
