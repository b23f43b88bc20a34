/// <reference lib="dom" />
import type {} from './spots.ts'

// These functions run in the browser, each named to it by its source: they may use only one another and the DOM.
declare const lengthOf: typeof import('./lines.ts').lengthOf
declare const gatherSpots: typeof import('./gather.ts').gatherSpots
declare const layOutNotes: typeof import('./notes.ts').layOutNotes
declare const addPageNumbers: typeof import('./page-numbers.ts').addPageNumbers

/** Lays the document out as it will be printed and says what of it does not break. Null for a page without a size. */
export function measureSpots(): unknown {
  const root = document.documentElement
  if (getComputedStyle(root).getPropertyValue('--page-height') === '') return null
  root.classList.add('notes-at-foot')
  globalThis.briefHeight = lengthOf('var(--page-height)')
  globalThis.briefSpots = []
  const { heights, within } = layOutNotes(document.querySelector('section.notes'))
  addPageNumbers()
  gatherSpots(document.body)
  const pieces = globalThis.briefSpots.map(({ start, bottom, opens, notes, shrinks }) => {
    return { start, bottom, opens, notes: withInner(notes, within), shrinks }
  })
  const called = new Set(pieces.flatMap(({ notes }) => notes))
  pieces.at(-1)?.notes.push(...Object.keys(heights).filter((note) => !called.has(note)))
  const continued = lengthOf('var(--continued-height)')
  return { pieces, sheet: { height: globalThis.briefHeight, rule: lengthOf('7mm'), continued, notes: heights } }
}

/** A note that another note calls stands where that one does. */
export function withInner(notes: readonly string[], within: Readonly<Record<string, readonly string[]>>): string[] {
  const met = new Set<string>(notes)
  for (const note of met) for (const inner of within[note] ?? []) met.add(inner)
  return [...met]
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
