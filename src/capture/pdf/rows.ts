import { raisedDigits } from '../raised.ts'
import { endOf, type Row, type Run } from './runs.ts'

/** A gap wider than this many letter heights parts two cells; a narrower one two words. */
const cellGap = 1.8
const wordGap = 0.15

/** Groups runs by baseline, top to bottom. Raised numbers join the row whose words they stand at, as ¹²³. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const raisedAt = new Map<Run, Run>()
  for (const run of runs) {
    const word = /^[\d⁰¹²³⁴-⁹,*†‡]{1,5}$/.test(run.text.trim())
      ? runs.find((other) => isRaisedAt(run, other))
      : undefined
    if (word) raisedAt.set(run, word)
  }
  const rows = grouped(runs.filter((run) => !raisedAt.has(run)))
  const rowOf = new Map(rows.flatMap((row) => row.runs.map((run) => [run, row])))
  for (const [run, word] of raisedAt) {
    const text = raisedDigits(run.text)
    rowOf.get(word)?.runs.push({ ...run, text })
  }
  for (const row of rows) row.runs.sort((a, b) => a.x - b.x)
  return rows.sort((a, b) => a.y - b.y)
}

/** Small, straight after a word, and above its baseline. */
function isRaisedAt(run: Run, word: Run): boolean {
  if (run.size > word.size * 0.9 || Math.abs(endOf(word) - run.x) > word.size * 0.6) return false
  return run.y < word.y - word.size * 0.15 && run.y > word.y - word.size * 0.75
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
