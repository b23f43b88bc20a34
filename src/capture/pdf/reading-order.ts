import { cellsOf, rowsOf } from './rows.ts'
import { endOf, median, type Row, type Run } from './runs.ts'

const narrowestGutter = 6
const fewestRows = 4
const mostCrossing = 0.4
const deepest = 3

/**
 * Blocks of rows in the order they are read: down the left column, then the right one, between what crosses both.
 * Columns are told from a table's by their lines: they fill the column and hold words.
 */
export function readingOrder(runs: readonly Run[], depth = 0): Row[][] {
  const rows = rowsOf(runs)
  const gutter = depth < deepest ? gutterIn(rows) : undefined
  if (gutter === undefined) return rows.length === 0 ? [] : [rows]
  const blocks: Row[][] = []
  let columns: Row[] = []
  let across: Row[] = []
  const flushColumns = () => {
    const inColumns = columns.flatMap((row) => row.runs)
    for (const side of [inColumns.filter((run) => run.x < gutter), inColumns.filter((run) => run.x >= gutter)]) {
      blocks.push(...readingOrder(side, depth + 1))
    }
    columns = []
  }
  for (const row of rows) {
    if (crosses(row, gutter) || isTabular(row)) {
      flushColumns()
      across.push(row)
    } else {
      if (across.length > 0) blocks.push(across)
      across = []
      columns.push(row)
    }
  }
  flushColumns()
  if (across.length > 0) blocks.push(across)
  return blocks
}

/** The middle of the widest strip that hardly any row crosses, with lines of words on both sides of it. */
function gutterIn(rows: readonly Row[]): number | undefined {
  if (rows.length < fewestRows) return undefined
  const left = Math.min(...rows.map((row) => row.runs[0]?.x ?? 0))
  const right = Math.max(...rows.flatMap((row) => row.runs.map(endOf)))
  const strips = stripsIn(rows, left, right).filter(([from, to]) => to - from >= narrowestGutter)
  for (const [from, to] of strips.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))) {
    const middle = (from + to) / 2
    const free = rows.filter((row) => !crosses(row, middle) && !isTabular(row))
    const sides = [
      free.map((row) => row.runs.filter((run) => run.x < middle)),
      free.map((row) => row.runs.filter((run) => run.x >= middle))
    ]
    if (sides.every(isColumn)) return middle
  }
  return undefined
}

/** Strips, one point wide or more, in the inner part of the page that few rows cross. */
function stripsIn(rows: readonly Row[], left: number, right: number): [number, number][] {
  const width = Math.ceil(right - left)
  const covered = new Uint16Array(Math.max(width, 0) + 1)
  for (const row of rows) {
    const here = new Set<number>()
    for (const run of row.runs) {
      for (let x = Math.max(0, Math.floor(run.x - left)); x <= Math.min(width, Math.ceil(endOf(run) - left)); x++)
        here.add(x)
    }
    for (const x of here) covered[x] = (covered[x] ?? 0) + 1
  }
  const strips: [number, number][] = []
  for (let x = Math.floor(width * 0.15); x < width * 0.85; x++) {
    if ((covered[x] ?? 0) > rows.length * mostCrossing) continue
    const last = strips.at(-1)
    if (last && last[1] === left + x) last[1]++
    else strips.push([left + x, left + x + 1])
  }
  return strips
}

function crosses(row: Row, x: number): boolean {
  return row.runs.some((run) => run.x < x - 1 && endOf(run) > x + 1)
}

/** A row of a table: three cells or more. */
function isTabular(row: Row): boolean {
  return cellsOf(row).length > 2
}

/** Lines of a text column: enough of them, most as long as the column is wide, and made of words. */
function isColumn(lines: readonly (readonly Run[])[]): boolean {
  const filled = lines.filter((line) => line.length > 0)
  if (filled.length < fewestRows) return false
  const widths = filled.map((line) => Math.max(...line.map(endOf)) - Math.min(...line.map(({ x }) => x)))
  const words = filled.map(
    (line) =>
      line
        .map(({ text }) => text)
        .join(' ')
        .match(/\p{L}{2,}/gu)?.length ?? 0
  )
  const full = widths.toSorted((a, b) => a - b)[Math.floor(widths.length * 0.85)] ?? 0
  return median(widths) >= full * 0.6 && median(words) >= 3
}
