import type { StyleName } from '../brief/front-matter.ts'
import { bibliography } from '../cite/bibliography.ts'
import { citeNotes } from '../cite/cite-notes.ts'
import { citeInSentences } from '../cite/in-text.ts'
import { referenceList } from '../cite/reference-list.ts'
import type { CitedNote, ItemOf, ListEntry, NoteToCite } from '../cite/style.ts'
import { yearLetters } from '../cite/year-letters.ts'

/** A list of sources; `grouped` where the style keeps kinds of source apart. */
export interface SourceList {
  readonly title: string
  readonly grouped: boolean
  readonly entries: readonly ListEntry[]
}

/** The notes as the style prints them. `keys` are all that the brief cites, in the text too. */
export function setCitations(
  notes: readonly NoteToCite[],
  keys: readonly string[],
  style: StyleName,
  itemOf: ItemOf
): readonly CitedNote[] {
  if (style === 'harvard') return citeInSentences(notes, itemOf, yearLetters(keys, itemOf))
  return citeNotes(notes, itemOf, style)
}

/** The list at the end: a bibliography or a reference list; the House of Commons Library's style keeps none. */
export function sourceList(keys: readonly string[], style: StyleName, itemOf: ItemOf): SourceList | null {
  switch (style) {
    case 'oscola5':
    case 'oscola4':
      return { title: 'Sources', grouped: true, entries: bibliography(keys, itemOf, style) }
    case 'library':
      return null
    case 'harvard':
      return { title: 'Reference list', grouped: false, entries: referenceList(keys, itemOf) }
  }
}
