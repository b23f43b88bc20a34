import { endOf, median, type Row, type Run } from './runs.ts'

/** A gap wider than this many letter heights parts two cells; a narrower one two words. */
const cellGap = 1.8
const wordGap = 0.15
const raised: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹'
}

/** Groups runs by baseline, top to bottom. Raised numbers join the row whose words they stand at, as ¹²³. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const usual = median(runs.map(({ size }) => size))
  const isSmall = ({ size, text }: Run) => size < usual * 0.8 && /^[\d,*†‡]{1,5}$/.test(text.trim())
  const small = runs.filter(isSmall)
  const rows = grouped(runs.filter((run) => !isSmall(run)))
  const alone: Run[] = []
  for (const run of small) {
    const row = rows.find(({ y, size, runs: beside }) => {
      const isRaised = run.y < y - size * 0.15 && run.y > y - size * 0.75
      return isRaised && beside.some((other) => Math.abs(endOf(other) - run.x) < size * 0.6)
    })
    if (row) row.runs.push({ ...run, text: run.text.replaceAll(/\d/g, (digit) => raised[digit] ?? digit) })
    else alone.push(run)
  }
  const all = alone.length > 0 ? [...rows, ...grouped(alone)] : rows
  for (const row of all) row.runs.sort((a, b) => a.x - b.x)
  return all.sort((a, b) => a.y - b.y)
}

function grouped(runs: readonly Run[]): { y: number; size: number; runs: Run[] }[] {
  const rows: { y: number; size: number; runs: Run[] }[] = []
  for (const run of runs.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && Math.abs(run.y - row.y) <= 0.35 * Math.max(run.size, row.size)) {
      row.runs.push(run)
      row.size = Math.max(row.size, run.size)
    } else rows.push({ y: run.y, size: run.size, runs: [run] })
  }
  return rows
}

/** A stretch of a row without a gap that parts cells. */
export interface Cell {
  readonly x: number
  readonly end: number
  readonly text: string
}

export function cellsOf(row: Row): Cell[] {
  const cells: { x: number; end: number; text: string }[] = []
  for (const run of row.runs) {
    const last = cells.at(-1)
    const gap = last ? run.x - last.end : Number.POSITIVE_INFINITY
    if (!last || gap > cellGap * row.size) cells.push({ x: run.x, end: endOf(run), text: run.text })
    else {
      const space = gap > wordGap * row.size && !/\s$/.test(last.text) && !/^[\s⁰¹²³⁴-⁹]/.test(run.text) ? ' ' : ''
      last.text += space + run.text
      last.end = Math.max(last.end, endOf(run))
    }
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.replaceAll(/\s+/g, ' ').trim() }))
}

export function rowText(row: Row): string {
  return cellsOf(row)
    .map(({ text }) => text)
    .join(' ')
}
