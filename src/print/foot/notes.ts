/// <reference lib="dom" />
import type {} from './spots.ts'

// These functions run in the browser, each named to it by its source: they may use only one another and the DOM.
declare const callsIn: typeof import('./measure.ts').callsIn
declare const noteOf: typeof import('./measure.ts').noteOf
declare const linesOf: typeof import('./lines.ts').linesOf

/**
 * Takes the notes out of the text and lays them out beside it as they will stand at the foot. Says for each note how high
 * its first n lines are, and what notes it calls.
 */
export function layOutNotes(section: Element | null): {
  heights: Record<string, number[]>
  within: Record<string, readonly string[]>
} {
  const heights: Record<string, number[]> = {}
  const within: Record<string, readonly string[]> = {}
  const shelf = document.createElement('div')
  shelf.className = 'foot notes-shelf'
  for (const item of section?.querySelectorAll<HTMLLIElement>(':scope > ol > li') ?? []) shelf.append(footNote(item))
  section?.remove()
  document.documentElement.append(shelf)
  for (const note of shelf.querySelectorAll<HTMLElement>('.foot-note')) {
    heights[note.id] = lineHeights(note)
    within[note.id] = callsIn([note]).map(noteOf)
  }
  return { heights, within }
}

export function footNote(item: HTMLLIElement): HTMLElement {
  const note = document.createElement('div')
  note.className = 'foot-note'
  note.id = item.id
  const number = document.createElement('span')
  number.className = 'note-number'
  number.textContent = `${item.value}.`
  note.append(number, ...item.childNodes)
  // A list that goes on at the next foot goes on counting.
  for (const list of note.querySelectorAll('ol')) {
    for (const [index, each] of [...list.children].entries()) {
      if (each instanceof HTMLLIElement && !each.hasAttribute('value')) each.value = list.start + index
    }
  }
  return note
}

/** How far down its first n lines reach. A row of a table is not cut: its lines count as one. */
export function lineHeights(note: HTMLElement): number[] {
  const { top, height } = note.getBoundingClientRect()
  const space = Number.parseFloat(getComputedStyle(note).marginBottom)
  const rows = [...note.querySelectorAll('tr')].map((row) => row.getBoundingClientRect())
  const ends = linesOf(note, [note]).map((line) => {
    const middle = (line.top + line.bottom) / 2
    const row = rows.find((each) => each.top <= middle && middle <= each.bottom)
    // With the rule that ends a table.
    return row ? row.bottom + 2 : line.bottom
  })
  const breaks = ends.filter((end, index) => end !== ends[index + 1])
  return [0, ...breaks.slice(0, -1).map((end) => end - top), height + space]
}
