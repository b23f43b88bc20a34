import type { Chart, ChartFault } from '../../brief/charts.ts'
import { chartConfig } from './config.ts'

/** A chart as SVG, or why it cannot be drawn. */
export type Drawn = { readonly svg: string } | ChartFault

/** Charts by where their blocks begin in the brief. */
export type Drawings = ReadonlyMap<number, Drawn>

/** Draws every chart of a brief. Vega is loaded only where there is one. */
export async function drawCharts(charts: readonly Chart[]): Promise<Drawings> {
  const drawings = new Map<number, Drawn>()
  for (const chart of charts) drawings.set(chart.at, chart.fault ?? (await draw(chart)))
  return drawings
}

async function draw(chart: Chart): Promise<Drawn> {
  const [vega, lite, { expressionInterpreter }] = await Promise.all([
    import('vega'),
    import('vega-lite'),
    import('vega-interpreter')
  ])
  try {
    const values = chart.rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([field, { value }]) => [field, value]))
    )
    const spec: unknown = { ...sized(chart), data: { values } }
    const compiled = lite.compile(spec as Parameters<typeof lite.compile>[0], { logger: quiet, config: chartConfig })
    const runtime = vega.parse(compiled.spec, undefined, { ast: true })
    const loader = { ...vega.loader(), load: refuse, sanitize: refuse, http: refuse, file: refuse }
    const view = new vega.View(runtime, { renderer: 'none', loader, expr: expressionInterpreter, logLevel: vega.Error })
    const svg = await view.toSVG()
    view.finalize()
    return { svg: described(svg, chart) }
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
    return {
      problem: `The chart cannot be drawn: ${reason.slice(0, 200)}`,
      fix: 'mend the block; it is Vega-Lite in YAML'
    }
  }
}

function sized({ spec }: Chart): Readonly<Record<string, unknown>> {
  return { width: 440, height: 260, ...spec }
}

/** Nothing is fetched, whatever a chart asks for. */
function refuse(): Promise<never> {
  return Promise.reject(new Error('a chart may not ask for files or addresses'))
}

/** The SVG with its name and what it shows, as wide as its place. */
function described(svg: string, { title, description, at }: Chart): string {
  const id = `chart-${at}`
  const name = title ?? 'Chart'
  const labels = description === null ? `${id}-title` : `${id}-title ${id}-desc`
  const said = description === null ? '' : `<desc id="${id}-desc">${escaped(description)}</desc>`
  const [, width = '', height = ''] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  const open = `<svg role="img" aria-labelledby="${labels}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`
  // The whole is one image with a name: its parts have none.
  const plain = svg.replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, '')
  return plain.replace(/<svg\b[^>]*>/, () => `${open}<title id="${id}-title">${escaped(name)}</title>${said}`)
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`)
}

const quiet = {
  level: () => quiet,
  error: () => quiet,
  warn: () => quiet,
  info: () => quiet,
  debug: () => quiet
} as never
