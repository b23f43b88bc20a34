import { sentencesIn } from '../text/sentences.ts'
import type { Block, Lender } from './blocks.ts'
import type { Chart, ChartCell } from './charts.ts'
import type { Prose } from './prose.ts'

/** The figures that a chart shows, each as a cell of a table: its data are claims like any others. */
export function chartBlocks(chart: Chart, caption: Prose | null): readonly Block[] {
  const { names, measures, rows } = chart
  const table = [
    [names.map(({ head }) => head).join(', '), ...measures.map(({ head }) => head)],
    ...rows.map((row) => [nameOf(chart, row), ...measures.map(({ field }) => words(row[field]))])
  ]
  const lenders: readonly Lender[] = caption ? [{ prose: caption, reach: 'table', lends: 'last' }] : []
  return rows.flatMap((row, index) =>
    measures.flatMap(({ field, head }, column): readonly Block[] => {
      const cell = row[field]
      if (typeof cell?.value !== 'number') return []
      const context = {
        rowHead: nameOf(chart, row),
        columnHead: head,
        caption: caption?.text ?? chart.title,
        rows: table,
        row: index + 1,
        column: column + 1
      }
      return [{ prose: cellProse(cell, context), note: null, lenders }]
    })
  )
}

/** All of its characters stand where the value was typed. */
function cellProse(cell: ChartCell, table: Prose['table']): Prose {
  const text = words(cell)
  return {
    kind: 'cell',
    text,
    starts: Array.from(text, () => cell.start),
    ends: Array.from(text, () => cell.end),
    marks: [],
    sentences: sentencesIn(text),
    table
  }
}

function nameOf({ names }: Chart, row: Chart['rows'][number]): string {
  return names.map(({ field }) => String(row[field]?.value ?? '')).join(', ')
}

/** `291,273` */
export function words(cell: ChartCell | undefined): string {
  const value = cell?.value ?? ''
  return typeof value === 'number' ? value.toLocaleString('en-GB', { maximumFractionDigits: 6 }) : value
}
