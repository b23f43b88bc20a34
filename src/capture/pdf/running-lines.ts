import { groupBy } from '../group-by.ts'
import { rowText } from './rows.ts'
import { median, type Row } from './runs.ts'

/** A row at the edge of a page that belongs to the page and not to its text. */
export interface RunningLine {
  readonly row: Row
  readonly kind: 'page number' | 'running header' | 'running footer'
  readonly text: string
}

interface Edge extends RunningLine {
  readonly page: number
  readonly shape: string
  /** The gap to the next row inwards, in the page's line pitches. */
  readonly gap: number
}

const longest = 120
const deepestRow = 3
const fewestPages = 3
const widerGap = 1.3

/** For each page its running headers, footers and page numbers: rows at the edge that come again on other pages. */
export function runningLines(
  pages: readonly { readonly rows: readonly Row[]; readonly height: number }[]
): RunningLine[][] {
  const edges = pages.flatMap(({ rows, height }, page) => edgesOf(rows, height, page))
  const enough = Math.min(fewestPages, pages.length)
  const running = new Set<Edge>()
  for (const same of groupBy(edges, ({ kind, shape }) => `${kind} ${shape}`).values()) {
    if (pages.length < 2 || new Set(same.map(({ page }) => page)).size < enough) continue
    for (const edge of same) if (isLevel(edge, same)) running.add(edge)
  }
  for (const edge of edges) if (edge.kind !== 'page number' && isAtSlot(edge, edges, running)) running.add(edge)
  return pages.map((_, page) => {
    const here = edges.filter((edge) => edge.page === page && running.has(edge))
    return here.filter((edge) => edge.kind === 'page number' || standsApart(edge, here))
  })
}

/** Whether a gap parts it, or the running lines between it and the text, from the text. */
function standsApart(edge: Edge, running: readonly Edge[]): boolean {
  if (edge.gap >= widerGap) return true
  const down = edge.kind === 'running header'
  return running.some(
    (other) =>
      other.gap >= widerGap && (down ? other.row.y > edge.row.y : other.row.y < edge.row.y) && other.kind === edge.kind
  )
}

/** The outermost rows in the outer eighth of the page, above and below. */
function edgesOf(rows: readonly Row[], height: number, page: number): Edge[] {
  const top = rows.slice(0, deepestRow).filter(({ y }) => y < height * 0.125)
  const bottom = rows.slice(-deepestRow).filter((row) => row.y > height * 0.875 && !top.includes(row))
  const gaps = rows.slice(1).map((row, index) => row.y - (rows[index]?.y ?? 0))
  const pitch = Math.min(median(gaps), 1.5 * median(rows.map(({ size }) => size))) || 1
  const gapOf = (row: Row, where: 'running header' | 'running footer') => {
    const gap = gaps[rows.indexOf(row) - (where === 'running header' ? 0 : 1)]
    return gap === undefined ? Number.POSITIVE_INFINITY : gap / pitch
  }
  const edge = (row: Row, where: 'running header' | 'running footer'): Edge[] => {
    const text = rowText(row)
    if (text.length > longest) return []
    const shape = text
      .toLowerCase()
      .replaceAll(/^[ivxlc]+\b|\b[ivxlc]+$|\d+/g, '#')
      .trim()
    const kind = /^[-–—|[( ]*(?:page )?#(?: (?:of|\/) #)?[-–—|\]) ]*$/.test(shape) ? 'page number' : where
    return [{ row, text, kind, shape: kind === 'page number' ? '#' : shape, page, gap: gapOf(row, where) }]
  }
  return [...top.flatMap((row) => edge(row, 'running header')), ...bottom.flatMap((row) => edge(row, 'running footer'))]
}

/** Page numbers may move; a header keeps its height on the page. */
function isLevel(edge: Edge, same: readonly Edge[]): boolean {
  if (edge.kind === 'page number') return true
  return same.filter((other) => other !== edge && Math.abs(other.row.y - edge.row.y) < 8).length > 0
}

/** A header of a short chapter: on two pages, at the height where other pages have theirs. */
function isAtSlot(edge: Edge, edges: readonly Edge[], running: ReadonlySet<Edge>): boolean {
  if (running.has(edge)) return false
  const level = (other: Edge) => other.kind === edge.kind && Math.abs(other.row.y - edge.row.y) < 2
  const twice = edges.some((other) => other.page !== edge.page && other.shape === edge.shape && level(other))
  if (!twice) return false
  let there = 0
  for (const other of running) if (level(other)) there++
  return there >= 6
}
