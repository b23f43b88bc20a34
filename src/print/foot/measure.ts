/// <reference lib="dom" />
import type {} from './spots.ts'

// These functions run in the browser, each named to it by its source: they may use only one another and the DOM.
declare const lengthOf: typeof import('./lines.ts').lengthOf
declare const linesOf: typeof import('./lines.ts').linesOf

export function measureSpots(): unknown {
  const section = document.querySelector('section.notes')
  const root = getComputedStyle(document.documentElement)
  if (!section || root.getPropertyValue('--page-height') === '') return null
  document.documentElement.classList.add('notes-at-foot')
  const height = lengthOf('var(--page-height)')
  const noteHeights: Record<string, number> = {}
  const within: Record<string, readonly string[]> = {}
  for (const note of section.querySelectorAll(':scope > ol > li')) {
    const margin = Number.parseFloat(getComputedStyle(note).marginBottom)
    noteHeights[note.id] = note.getBoundingClientRect().height + margin
    within[note.id] = callsIn([note]).map(noteOf)
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
  const pieces = globalThis.briefSpots.map(({ start, bottom, opens, notes }) => {
    return { start, bottom, opens, notes: withInner(notes, within) }
  })
  return { pieces, sheet: { height: height - 1, rule: lengthOf('7mm'), noteHeights } }
}

/** A note that another note calls stands where that one does. */
export function withInner(notes: readonly string[], within: Readonly<Record<string, readonly string[]>>): string[] {
  const met = new Set<string>(notes)
  for (const note of met) for (const inner of within[note] ?? []) met.add(inner)
  return [...met]
}

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
    if (style.display.startsWith('inline')) {
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

/** What would leave half a page blank is broken all the same. */
export function staysWhole(element: Element, { breakInside, display }: CSSStyleDeclaration): boolean {
  if (/flex|grid/.test(display)) return true
  return breakInside === 'avoid' && element.getBoundingClientRect().height < lengthOf('var(--page-height)') / 2
}

export function callsIn(nodes: readonly Node[]): HTMLAnchorElement[] {
  return nodes.flatMap((node) => {
    if (!(node instanceof Element)) return []
    const inside = [...node.querySelectorAll<HTMLAnchorElement>('a.noteref')]
    return node instanceof HTMLAnchorElement && node.matches('a.noteref') ? [node, ...inside] : inside
  })
}

export function noteOf(call: HTMLAnchorElement): string {
  return decodeURIComponent(call.hash.slice(1))
}

/** A heading, a caption and what leads in with a colon stay with what follows. */
export function mayOpen(): boolean {
  const before = globalThis.briefSpots.at(-1)
  if (!before) return false
  if (/^H[1-6]$/.test(before.element.tagName)) return false
  return !/:\s*$/.test(before.element.tagName === 'P' ? (before.element.textContent ?? '') : '')
}

/** The outermost element that begins with this one, and its end likewise. */
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

export function isFirst(element: Element): boolean {
  for (let before = element.previousSibling; before; before = before.previousSibling) {
    if (before instanceof Element || (before.textContent ?? '').trim() !== '') return false
  }
  return true
}

export function addWhole(element: Element): void {
  const { first, bottom } = outerOf(element)
  const { top } = first.getBoundingClientRect()
  const opens = mayOpen()
  const notes = callsIn([element]).map(noteOf)
  globalThis.briefSpots.push({
    ...{ start: top, bottom, opens, notes, kind: 'whole', element, outer: first, run: [], line: 0, lineTop: top }
  })
}

/** The head stays with the first row, and is printed again on each page. */
export function addRows(table: HTMLTableElement): void {
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
      element: row,
      outer: index === 0 ? first : row,
      run: [],
      line: index,
      lineTop: top
    })
  })
}

export function addLines(element: Element, run: readonly Node[]): void {
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
