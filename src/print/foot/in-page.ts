/// <reference lib="dom" />
import type { PlannedPage } from './plan.ts'

/** Where a piece is in the page, kept there between measuring and writing. */
interface Spot {
  readonly start: number
  readonly bottom: number
  readonly opens: boolean
  readonly notes: readonly string[]
  /** A line of a run of inline nodes, a table's row, or an element that does not break. */
  readonly kind: 'line' | 'row' | 'whole'
  readonly element: Element
  /** What a page begins with where it begins with this piece. */
  readonly outer: Element
  readonly run: readonly Node[]
  readonly line: number
  readonly lineTop: number
}

declare global {
  var briefSpots: Spot[]
}

// These functions run in the browser, each named to it by its source: they may use only one another and the DOM.

function measureSpots(): unknown {
  const section = document.querySelector('section.notes')
  const root = getComputedStyle(document.documentElement)
  if (!section || root.getPropertyValue('--page-height') === '') return null
  document.documentElement.classList.add('notes-at-foot')
  const height = lengthOf('var(--page-height)')
  const noteHeights: Record<string, number> = {}
  for (const note of section.querySelectorAll(':scope > ol > li')) {
    const margin = Number.parseFloat(getComputedStyle(note).marginBottom)
    noteHeights[note.id] = note.getBoundingClientRect().height + margin
  }
  section.remove()
  for (const entry of document.querySelectorAll('.contents a')) {
    const number = document.createElement('span')
    number.className = 'page-number'
    number.textContent = '00'
    entry.append(number)
  }
  globalThis.briefSpots = []
  gatherSpots(document.body)
  document.documentElement.append(section)
  const pieces = globalThis.briefSpots.map(({ start, bottom, opens, notes }) => ({ start, bottom, opens, notes }))
  return { pieces, sheet: { height: height - 1, rule: lengthOf('7mm'), noteHeights } }
}

function lengthOf(length: string): number {
  const probe = document.createElement('div')
  probe.style.cssText = `position:absolute;height:${length}`
  document.body.append(probe)
  const { height } = probe.getBoundingClientRect()
  probe.remove()
  return height
}

function gatherSpots(parent: Element): void {
  let run: Node[] = []
  const flush = (): void => {
    if (run.some((node) => (node.textContent ?? '').trim() !== '')) addLines(parent, run)
    run = []
  }
  for (const child of [...parent.childNodes]) {
    if (!(child instanceof Element)) {
      if (child instanceof Text) run.push(child)
      continue
    }
    const style = getComputedStyle(child)
    if (style.display === 'none' || style.position === 'fixed' || style.position === 'absolute') continue
    if (style.display.startsWith('inline')) {
      run.push(child)
      continue
    }
    flush()
    if (child instanceof HTMLTableElement) addRows(child)
    else if (style.breakInside === 'avoid' || /flex|grid/.test(style.display)) addWhole(child)
    else gatherSpots(child)
  }
  flush()
}

function callsIn(nodes: readonly Node[]): HTMLAnchorElement[] {
  return nodes.flatMap((node) => {
    if (!(node instanceof Element)) return []
    const inside = [...node.querySelectorAll<HTMLAnchorElement>('a.noteref')]
    return node instanceof HTMLAnchorElement && node.matches('a.noteref') ? [node, ...inside] : inside
  })
}

function noteOf(call: HTMLAnchorElement): string {
  return decodeURIComponent(call.hash.slice(1))
}

/** A heading, a caption and what leads in with a colon stay with what follows. */
function mayOpen(): boolean {
  const before = globalThis.briefSpots.at(-1)
  if (!before) return false
  if (/^H[1-6]$/.test(before.element.tagName)) return false
  return !/:\s*$/.test(before.element.tagName === 'P' ? (before.element.textContent ?? '') : '')
}

/** The outermost element that begins with this one, and its end likewise. */
function outerOf(element: Element): { first: Element; bottom: number } {
  let first = element
  let last = element
  let bottom = element.getBoundingClientRect().bottom
  while (first.parentElement && first.parentElement !== document.body && isFirst(first)) first = first.parentElement
  while (last.parentElement && last.parentElement !== document.body && !last.nextElementSibling) {
    last = last.parentElement
    bottom = Math.max(bottom, last.getBoundingClientRect().bottom)
  }
  return { first, bottom }
}

function isFirst(element: Element): boolean {
  for (let before = element.previousSibling; before; before = before.previousSibling) {
    if (before instanceof Element || (before.textContent ?? '').trim() !== '') return false
  }
  return true
}

function addWhole(element: Element): void {
  const { first, bottom } = outerOf(element)
  const { top } = first.getBoundingClientRect()
  const opens = mayOpen()
  const notes = callsIn([element]).map(noteOf)
  globalThis.briefSpots.push({
    ...{ start: top, bottom, opens, notes, kind: 'whole', element, outer: first, run: [], line: 0, lineTop: top }
  })
}

/** The head stays with the first row, and is printed again on each page. */
function addRows(table: HTMLTableElement): void {
  const head = table.tHead?.getBoundingClientRect().height ?? 0
  const rows = [...table.rows].filter((row) => row.parentElement !== table.tHead)
  rows.forEach((row, index) => {
    const { top, bottom } = row.getBoundingClientRect()
    const { first, bottom: outer } = outerOf(table)
    const opens = index === 0 ? mayOpen() : index > 1 && index < rows.length - 1
    globalThis.briefSpots.push({
      start: index === 0 ? first.getBoundingClientRect().top : top - head,
      bottom: index === rows.length - 1 ? outer : bottom,
      opens,
      notes: callsIn(
        index === 0 ? [...(table.caption ? [table.caption] : []), ...(table.tHead ? [table.tHead] : []), row] : [row]
      ).map(noteOf),
      kind: index === 0 ? 'whole' : 'row',
      element: index === 0 ? row : row,
      outer: index === 0 ? first : row,
      run: [],
      line: index,
      lineTop: top
    })
  })
}

function addLines(element: Element, run: readonly Node[]): void {
  const lines = linesOf(element, run)
  const opens = mayOpen()
  const { first, bottom } = outerOf(element)
  const startsElement = run[0] === element.firstChild || isFirst(run[0] instanceof Element ? run[0] : element)
  const calls = callsIn(run).map((call) => {
    const { top, bottom: low } = call.getBoundingClientRect()
    return { note: noteOf(call), middle: (top + low) / 2 }
  })
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    globalThis.briefSpots.push({
      start: index === 0 && startsElement ? first.getBoundingClientRect().top : line.top,
      bottom: next ? line.bottom : Math.max(line.bottom, run.at(-1) === element.lastChild ? bottom : 0),
      opens: index === 0 ? opens && startsElement : index > 1 && index < lines.length - 1,
      notes: calls.filter(({ middle }) => middle >= line.top && (!next || middle < next.top)).map(({ note }) => note),
      kind: index === 0 ? 'whole' : 'line',
      element,
      outer: index === 0 ? first : element,
      run,
      line: index,
      lineTop: line.top
    })
  })
}

function textsIn(run: readonly Node[]): Text[] {
  return run.flatMap((node) => {
    if (node instanceof Text) return [node]
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
    return texts
  })
}

function rectsOf(text: Text, from: number, to: number): DOMRect[] {
  const range = document.createRange()
  range.setStart(text, from)
  range.setEnd(text, to)
  return [...range.getClientRects()].filter(({ width }) => width > 0)
}

function linesOf(element: Element, run: readonly Node[]): { top: number; bottom: number }[] {
  const style = getComputedStyle(element)
  const height = Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.3
  const middles: number[] = []
  for (const text of textsIn(run)) {
    if (text.parentElement?.closest('sup')) continue
    for (const { top, bottom } of rectsOf(text, 0, text.length)) {
      const middle = (top + bottom) / 2
      if (middle > (middles.at(-1) ?? Number.NEGATIVE_INFINITY) + height / 2) middles.push(middle)
    }
  }
  return middles.map((middle) => ({ top: middle - height / 2, bottom: middle + height / 2 }))
}

/** Ends every page where it was planned and puts its notes there, last page first so that earlier places hold. */
function writePages(pages: readonly PlannedPage[]): void {
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

function numberContents(pages: readonly PlannedPage[]): void {
  for (const entry of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
    const heading = document.getElementById(decodeURIComponent(entry.hash.slice(1)))
    const at = globalThis.briefSpots.findIndex(({ element }) => element === heading)
    const page = pages.findIndex(({ from, to }) => at >= from && at < to)
    if (entry.lastElementChild) entry.lastElementChild.textContent = String(page + 1)
  }
}

/** Where a page starts in the one long column. */
function startOf(page: PlannedPage | undefined, before: HTMLElement | undefined): number {
  const spot = globalThis.briefSpots[page?.from ?? 0]
  if (!spot || !before) return document.body.getBoundingClientRect().top
  if (spot.kind === 'line') return before.getBoundingClientRect().top
  const { top } = spot.outer.getBoundingClientRect()
  if (spot.kind !== 'row') return top
  return top - (spot.outer.closest('table')?.tHead?.getBoundingClientRect().height ?? 0)
}

function endPage(page: PlannedPage, next: PlannedPage | null): HTMLElement {
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

function insertAtLine({ run, lineTop }: Spot, end: HTMLElement): void {
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

const parts = [
  ...[lengthOf, gatherSpots, callsIn, noteOf, mayOpen, outerOf, isFirst, addWhole, addRows, addLines],
  ...[textsIn, rectsOf, linesOf, measureSpots, writePages, numberContents, startOf, endPage, insertAtLine]
]

const source = parts.map(String).join('\n')

/** Scripts for the page: what they measure, and what is written of a plan. */
export const measureScript = `(() => {\n${source}\nreturn measureSpots()\n})()`
export const writeScript = (pages: readonly PlannedPage[]): string =>
  `(() => {\n${source}\nwritePages(${JSON.stringify(pages)})\n})()`
