import { type FootSheet, type NotePart, shareFoot, type Waiting } from './share-foot.ts'

/** Whether a page may begin with a piece: `poor` leaves a line alone, `never` parts a heading from its text. */
export type Opening = 'well' | 'poor' | 'never'

/** A piece of the page that does not break: a line, a table row, a heading, a box. Lengths are CSS pixels. */
export interface Piece {
  /** Where a page that begins with it starts. */
  readonly start: number
  readonly bottom: number
  readonly opens: Opening
  /** Ids of the notes called in it, in order. */
  readonly notes: readonly string[]
  /** How much lower a picture may be made where it would leave much of a page blank. */
  readonly shrinks?: number | undefined
}

/** What a page has room for. */
export interface Sheet extends FootSheet {
  readonly height: number
  /** What the rule above the notes takes, with the space around it. */
  readonly rule: number
}

export interface PlannedPage {
  /** Index of its first piece, and of the one after its last; a page of notes alone has none. */
  readonly from: number
  readonly to: number
  /** The notes that go on from the page before, then those whose first call stands on it. */
  readonly parts: readonly NotePart[]
  /** How much lower its last piece, a picture, is made. */
  readonly shrunk?: number
}

/** A page that could be, what is left of its notes, and what is wrong with it: the less the better. */
interface Candidate {
  readonly page: PlannedPage
  readonly left: readonly Waiting[]
  readonly fault: number
}

/**
 * Fills pages so that each note begins on the page of its first call and goes on at the next foot where it is too long.
 * Null where that cannot be, as when one piece and the least of its notes are higher than a page.
 */
export function planPages(pieces: readonly Piece[], sheet: Sheet): readonly PlannedPage[] | null {
  const pages: PlannedPage[] = []
  const begun = new Set<string>()
  let waiting: readonly Waiting[] = []
  for (let from = 0; from < pieces.length || waiting.length > 0; ) {
    const best = bestPage(pieces, from, waiting, begun, sheet)
    if (!best) return null
    pages.push(best.page)
    for (const { note } of best.page.parts) begun.add(note)
    from = best.page.to
    waiting = best.left
  }
  return pages
}

function bestPage(
  pieces: readonly Piece[],
  from: number,
  carried: readonly Waiting[],
  begun: ReadonlySet<string>,
  sheet: Sheet
): Candidate | null {
  const waiting = [...carried]
  const start = pieces[from]?.start ?? 0
  const met = new Set(begun)
  let best: Candidate | null = null
  let text = 0
  for (let to = from; text - spare(pieces, from, to) <= sheet.height; to++) {
    const possible = to > from || carried.length > 0 ? candidates(pieces, from, to, text, waiting, sheet) : []
    for (const candidate of possible) if (!best || candidate.fault <= best.fault) best = candidate
    const piece = pieces[to]
    if (!piece) break
    text = piece.bottom - start
    for (const note of piece.notes) {
      if (!met.has(note)) waiting.push({ note, from: 0 })
      met.add(note)
    }
  }
  return best
}

function spare(pieces: readonly Piece[], from: number, to: number): number {
  return to > from ? (pieces[to - 1]?.shrinks ?? 0) : 0
}

/** The page as it is, and with the picture at its end made so much lower that all of its notes fit. */
function candidates(
  pieces: readonly Piece[],
  from: number,
  to: number,
  text: number,
  waiting: readonly Waiting[],
  sheet: Sheet
): readonly Candidate[] {
  const plain = pageTo(pieces, from, to, text, waiting, sheet)
  const own = plain ? [plain] : []
  const spared = spare(pieces, from, to)
  if (spared === 0) return own
  const notes = shareFoot(waiting, Number.POSITIVE_INFINITY, sheet, 1)?.height ?? 0
  const shrunk = text + notes + (waiting.length > 0 ? sheet.rule : 0) - sheet.height
  const lower = shrunk > 0 && shrunk <= spared ? pageTo(pieces, from, to, text - shrunk, waiting, sheet) : null
  if (!lower) return own
  return [...own, { ...lower, page: { ...lower.page, shrunk }, fault: lower.fault + 0.15 + shrunk / sheet.height }]
}

function pageTo(
  pieces: readonly Piece[],
  from: number,
  to: number,
  text: number,
  waiting: readonly Waiting[],
  sheet: Sheet
): Candidate | null {
  const room = sheet.height - text - (waiting.length > 0 ? sheet.rule : 0)
  const well = room < 0 ? null : shareFoot(waiting, room, sheet, 2)
  const foot = well ?? (room < 0 ? null : shareFoot(waiting, room, sheet, 1))
  // A page that nothing moves on would be planned for ever.
  if (!foot || (to === from && foot.parts.length === 0)) return null
  const next = pieces[to]
  const blank = next || foot.left.length > 0 ? (room - foot.height) / sheet.height : 0
  const fault =
    blankFault(blank) +
    (next ? openingFaults[next.opens] : 0) +
    (well ? 0 : 0.3) +
    (foot.left.length > 0 ? splitFault(foot.left.length, foot.leftHeight / sheet.height, text / sheet.height, next) : 0)
  return { page: { from, to, parts: [...foot.parts] }, left: foot.left, fault }
}

const openingFaults: Readonly<Record<Opening, number>> = { well: 0, poor: 0.4, never: 2 }

/** A quarter of a page left blank is worse than a line left alone. */
function blankFault(share: number): number {
  return share > 0.22 ? share + 1 : share
}

/**
 * A split note is as bad as a tenth of a page left blank, and the more is left of it the worse, but what no page could hold
 * counts little. Where notes go on for long, text goes on above them.
 */
function splitFault(count: number, left: number, text: number, next: Piece | undefined): number {
  return 0.1 * count + 0.6 * Math.min(left, 0.3) + 0.15 * left + (next ? Math.max(0, 0.4 - text) : 0)
}
