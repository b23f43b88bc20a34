import type { Code, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { readYaml, type SettingsRead } from '../document/front-matter.ts'
import type { Place, Placer, Span } from '../document/place.ts'
import { readCsv } from './read-csv.ts'

/** A cell of a chart's data: what it holds, and where in the brief it was typed, or its file named. */
export interface ChartCell extends Span {
  readonly value: string | number
}

/** A `chart` block: Vega-Lite in YAML, its data in the block or in a CSV file beside the brief. */
export interface Chart {
  /** Where its block begins, by which it is known. */
  readonly at: number
  readonly place: Place
  /** As Vega-Lite has it, without its data. */
  readonly spec: Readonly<Record<string, unknown>>
  readonly title: string | null
  readonly description: string | null
  /** Fields that name what is counted, then those that count, each with its head. */
  readonly names: readonly ChartField[]
  readonly measures: readonly ChartField[]
  readonly rows: readonly Readonly<Record<string, ChartCell>>[]
  /** The CSV file it names, as typed. */
  readonly file: string | null
  readonly fault: ChartFault | null
}

export interface ChartField {
  readonly field: string
  readonly head: string
}

export interface ChartFault {
  readonly problem: string
  readonly fix: string
}

declare module 'mdast' {
  interface CodeData {
    chart?: Chart
  }
}

/** Text of the CSV files that charts name, by the name as typed. */
export type ChartFiles = ReadonlyMap<string, string>

/** Every chart of a brief, which becomes data of its block. */
export function chartsOf(tree: Root, source: string, place: Placer, files: ChartFiles): readonly Chart[] {
  const charts: Chart[] = []
  visit(tree, 'code', (node) => {
    if (node.lang !== 'chart') return
    const chart = readChart(node, source, place, files)
    node.data = { ...node.data, chart }
    charts.push(chart)
  })
  return charts
}

function readChart(node: Code, source: string, place: Placer, files: ChartFiles): Chart {
  const at = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? at
  const base = source.indexOf('\n', at) + 1
  const read = readYaml(node.value, source.startsWith(node.value, base) ? base : at)
  const { data, title, description, ...spec } = read.data
  const file = fileIn(data)
  const { rows, fault } = rowsOf(data, read, files, file)
  const { names, measures } = fieldsIn(spec)
  return {
    at,
    place: place(at, end),
    spec,
    title: typeof title === 'string' ? title : null,
    description: typeof description === 'string' ? description : null,
    names,
    measures,
    rows,
    file,
    fault: read.problems[0] ?? remote(spec) ?? fault
  }
}

function fileIn(data: unknown): string | null {
  if (typeof data === 'string') return data
  return isMap(data) && typeof data['url'] === 'string' ? data['url'] : null
}

interface Rows {
  readonly rows: Chart['rows']
  readonly fault: ChartFault | null
}

function rowsOf(data: unknown, read: SettingsRead, files: ChartFiles, file: string | null): Rows {
  const no = (problem: string, fix: string): Rows => ({ rows: [], fault: { problem, fix } })
  if (file !== null) {
    if (!/\.csv$/i.test(file) || /^[a-z]+:|^\/\//i.test(file)) {
      return no(
        `The chart’s data, \`${file}\`, is no CSV file beside the brief`,
        'save the data beside the brief as .csv'
      )
    }
    const text = files.get(file)
    if (text === undefined)
      return no(`There is no file \`${file}\` beside the brief`, 'write its path as seen from the brief')
    const span = read.locate(typeof data === 'string' ? ['data'] : ['data', 'url'])
    return { rows: readCsv(text).map((row) => mapped(row, () => span)), fault: null }
  }
  const values = Array.isArray(data) ? data : isMap(data) ? data['values'] : undefined
  const path = Array.isArray(data) ? ['data'] : ['data', 'values']
  if (!Array.isArray(values) || values.length === 0) {
    return no('The chart has no data', 'write `data:` with a list of rows, or the name of a .csv file beside the brief')
  }
  return {
    rows: values.map((row: unknown, index) =>
      mapped(isMap(row) ? row : {}, (field) => read.locate([...path, index, field]))
    ),
    fault: null
  }
}

function mapped(row: Readonly<Record<string, unknown>>, spanOf: (field: string) => Span): Record<string, ChartCell> {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => {
      const plain = typeof value === 'number' ? value : String(value ?? '')
      return [field, { value: plain, ...spanOf(field) }]
    })
  )
}

/** Data and pictures from elsewhere, at any depth. */
function remote(spec: unknown): ChartFault | null {
  if (Array.isArray(spec)) return spec.map(remote).find((fault) => fault !== null) ?? null
  if (!isMap(spec)) return null
  for (const [name, value] of Object.entries(spec)) {
    if (name === 'url' || name === 'href') {
      return { problem: `The chart asks for \`${String(value)}\``, fix: 'give its data under `data:`, once' }
    }
    const fault = remote(value)
    if (fault) return fault
  }
  return null
}

function fieldsIn(spec: unknown): { names: readonly ChartField[]; measures: readonly ChartField[] } {
  const names = new Map<string, string>()
  const measures = new Map<string, string>()
  const gather = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(gather)
    if (!isMap(value)) return
    const { field, type, title, axis } = value
    if (typeof field === 'string') {
      const axisTitle = isMap(axis) ? axis['title'] : undefined
      const given = [title, axisTitle].find((each) => typeof each === 'string')
      const own = typeof given === 'string' ? given : field
      const kind = type === 'quantitative' ? measures : names
      if (!kind.has(field) || given !== undefined) kind.set(field, own)
    }
    Object.values(value).forEach(gather)
  }
  gather(isMap(spec) ? [spec['encoding'], spec['layer'], spec['spec'], spec['hconcat'], spec['vconcat']] : null)
  const listed = (fields: ReadonlyMap<string, string>) => [...fields].map(([field, head]) => ({ field, head }))
  return { names: listed(names).filter(({ field }) => !measures.has(field)), measures: listed(measures) }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
