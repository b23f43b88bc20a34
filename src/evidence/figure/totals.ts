import type { Figure } from '../../text/numerals/numeral.ts'
import { readNumerals } from '../../text/numerals/read.ts'
import type { AskedContext } from './asked.ts'
import { underHeads } from './heads.ts'
import { sameUnit, shareOf, sumOf, type Working } from './workings.ts'

const total = /^(?:grand |sub-?)?totals?\b|^all\b|^overall\b|\btotal$/i
const subtotal = /^(?:of which|sub-?total|including|among)/i
const shareHead = /\b(?:share|proportion|percentage of|% of|per cent of)\b/i

/**
 * The working that a table of the brief calls for at this cell: a total row or column is the sum of the cells it closes, a
 * share is its row's count over the total. Null where the table calls for none, or a cell of it cannot be read.
 */
export function tableWorking({ figure, table }: AskedContext): Working | null {
  if (!table) return null
  const { rows, row, column } = table
  if (total.test(table.rowHead)) {
    const parts = range(1, row).filter((at) => !subtotal.test(headOf(rows, at)))
    const working = sumOfCells(
      parts.map((at) => cellAt(table, at, column)),
      figure
    )
    if (working !== null || !total.test(table.columnHead)) return working
  }
  if (total.test(table.columnHead))
    return sumOfCells(
      range(1, column).map((at) => cellAt(table, row, at)),
      figure
    )
  return shareHead.test(table.columnHead) && figure.unit.kind === 'percent' ? shareOfColumn(table, row, column) : null
}

/** The shares that two counts of a cell's own row make: a share column may give one of them. */
export function sharesInRow({ figure, table }: AskedContext): readonly Working[] {
  if (!table || figure.unit.kind !== 'percent') return []
  const counts = range(1, Math.min(table.rows[0]?.length ?? 0, 12))
    .map((at) => cellAt(table, table.row, at))
    .filter((cell) => cell?.unit.kind === 'count')
    .filter((cell) => cell !== null && cell !== undefined)
  return counts.flatMap((part) =>
    counts.flatMap((whole) => (part.value < whole.value ? (shareOf(part, whole) ?? []) : []))
  )
}

type Table = NonNullable<AskedContext['table']>

function sumOfCells(cells: readonly (Figure | null)[], figure: Figure): Working | null {
  const parts = cells.filter((cell) => cell !== null)
  if (parts.length < 2 || parts.length !== cells.length || !parts.every((part) => sameUnit(part, figure))) return null
  return sumOf(parts)
}

function shareOfColumn(table: Table, row: number, column: number): Working | null {
  const totalRow = range(1, table.rows.length).findLast((at) => total.test(headOf(table.rows, at)))
  if (totalRow === undefined) return null
  for (const at of range(1, column).reverse()) {
    const part = cellAt(table, row, at)
    const whole = cellAt(table, totalRow, at)
    if (part && whole && part.unit.kind === 'count' && sameUnit(part, whole)) return shareOf(part, whole)
  }
  return null
}

function cellAt(table: Table, row: number, column: number): Figure | null {
  const text = table.rows[row]?.[column] ?? ''
  const [only, ...others] = readNumerals(text).filter((numeral) => numeral.kind === 'figure')
  if (!only || others.length > 0) return null
  return underHeads(only, [table.rows[0]?.[column] ?? '', headOf(table.rows, row), table.caption ?? ''])
}

function headOf(rows: Table['rows'], row: number): string {
  return rows[row]?.[0]?.trim() ?? ''
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
