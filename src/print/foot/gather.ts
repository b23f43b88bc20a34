/// <reference lib="dom" />
import type { Opening } from './plan.ts'
import type {} from './spots.ts'

// These functions run in the browser, each named to it by its source: they may use only one another and the DOM.
declare const linesOf: typeof import('./lines.ts').linesOf
declare const isFirst: typeof import('./lines.ts').isFirst
declare const callsIn: typeof import('./measure.ts').callsIn
declare const noteOf: typeof import('./measure.ts').noteOf
declare const addRows: typeof import('./rows.ts').addRows

/** Lists all that stands in an element: lines of text, rows of tables and what does not break, in the order of the page. */
export function gatherSpots(parent: Element): void {
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
    if (style.display.startsWith('inline') && !child.matches('img, svg, canvas')) {
      run.push(child)
      continue
    }
    flush()
    if (child instanceof HTMLTableElement) addRows(child)
    else if (staysWhole(child, style)) addWhole(child)
    else gatherSpots(child)
  }
  flush()
}

/** What would leave a quarter of a page blank is broken all the same, but for a picture. */
export function staysWhole(element: Element, { breakInside, display }: CSSStyleDeclaration): boolean {
  if (/flex|grid/.test(display) || element.matches('figure, img, svg, canvas')) return true
  return breakInside === 'avoid' && element.getBoundingClientRect().height < globalThis.briefHeight / 5
}

/** A heading stays with what follows, and what leads in with a colon does where it can. */
export function openingHere(): Opening {
  const before = globalThis.briefSpots.at(-1)
  if (!before) return 'well'
  if (getComputedStyle(before.element).breakAfter === 'avoid') return 'never'
  return before.element.tagName === 'P' && /:\s*$/.test(before.element.textContent ?? '') ? 'poor' : 'well'
}

/** The outermost element that begins with this one, and the lowest end of those that end with it. */
export function outerOf(element: Element): { first: Element; bottom: number } {
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

export function addWhole(element: Element): void {
  const { first, bottom } = outerOf(element)
  const { top } = first.getBoundingClientRect()
  const notes = callsIn([element]).map(noteOf)
  const opens = openingHere()
  const shrinks = 0.6 * (pictureIn(element)?.getBoundingClientRect().height ?? 0)
  globalThis.briefSpots.push({
    ...{ start: top, bottom, opens, notes, kind: 'whole', element, outer: first, run: [], top, shrinks }
  })
}

/** The picture that an element is or holds: a figure's, not one in a line. */
export function pictureIn(element: Element): HTMLElement | SVGElement | null {
  if (!element.matches('figure, img, svg')) return null
  const picture = element.matches('figure') ? element.querySelector('img, svg') : element
  return picture instanceof HTMLElement || picture instanceof SVGElement ? picture : null
}

export function addLines(element: Element, run: readonly Node[]): void {
  const lines = linesOf(element, run)
  const before = openingHere()
  const { first, bottom } = outerOf(element)
  const begins = run[0] !== undefined && isFirst(run[0])
  const ends = run.at(-1) === element.lastChild
  const calls = callsIn(run).map((call) => {
    const { top, bottom: low } = call.getBoundingClientRect()
    return { note: noteOf(call), middle: (top + low) / 2 }
  })
  const last = lines.length - 1
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    const opensElement = index === 0 && begins
    const within = index === 0 ? before : index === 1 || index === last ? 'poor' : 'well'
    globalThis.briefSpots.push({
      start: opensElement ? first.getBoundingClientRect().top : line.top,
      bottom: !next && ends ? Math.max(line.bottom, bottom) : line.bottom,
      opens: within,
      notes: calls
        .filter(({ middle }) => (index === 0 || middle >= line.top) && (!next || middle < next.top))
        .map(({ note }) => note),
      kind: opensElement ? 'whole' : 'line',
      element,
      outer: opensElement ? first : element,
      run,
      top: line.top
    })
  })
}
