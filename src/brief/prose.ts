import type { Place, Placer, Span } from '../document/place.ts'

/** A mark as it stands in a block's plain text: between the characters before and from `at`. */
export interface MarkInProse {
  readonly at: number
  readonly label: string
}

/** A table cell's surroundings, as plain text. */
export interface TableContext {
  readonly rowHead: string
  readonly columnHead: string
  readonly caption: string | null
  /** The whole table, head row first. */
  readonly rows: readonly (readonly string[])[]
  readonly row: number
  readonly column: number
}

/**
 * The plain text of one block (paragraph, heading, list item's paragraph, table cell, block quotation): mark-up,
 * footnote marks and code left out, entities and escapes resolved.
 */
export interface Prose {
  readonly kind: 'paragraph' | 'heading' | 'cell' | 'quotation' | 'note'
  readonly text: string
  /** Where in the file each UTF-16 unit of `text` starts and ends (an entity is several characters there). */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly marks: readonly MarkInProse[]
  readonly sentences: readonly Span[]
  readonly table: TableContext | null
}

/** Where a stretch of a block's plain text, not empty, stands in the file. */
export function placeInProse({ start, end }: Span, { starts, ends }: Prose, place: Placer): Place {
  return place(starts[start] ?? 0, ends[end - 1] ?? 0)
}
