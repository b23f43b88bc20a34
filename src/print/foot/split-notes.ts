/// <reference lib="dom" />
import type { NotePart } from './share-foot.ts'

// These functions run in the browser, each named to it by its source: they may use only one another and the DOM.
declare const lineHeights: typeof import('./notes.ts').lineHeights
declare const pointBelow: typeof import('./lines.ts').pointBelow
declare const isFirst: typeof import('./lines.ts').isFirst

/** The elements of a note's parts, in order. The note itself is its first part. */
export function splitNote(note: HTMLElement, parts: readonly NotePart[]): HTMLElement[] {
  if (parts.length === 1) return [note]
  const heights = lineHeights(note)
  const { top } = note.getBoundingClientRect()
  const rests = parts.slice(1).toReversed()
  return [note, ...rests.map(({ from }) => takeRest(note, top + (heights[from] ?? 0))).toReversed()]
}

/** Takes out what stands below `y`; what it is taken from goes on there without a second bullet or number. */
export function takeRest(note: HTMLElement, y: number): HTMLElement {
  const rest = document.createElement('div')
  rest.className = 'foot-note continued'
  const number = note.querySelector('.note-number')?.textContent?.replace('.', '') ?? ''
  rest.dataset['number'] = number
  const point = pointBelow([note], y)
  if (!point) return rest
  const range = document.createRange()
  const begins = beginsWith(point, note)
  if (begins) range.setStartBefore(begins)
  else range.setStart(point.text, point.offset)
  range.setEndAfter(note.lastChild ?? note)
  for (let parent = range.startContainer.parentElement; parent && parent !== note; parent = parent.parentElement) {
    if (parent.matches('li') && !(begins && parent === begins)) parent.classList.add('cut')
  }
  if (range.startContainer instanceof HTMLLIElement) range.startContainer.classList.add('cut')
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
