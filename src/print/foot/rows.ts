/// <reference lib="dom" />
import type { Opening } from './plan.ts'
import type {} from './spots.ts'

// These functions run in the browser, each named to it by its source: they may use only one another and the DOM.
declare const linesOf: typeof import('./lines.ts').linesOf
declare const callsIn: typeof import('./measure.ts').callsIn
declare const noteOf: typeof import('./measure.ts').noteOf
declare const openingHere: typeof import('./gather.ts').openingHere
declare const outerOf: typeof import('./gather.ts').outerOf

/** The head stays with the first row, and is printed again on each page. */
export function addRows(table: HTMLTableElement): void {
  const head = table.tHead?.getBoundingClientRect().height ?? 0
  const rows = [...table.rows].filter((row) => row.parentElement !== table.tHead)
  const { first, bottom: outer } = outerOf(table)
  const above = [table.caption, table.tHead].filter((each) => each !== null)
  const before = openingHere()
  rows.forEach((row, index) => {
    const { top, bottom } = row.getBoundingClientRect()
    const cuts = cutsIn(row)
    const opens: Opening = index === 1 || index === rows.length - 1 ? 'poor' : 'well'
    const low = index === rows.length - 1 ? Math.max(outer, bottom) : bottom
    const calls = callsIn([row]).map((call) => ({ note: noteOf(call), ...middleOf(call) }))
    const heads = index === 0 ? callsIn(above).map(noteOf) : []
    const ends = [...cuts, low]
    ends.forEach((end, part) => {
      const from = ends[part - 1] ?? Number.NEGATIVE_INFINITY
      const here = calls.filter(({ middle }) => middle >= from && (part === cuts.length || middle < end))
      const opensTable = index === 0 && part === 0
      globalThis.briefSpots.push({
        start: opensTable ? first.getBoundingClientRect().top : (part === 0 ? top : from) - head,
        bottom: end,
        opens: opensTable ? before : part === 0 ? opens : part === 1 || part === cuts.length ? 'poor' : 'well',
        notes: [...(part === 0 ? heads : []), ...here.map(({ note }) => note)],
        kind: opensTable ? 'whole' : part === 0 ? 'row' : 'stretch',
        element: row,
        outer: opensTable ? first : row,
        run: [],
        top: part === 0 ? top : from
      })
    })
  })
}

export function middleOf(call: Element): { middle: number } {
  const { top, bottom } = call.getBoundingClientRect()
  return { middle: (top + bottom) / 2 }
}

/** Where a row that is high can be cut: between lines, in all of its cells. */
export function cutsIn(row: HTMLTableRowElement): number[] {
  if (row.getBoundingClientRect().height < globalThis.briefHeight / 8) return []
  const lines = [...row.cells].flatMap((cell) => linesOf(cell, [cell])).sort((a, b) => a.top - b.top)
  const cuts: number[] = []
  let low = Number.POSITIVE_INFINITY
  for (const { top, bottom } of lines) {
    if (top > low - 1.5) cuts.push(Math.max(top, low) - 1)
    low = Math.max(low === Number.POSITIVE_INFINITY ? bottom : low, bottom)
  }
  return cuts
}
