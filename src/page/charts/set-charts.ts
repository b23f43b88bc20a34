import type { Root, RootContent, Table, TableCell } from 'mdast'
import { visit } from 'unist-util-visit'
import { words } from '../../brief/chart-blocks.ts'
import type { Chart } from '../../brief/charts.ts'
import { line, part } from '../part-node.ts'

/** Sets each chart as the place of its drawing, which is put in later, and its data as a table to be opened. */
export function setCharts(blocks: readonly RootContent[]): readonly RootContent[] {
  const root: Root = { type: 'root', children: [...blocks] }
  visit(root, 'code', (node, index, parent) => {
    if (!parent || index === undefined || node.data?.chart === undefined) return
    parent.children[index] = part('div', { className: 'chart' }, chartParts(node.data.chart))
  })
  return root.children
}

/** The place of a chart's drawing, and its data. */
function chartParts(chart: Chart): readonly RootContent[] {
  const summary = part('summary', {}, [{ type: 'text', value: 'The figures as a table' }])
  return [part('div', { className: `chart-${chart.at}` }, [line('')]), part('details', {}, [summary, dataTable(chart)])]
}

function dataTable({ names, measures, rows }: Chart): Table {
  const fields = [...names, ...measures]
  const cell = (value: string): TableCell => ({ type: 'tableCell', children: [{ type: 'text', value }] })
  return {
    type: 'table',
    align: fields.map((_, index) => (index < names.length ? 'left' : 'right')),
    children: [
      { type: 'tableRow', children: fields.map(({ head }) => cell(head)) },
      ...rows.map((row) => ({
        type: 'tableRow' as const,
        children: fields.map(({ field }, index) =>
          cell(index < names.length ? String(row[field]?.value ?? '') : words(row[field]))
        )
      }))
    ]
  }
}
