/// <reference lib="dom" />
import type { PlannedPage } from './plan.ts'
import type { Spot } from './spots.ts'

// These functions run in the browser, each named to it by its source: they may use only one another and the DOM.
declare const lengthOf: typeof import('./lines.ts').lengthOf
declare const rectsOf: typeof import('./lines.ts').rectsOf
declare const textsIn: typeof import('./lines.ts').textsIn

/** Ends every page where it was planned and puts its notes there, last page first so that earlier places hold. */
export function writePages(pages: readonly PlannedPage[]): void {
  const section = document.querySelector('section.notes')
  const column = document.body.getBoundingClientRect()
  const height = lengthOf('var(--page-height)')
  const ends = pages.map((page, index) => ({ page, next: pages[index + 1] ?? null }))
  const made = ends
    .toReversed()
    .map(({ page, next }) => endPage(page, next))
    .toReversed()
  for (const [index, { page }] of ends.entries()) {
    const end = made[index]
    if (!end || page.notes.length === 0) continue
    const foot = document.createElement('span')
    foot.className = 'foot'
    const list = document.createElement('ol')
    list.append(...page.notes.map((id) => document.getElementById(id)).filter((note) => note !== null))
    foot.append(list)
    end.append(foot)
  }
  section?.remove()
  numberContents(pages)
  for (const [index] of ends.entries()) {
    const foot = made[index]?.firstElementChild
    if (!(foot instanceof HTMLElement)) continue
    const { top, left } = made[index]?.getBoundingClientRect() ?? column
    foot.style.width = `${column.width}px`
    const low = startOf(pages[index], made[index - 1]) + height - 0.5
    foot.style.top = `${low - foot.getBoundingClientRect().height - top}px`
    foot.style.left = `${column.left - left}px`
  }
}

export function numberContents(pages: readonly PlannedPage[]): void {
  for (const entry of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
    const heading = document.getElementById(decodeURIComponent(entry.hash.slice(1)))
    const at = globalThis.briefSpots.findIndex(({ element }) => element === heading)
    const page = pages.findIndex(({ from, to }) => at >= from && at < to)
    if (entry.lastElementChild) entry.lastElementChild.textContent = String(page + 1)
  }
}

/** Where a page starts in the one long column. */
export function startOf(page: PlannedPage | undefined, before: HTMLElement | undefined): number {
  const spot = globalThis.briefSpots[page?.from ?? 0]
  if (!spot || !before) return document.body.getBoundingClientRect().top
  if (spot.kind === 'line') return before.getBoundingClientRect().top
  const { top } = spot.outer.getBoundingClientRect()
  if (spot.kind !== 'row') return top
  return top - (spot.outer.closest('table')?.tHead?.getBoundingClientRect().height ?? 0)
}

export function endPage(page: PlannedPage, next: PlannedPage | null): HTMLElement {
  const end = document.createElement('span')
  end.className = 'page-end'
  const opening = next && globalThis.briefSpots[next.from]
  const last = globalThis.briefSpots[page.to - 1]
  if (opening?.kind === 'line') {
    end.style.breakAfter = 'page'
    insertAtLine(opening, end)
    return end
  }
  if (opening) {
    if (opening.outer instanceof HTMLElement) opening.outer.style.breakBefore = 'page'
    for (let first: Element | null = opening.outer; first instanceof HTMLElement; first = first.firstElementChild) {
      if (opening.kind === 'row' || getComputedStyle(first).display.startsWith('inline')) break
      first.style.marginTop = '0'
      if (Number.parseFloat(getComputedStyle(first).paddingTop) > 0) break
    }
  }
  if (last?.element instanceof HTMLTableRowElement) last.element.cells[0]?.append(end)
  else if (last && last.run.length > 0) last.element.insertBefore(end, last.run.at(-1)?.nextSibling ?? null)
  else last?.element.after(end)
  return end
}

export function insertAtLine({ run, lineTop }: Spot, end: HTMLElement): void {
  for (const text of textsIn(run)) {
    if (text.parentElement?.closest('sup')) continue
    const reaches = rectsOf(text, 0, text.length).some((rect) => (rect.top + rect.bottom) / 2 > lineTop)
    if (!reaches) continue
    let low = 0
    let high = text.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      const rect = rectsOf(text, middle, text.length)[0]
      const first = rectsOf(text, middle, middle + 1)[0] ?? rect
      if (first && (first.top + first.bottom) / 2 > lineTop) high = middle
      else low = middle + 1
    }
    const range = document.createRange()
    range.setStart(text, low)
    range.insertNode(end)
    return
  }
}
