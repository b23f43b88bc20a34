import { setNotes } from './notes.ts'
import { oscola4, oscola5 } from './oscola/edition.ts'
import { oscola } from './oscola.ts'
import type { CitedNote, ItemOf, NoteToCite } from './style.ts'

/** The styles that cite in notes. */
export type NoteStyleName = 'oscola5' | 'oscola4' | 'library'

const styles = { oscola5: oscola(oscola5), oscola4: oscola(oscola4), library: oscola(oscola5) }

/** Sets the notes of a brief, in the order and with the numbers of the page. */
export function citeNotes(notes: readonly NoteToCite[], itemOf: ItemOf, style: NoteStyleName): readonly CitedNote[] {
  return setNotes(notes, itemOf, styles[style])
}
