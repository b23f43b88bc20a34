/// <reference lib="dom" />
import type { PlannedPage } from './plan.ts'
import type {} from './spots.ts'

// These functions run in the browser, each named to it by its source: they may use only one another and the DOM.

/** Makes room for the pages of headings in the contents, and of what `[page](#the-law)` refers to in the text. */
export function addPageNumbers(): void {
  for (const entry of document.querySelectorAll('.contents a')) {
    const number = document.createElement('span')
    number.className = 'page-number'
    number.textContent = '00'
    entry.append(number)
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    if (link.textContent?.trim() !== 'page') continue
    const number = document.createElement('span')
    number.className = 'page-referred'
    number.textContent = '\u00a000'
    link.append(number)
  }
}

export function writePageNumbers(pages: readonly PlannedPage[]): void {
  const pageOf = pageFinder(pages)
  for (const number of document.querySelectorAll('.page-number, .page-referred')) {
    const link = number.closest('a')
    const target = document.getElementById(decodeURIComponent(link?.hash.slice(1) ?? ''))
    const page = target ? pageOf(target) : null
    if (page === null) number.remove()
    else number.textContent = number.className === 'page-referred' ? `\u00a0${page}` : String(page)
  }
}

/** A heading stands on the page of its piece, all else on that of the first piece that stands in it or holds it. */
export function pageFinder(pages: readonly PlannedPage[]): (target: Element) => number | null {
  const spots = globalThis.briefSpots
  const own = new Map(spots.map(({ element }, index) => [element, index] as const).toReversed())
  return (target) => {
    const note = target.closest('.foot-note')?.id
    const held = own.get(target)
    const at = held ?? spots.findIndex(({ element }) => target.contains(element) || element.contains(target))
    const page = pages.findIndex(({ from, to, parts }) =>
      note === undefined ? at >= from && at < to : parts.some((part) => part.note === note)
    )
    return page === -1 ? null : page + 1
  }
}
