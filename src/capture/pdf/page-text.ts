import { type Cell, cellsOf, rowText } from './rows.ts'
import { median, type Row } from './runs.ts'

const aligned = 5

/** A block of rows as text: a line each, blank lines between paragraphs, rows of tables with `|` between their cells. */
export function blockText(rows: readonly Row[]): string {
  const pitch = median(rows.slice(1).map((row, index) => row.y - (rows[index]?.y ?? 0)))
  const cells = rows.map(cellsOf)
  const inTable = cells.map((row, index) => isTableRow(row, cells[index - 1]) || isTableRow(row, cells[index + 1]))
  const lines: string[] = []
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1]
    if (before && (inTable[index] !== inTable[index - 1] || startsParagraph(before, row, pitch, inTable[index])))
      lines.push('')
    const texts = (cells[index] ?? []).map(({ text }) => text)
    lines.push(inTable[index] ? `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |` : rowText(row))
  }
  return lines.join('\n').trim()
}

function startsParagraph(before: Row, row: Row, pitch: number, inTable: boolean | undefined): boolean {
  if (inTable) return row.y - before.y > pitch * 3
  const another = Math.abs(row.size - before.size) > 0.15 * Math.max(row.size, before.size)
  return another || row.y - before.y > Math.max(pitch * 1.35, row.size * 1.1)
}

/** Two cells or more that stand under those of a row beside it. A list's number and its text are no table. */
function isTableRow(row: readonly Cell[], beside: readonly Cell[] | undefined): boolean {
  if (!beside || row.length < 2 || beside.length < 2 || isListItem(row) || isListItem(beside)) return false
  const under = row.filter((cell) =>
    beside.some((other) => Math.abs(cell.x - other.x) < aligned || Math.abs(cell.end - other.end) < aligned)
  )
  return under.length >= 2
}

function isListItem(row: readonly Cell[]): boolean {
  return (
    row.length === 2 &&
    /^(?:\(?[\dA-Za-z]{1,3}(?:\.\d+)*[).]?|[•‣◦▪–—-])$/.test(row[0]?.text ?? '') &&
    /\p{L}{3}/u.test(row[1]?.text ?? '')
  )
}
