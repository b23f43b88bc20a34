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
  for (const band of bandsOf(rows, gutter)) {
    const inBand = band.rows.flatMap((row) => row.runs)
    if (!band.inColumns && band.rows.length === rows.length) blocks.push(rows)
    else if (!band.inColumns) blocks.push(...readingOrder(inBand, depth + 1))
    else {
      const left = inBand.filter((run) => run.x < gutter)
      const right = inBand.filter((run) => run.x >= gutter)
      blocks.push(...readingOrder(left, depth + 1), ...readingOrder(right, depth + 1))
    }
  }
  return blocks
}

interface Band {
  readonly inColumns: boolean
  readonly rows: Row[]
}

/** Stretches of rows that stand in columns, and of rows that do not, from top to bottom. */
function bandsOf(rows: readonly Row[], gutter: number): Band[] {
  const bands: Band[] = []
  const tabular = tabularRows(rows)
  for (const row of rows) {
    const inColumns = !(crosses(row, gutter) || tabular.has(row) || isHeadingAcross(row, rows, gutter))
    const last = bands.at(-1)
    if (last?.inColumns === inColumns) last.rows.push(row)
    else bands.push({ inColumns, rows: [row] })
  }
  const firm = bands.map((band) =>
    band.inColumns && !hasBothSides(band.rows, gutter) ? { ...band, inColumns: false } : band
  )
  return firm.reduce<Band[]>((joined, band) => {
    const last = joined.at(-1)
    if (last?.inColumns === band.inColumns) last.rows.push(...band.rows)
    else joined.push(band)
    return joined
  }, [])
}

/** Two rows or more on either side: a lone line between rows that cross the page is no column. */
function hasBothSides(rows: readonly Row[], gutter: number): boolean {
  const left = rows.filter(({ runs }) => runs.some(({ x }) => x < gutter)).length
  return left > 1 && rows.filter(({ runs }) => runs.some(({ x }) => x >= gutter)).length > 1
}

/** A row in larger letters with nothing beside it on the other side of the gutter. */
function isHeadingAcross(row: Row, rows: readonly Row[], gutter: number): boolean {
  if (row.size < median(rows.map(({ size }) => size)) * 1.15) return false
  const isLeft = (row.runs[0]?.x ?? 0) < gutter
  const beside = rows.filter(({ y }) => y > row.y - row.size * 1.3 && y < row.y + row.size * 0.9)
  return beside.every(({ runs }) => runs.every((run) => run.x < gutter === isLeft))
}

/** The middle of the strip that the fewest rows cross, with lines of words on both sides of it. */
function gutterIn(rows: readonly Row[]): number | undefined {
  if (rows.length < fewestRows) return undefined
  const left = Math.min(...rows.map((row) => row.runs[0]?.x ?? 0))
  const right = Math.max(...rows.flatMap((row) => row.runs.map(endOf)))
  const tabular = tabularRows(rows)
  const strips = stripsIn(rows, left, right).filter(({ from, to }) => to - from >= narrowestGutter)
  for (const { from, to } of strips.toSorted((a, b) => a.crossed - b.crossed || b.to - b.from - (a.to - a.from))) {
    const middle = (from + to) / 2
    const free = rows.filter((row) => !crosses(row, middle) && !tabular.has(row))
    const sides = [
      free.map((row) => row.runs.filter((run) => run.x < middle)),
      free.map((row) => row.runs.filter((run) => run.x >= middle))
    ]
    if (sides.every(isColumn)) return middle
  }
  return undefined
}

interface Strip {
  readonly from: number
  to: number
  readonly crossed: number
}

/** Strips, one point wide or more, in the inner part of the page that few rows cross, each crossed by the same number all along. */
function stripsIn(rows: readonly Row[], left: number, right: number): Strip[] {
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
  const strips: Strip[] = []
  for (let x = Math.floor(width * 0.15); x < width * 0.85; x++) {
    const crossed = covered[x] ?? 0
    if (crossed > rows.length * mostCrossing) continue
    const last = strips.at(-1)
    if (last?.to === left + x && last.crossed === crossed) last.to++
    else strips.push({ from: left + x, to: left + x + 1, crossed })
  }
  return strips
}

function crosses(row: Row, x: number): boolean {
  return row.runs.some((run) => run.x < x - 1 && endOf(run) > x + 1)
}

/** The rows of tables: three cells or more, of few words, in two rows or more on end. */
function tabularRows(rows: readonly Row[]): ReadonlySet<Row> {
  const few = rows.map((row) => {
    const cells = cellsOf(row)
    return cells.length > 2 && median(cells.map(({ text }) => text.match(/\p{L}{2,}/gu)?.length ?? 0)) < 3
  })
  return new Set(rows.filter((_, index) => few[index] && (few[index - 1] || few[index + 1])))
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
