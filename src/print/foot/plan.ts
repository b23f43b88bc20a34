/** A piece of the page that does not break: a line, a table row, a heading, a box. Lengths are CSS pixels. */
export interface Piece {
  /** Where a page that begins with it starts. */
  readonly start: number
  readonly bottom: number
  /** Whether a page may begin with it. */
  readonly opens: boolean
  /** Ids of the notes called in it, in order. */
  readonly notes: readonly string[]
}

/** What of each page is not text. */
export interface Sheet {
  readonly height: number
  /** What the rule above the notes takes, with the space around it. */
  readonly rule: number
  readonly noteHeights: Readonly<Record<string, number>>
}

export interface PlannedPage {
  /** Index of its first piece, and of the one after its last. */
  readonly from: number
  readonly to: number
  /** The notes whose first call stands on it. */
  readonly notes: readonly string[]
}

/**
 * Fills pages so that each note stands on the page of its first call. Null where that cannot be done by breaking between
 * pieces, as when one piece and its notes are higher than a page.
 */
export function planPages(pieces: readonly Piece[], sheet: Sheet): readonly PlannedPage[] | null {
  const pages: PlannedPage[] = []
  const printed = new Set<string>()
  for (let from = 0; from < pieces.length; ) {
    const page = fill(pieces, from, printed, sheet)
    if (!page) return null
    pages.push(page)
    for (const note of page.notes) printed.add(note)
    from = page.to
  }
  return pages
}

function fill(pieces: readonly Piece[], from: number, printed: ReadonlySet<string>, sheet: Sheet): PlannedPage | null {
  const start = pieces[from]?.start ?? 0
  const notes = new Set<string>()
  let noteHeight = 0
  let fits: PlannedPage | null = null
  for (let to = from; to < pieces.length; to++) {
    const piece = pieces[to]
    if (!piece) break
    if (to > from && piece.opens) fits = { from, to, notes: [...notes] }
    for (const note of piece.notes) {
      if (printed.has(note) || notes.has(note)) continue
      notes.add(note)
      noteHeight += sheet.noteHeights[note] ?? 0
    }
    const foot = notes.size > 0 ? noteHeight + sheet.rule : 0
    if (piece.bottom - start + foot > sheet.height) return fits
  }
  return { from, to: pieces.length, notes: [...notes] }
}
