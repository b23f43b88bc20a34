import type { PhrasingContent } from 'mdast'
import type { Item } from '../library/item.ts'

/** A note to set: its paragraphs as Markdown phrasing, with citations where the author wrote `@key, p 3`. */
export interface NoteToCite {
  /** The number printed at its mark. */
  readonly number: number
  readonly paragraphs: readonly (readonly PhrasingContent[])[]
}

/** The same note as it prints: no citation nodes are left, and its last sentence is closed. */
export interface CitedNote {
  readonly number: number
  readonly paragraphs: readonly (readonly PhrasingContent[])[]
}

/** One entry of a bibliography or reference list. */
export interface ListEntry {
  readonly key: string
  readonly group: 'legislation' | 'parliament' | 'case' | 'other'
  readonly content: readonly PhrasingContent[]
}

/** Looks a citation's key up; `undefined` prints the key as typed (the check reports it). */
export type ItemOf = (key: string) => Item | undefined
