import { library } from './library.ts'
import { setNotes } from './notes.ts'
import { editions } from './oscola/edition.ts'
import { oscola } from './oscola.ts'
import type { CitedNote, ItemOf, NoteToCite } from './style.ts'

/** The styles that cite in notes. */
export type NoteStyleName = 'oscola5' | 'oscola4' | 'library'

const styles = { oscola5: oscola(editions.oscola5), oscola4: oscola(editions.oscola4), library }

/** Sets the notes of a brief, in the order and with the numbers of the page. */
export function citeNotes(notes: readonly NoteToCite[], itemOf: ItemOf, style: NoteStyleName): readonly CitedNote[] {
  return setNotes(notes, itemOf, styles[style])
}
