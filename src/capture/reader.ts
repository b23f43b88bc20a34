import type { Item } from '../library/item.ts'
import type { Completeness, Standing } from '../library/record.ts'

/** What one reader made of one source: `text` is the record's body as Markdown, with page markers and headings. */
export interface Reading {
  readonly item: Partial<Item>
  readonly text: string
  readonly completeness: Completeness
  readonly standing?: Standing
  readonly licence?: string
  readonly withdrawn?: { readonly date: string; readonly says: string }
  /** Name and version, as the record's `capture.reader`: `unpdf 1.8.1`. */
  readonly reader: string
  /** Sentences for the user: what was cut and why, what is unsure. */
  readonly remarks: readonly string[]
  /** What of `item` is read off the text and not stated: a person should look at it. */
  readonly guessed?: readonly ('title' | 'date')[]
  /** What was left out, so that it can be looked at again. */
  readonly cut?: readonly Cut[]
}

/** A line of the captured file, or a part of one, that is not of the source: `reason` is a noun (`style sheet`). */
export interface Cut {
  readonly reason: string
  /** `line 3` or `page 3` of the file, counted from 1. */
  readonly at: string
  readonly text: string
}
