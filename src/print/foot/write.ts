/// <reference lib="dom" />
import type { PlannedPage } from './plan.ts'
import type { NotePart } from './share-foot.ts'
import type { Spot } from './spots.ts'

// These functions run in the browser, each named to it by its source: they may use only one another and the DOM.
declare const pointBelow: typeof import('./lines.ts').pointBelow
declare const pictureIn: typeof import('./gather.ts').pictureIn
declare const splitNotes: typeof import('./split-notes.ts').splitNotes
declare const writePageNumbers: typeof import('./page-numbers.ts').writePageNumbers

/**
 * Ends every page where it was planned and puts its notes there. All that is read of the page is read before it changes.
 * Returns by how many pixels the highest foot reaches into its page's text: 0 where all is as planned.
 */
export function writePages(pages: readonly PlannedPage[]): number {
  const column = document.body.getBoundingClientRect()
  const places = pages.map((page, index) =>
    endPlaces(
      page,
      pages.slice(index + 1).find(({ from, to }) => to > from)
    )
  )
  const feet = splitAll(pages)
  writePageNumbers(pages)
  shrinkPictures(pages)
  const ends = pages.map(pageEnd)
  // The last first, as two may stand in one text.
  for (const [index, end] of [...ends.entries()].toReversed()) for (const place of places[index] ?? []) place(end)
  for (const [index, { from, to }] of pages.entries()) {
    if (from !== to) continue
    ends[index - 1]?.after(ends[index] ?? '')
    const before = ends[index - 1]
    if (before) before.style.breakAfter = 'page'
    if (pages[index + 1] && ends[index]) ends[index].style.breakAfter = 'page'
  }
  for (const [index, foot] of feet.entries()) if (foot) ends[index]?.append(foot)
  document.querySelector('.notes-shelf')?.remove()
  const tops = feet.map((foot, index) => {
    const end = ends[index]?.getBoundingClientRect()
    if (!foot || !end) return null
    const low = startOf(pages[index], ends[index - 1], end.top) + globalThis.briefHeight - 0.5
    return { left: column.left - end.left, top: low - foot.getBoundingClientRect().height - end.top }
  })
  for (const [index, foot] of feet.entries()) {
    if (!foot) continue
    foot.style.left = `${tops[index]?.left}px`
    foot.style.top = `${tops[index]?.top}px`
  }
  return Math.max(0, ...tops.map((place) => -(place?.top ?? 0)))
}

export function shrinkPictures(pages: readonly PlannedPage[]): void {
  for (const { to, shrunk } of pages) {
    const last = globalThis.briefSpots[to - 1]
    const picture = last && shrunk ? pictureIn(last.element) : null
    if (!picture || !shrunk) continue
    picture.style.maxHeight = `${picture.getBoundingClientRect().height - shrunk}px`
    picture.style.objectFit = 'contain'
  }
}

export function pageEnd(): HTMLElement {
  const end = document.createElement('span')
  end.className = 'page-end'
  return end
}

/** The foot of each page, its notes split where they were planned; null where it has none. */
export function splitAll(pages: readonly PlannedPage[]): (HTMLElement | null)[] {
  const partsOf = new Map<HTMLElement, NotePart[]>()
  for (const part of pages.flatMap(({ parts }) => parts)) {
    const note = document.getElementById(part.note)
    if (note) partsOf.set(note, [...(partsOf.get(note) ?? []), part])
  }
  const made = new Map<NotePart, HTMLElement>()
  for (const [note, elements] of splitNotes(partsOf)) {
    for (const [index, element] of elements.entries()) {
      element.setAttribute('role', 'figure')
      element.setAttribute('aria-label', `foot-note ${note.id}`)
      const part = partsOf.get(note)?.[index]
      if (part) made.set(part, element)
    }
  }
  return pages.map(({ parts }) => {
    if (parts.length === 0) return null
    const foot = document.createElement('span')
    foot.className = 'foot'
    foot.append(...parts.map((part) => made.get(part) ?? ''))
    return foot
  })
}

/** What ends a page: each puts a page's end, or breaks, in one place. Found before anything is written. */
export function endPlaces(page: PlannedPage, next: PlannedPage | undefined): ((end: HTMLElement) => void)[] {
  const opening = next && globalThis.briefSpots[next.from]
  const last = globalThis.briefSpots[page.to - 1]
  if (opening?.kind === 'line') return breaksAt([opening.run], opening.top)
  if (opening?.kind === 'stretch' && opening.element instanceof HTMLTableRowElement) {
    return breaksAt(
      [...opening.element.cells].map((cell) => [cell]),
      opening.top
    )
  }
  const openings = opening ? marginsAbove(opening) : []
  const cell = last?.element instanceof HTMLTableRowElement ? lowestCell(last.element) : null
  return [
    (end) => {
      if (opening?.outer instanceof HTMLElement) opening.outer.style.breakBefore = 'page'
      for (const element of openings) element.style.marginTop = '0'
      if (cell) cell.append(end)
      else if (last && last.run.length > 0) last.element.insertBefore(end, last.run.at(-1)?.nextSibling ?? null)
      else last?.element.after(end)
    }
  ]
}

/** The cell that reaches lowest: that of a row over several pages is there on the last. */
export function lowestCell(row: HTMLTableRowElement): HTMLTableCellElement | null {
  const range = document.createRange()
  const lows = [...row.cells].map((cell) => {
    range.selectNodeContents(cell)
    return { cell, low: range.getBoundingClientRect().bottom }
  })
  return (
    lows.reduce<(typeof lows)[number] | null>((best, each) => (best && best.low >= each.low ? best : each), null)
      ?.cell ?? null
  )
}

/** Breaks each run above its first text below `y`; the notes stand at the first. */
export function breaksAt(runs: readonly (readonly Node[])[], y: number): ((end: HTMLElement) => void)[] {
  const points = runs.map((run) => pointBelow(run, y)).filter((point) => point !== null)
  return points.map(({ text, offset }, index) => (end) => {
    const range = document.createRange()
    range.setStart(text, offset)
    const here = index === 0 ? end : end.cloneNode()
    if (here instanceof HTMLElement) here.style.breakAfter = 'page'
    range.insertNode(here)
  })
}

/** Margins are not cut off at the head of a page that a break begins. */
export function marginsAbove({ outer, kind }: Spot): HTMLElement[] {
  const elements: HTMLElement[] = []
  for (let first: Element | null = outer; first instanceof HTMLElement; first = first.firstElementChild) {
    if (kind === 'row' || getComputedStyle(first).display.startsWith('inline')) break
    elements.push(first)
    if (Number.parseFloat(getComputedStyle(first).paddingTop) > 0) break
  }
  return elements
}

/** Where a page starts in the one long column. */
export function startOf(page: PlannedPage | undefined, before: HTMLElement | undefined, own: number): number {
  if (page && page.from === page.to) return own
  const spot = globalThis.briefSpots[page?.from ?? 0]
  if (!spot || !before) return document.body.getBoundingClientRect().top
  const table = spot.outer.closest('table')
  const head = table?.tHead?.getBoundingClientRect().height ?? 0
  if (spot.kind === 'line') return before.getBoundingClientRect().top
  if (spot.kind === 'stretch') return before.getBoundingClientRect().top - head
  const { top } = spot.outer.getBoundingClientRect()
  return spot.kind === 'row' ? top - head : top
}
