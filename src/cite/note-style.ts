import type { PhrasingContent } from 'mdast'
import type { Locator } from '../brief/locator.ts'
import type { Phrase } from './phrase.ts'
import type { Source } from './source-kind.ts'
import type { ItemOf } from './style.ts'

/** What a style of notes decides; which of the forms a citation takes is decided once for all of them, in `notes.ts`. */
export interface NoteStyle {
  readonly full: (source: Source, locator: Locator | null) => Phrase
  /** A repeat. `note` is the number of the note with the full form. */
  readonly again: (
    source: Source,
    locator: Locator | null,
    earlier: { readonly note: number; readonly namesWork: boolean }
  ) => Phrase
  /** A repeat of the only source of the note before, without its pinpoint where that is the same; `null`: no such form. */
  readonly immediate: ((source: Source, locator: Locator | null) => Phrase) | null
  /** What a repeat is known by; two works of one label may need their titles. */
  readonly label: (source: Source) => string | null
  readonly namesWork: 'same-note' | 'several-works'
  readonly ordered: (content: readonly PhrasingContent[], itemOf: ItemOf) => readonly PhrasingContent[]
}
