import type { Span } from '../../document/place.ts'

/** A cell of a GFM table, in the record's file, without the space around it. */
export type Cell = Span

/** The cells of the GFM table on `start` to `end`, head row first, the rule left out. A backslash before `|` keeps it in its cell. */
export function rowsOf(text: string, start: number, end: number): readonly (readonly Cell[])[] {
  const rows: Cell[][] = []
  let at = start
  let index = 0
  while (at < end) {
    const feed = text.indexOf('\n', at)
    const stop = feed === -1 || feed > end ? end : feed
    if (index !== 1) rows.push(cellsOf(text, at, stop))
    index++
    at = stop + 1
  }
  return rows
}

function cellsOf(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    const bar = at === end || (text.charAt(at) === '|' && text.charAt(at - 1) !== '\\')
    if (!bar) continue
    cells.push(trimmed(text, from, at))
    from = at + 1
  }
  const first = cells[0]
  const last = cells.at(-1)
  if (last && last.start === last.end) cells.pop()
  if (first && first.start === first.end && /^\s*\|/.test(text.slice(start, Math.min(end, start + 40)))) cells.shift()
  return cells
}

function trimmed(text: string, from: number, to: number): Cell {
  let start = from
  let end = to
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return { start, end }
}
