/// <reference lib="dom" />
import type { NotePart } from './share-foot.ts'

// These functions run in the browser, each named to it by its source: they may use only one another and the DOM.
declare const lineHeights: typeof import('./notes.ts').lineHeights
declare const pointBelow: typeof import('./lines.ts').pointBelow
declare const isFirst: typeof import('./lines.ts').isFirst

/** The elements of the parts of each note, in order. A note itself is its first part. All is read before anything is split. */
export function splitNotes(partsOf: ReadonlyMap<HTMLElement, readonly NotePart[]>): Map<HTMLElement, HTMLElement[]> {
  const points = [...partsOf].map(([note, parts]) => {
    const heights = parts.length > 1 ? lineHeights(note) : []
    const { top } = note.getBoundingClientRect()
    return { note, points: parts.slice(1).map(({ from }) => pointBelow([note], top + (heights[from] ?? 0))) }
  })
  return new Map(
    points.map(({ note, points }) => {
      // The last first, as two may stand in one text.
      const rests = points.toReversed().map((point) => takeRest(note, point))
      return [note, [note, ...rests.toReversed()]]
    })
  )
}

/** Takes out what stands from a point on; what it is taken from goes on there without a second bullet or number. */
export function takeRest(note: HTMLElement, point: { text: Text; offset: number } | null): HTMLElement {
  const rest = document.createElement('div')
  rest.className = 'foot-note continued'
  rest.dataset['number'] = note.querySelector('.note-number')?.textContent?.replace('.', '') ?? ''
  if (!point) return rest
  const range = document.createRange()
  const begins = beginsWith(point, note)
  if (begins) range.setStartBefore(begins)
  else range.setStart(point.text, point.offset)
  range.setEndAfter(note.lastChild ?? note)
  for (let cut: Node | null = range.startContainer; cut && cut !== note; cut = cut.parentNode) {
    if (cut instanceof HTMLLIElement) cut.classList.add('cut')
  }
  rest.append(range.extractContents())
  for (const item of rest.querySelectorAll('li.cut')) item.className = 'goes-on'
  for (const again of rest.querySelectorAll('[id]')) if (document.getElementById(again.id)) again.removeAttribute('id')
  return rest
}

/** The outermost element of the note that begins at a point, so that no empty one stays behind. */
export function beginsWith({ text, offset }: { text: Text; offset: number }, note: Element): Node | null {
  if (text.data.slice(0, offset).trim() !== '') return null
  let node: Node = text
  if (!isFirst(node)) return node
  while (node.parentNode && node.parentNode !== note && isFirst(node)) node = node.parentNode
  return node
}
