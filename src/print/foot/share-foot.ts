/** How high a note's first n lines are at index n, in CSS pixels; the last is the whole note with the space under it. */
export type NoteHeights = readonly number[]

/** A note that has yet to be set, from one of its lines on; 0 where it has not begun. */
export interface Waiting {
  readonly note: string
  readonly from: number
}

/** The lines of a note that one page has. */
export interface NotePart extends Waiting {
  readonly to: number
}

export interface FootSheet {
  /** What the line takes that marks a note as continued. */
  readonly continued: number
  readonly notes: Readonly<Record<string, NoteHeights>>
}

export interface Foot {
  readonly parts: readonly NotePart[]
  readonly height: number
  /** What goes on first at the next foot. */
  readonly left: readonly Waiting[]
  readonly leftHeight: number
}

/**
 * Shares a foot of `room` pixels among notes that must all begin or go on there. Each gets all it needs as long as those
 * after it get their least: `least` lines, and no fewer left for the next page. Null where not even that fits.
 */
export function shareFoot(waiting: readonly Waiting[], room: number, sheet: FootSheet, least: number): Foot | null {
  const smallest = waiting.map((each) => heightOf({ ...each, to: leastEnd(each, sheet, least) }, sheet))
  let kept = smallest.reduce((sum, height) => sum + height, 0)
  if (kept > room) return null
  const parts: NotePart[] = []
  let height = 0
  for (const [index, each] of waiting.entries()) {
    kept -= smallest[index] ?? 0
    const part = longest(each, room - height - kept, sheet, least)
    height += heightOf(part, sheet)
    parts.push(part)
  }
  const left = parts.filter((part) => part.to < linesIn(part, sheet)).map(({ note, to }) => ({ note, from: to }))
  const leftHeight = left.reduce((sum, each) => sum + heightOf({ ...each, to: linesIn(each, sheet) }, sheet), 0)
  return { parts, height, left, leftHeight }
}

function longest(each: Waiting, room: number, sheet: FootSheet, least: number): NotePart {
  const end = linesIn(each, sheet)
  const first = leastEnd(each, sheet, least)
  for (const to of [end, ...range(end - least, first)]) {
    const part = { ...each, to }
    if (heightOf(part, sheet) <= room) return part
  }
  return { ...each, to: first }
}

function* range(from: number, downTo: number): Generator<number> {
  for (let at = from; at > downTo; at--) yield at
}

/** Where a part that is as short as may be ends; what could only be cut too short is not cut. */
function leastEnd(each: Waiting, sheet: FootSheet, least: number): number {
  const end = linesIn(each, sheet)
  return end - each.from < 2 * least ? end : each.from + least
}

function linesIn({ note }: Waiting, { notes }: FootSheet): number {
  return (notes[note]?.length ?? 1) - 1
}

function heightOf({ note, from, to }: NotePart, { notes, continued }: FootSheet): number {
  const heights = notes[note] ?? []
  return (heights[to] ?? 0) - (heights[from] ?? 0) + (from > 0 ? continued : 0)
}
