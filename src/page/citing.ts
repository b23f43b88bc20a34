import type { PhrasingContent } from 'mdast'
import { isStyleName, type StyleName } from '../brief/front-matter.ts'
import { type Authority, tableOfAuthorities } from '../cite/authorities.ts'
import { bibliography } from '../cite/bibliography.ts'
import { citeNotes } from '../cite/cite-notes.ts'
import type { CslStyle } from '../cite/csl/style.ts'
import { StyleProblem } from '../cite/csl/style-problem.ts'
import { citeInSentences, citeInText } from '../cite/in-text.ts'
import { referenceList } from '../cite/reference-list.ts'
import type { CitedNote, ItemOf, ListEntry, NoteToCite } from '../cite/style.ts'
import { yearLetters } from '../cite/year-letters.ts'

/** A list of sources; `grouped` where the style keeps kinds of source apart. */
export interface SourceList {
  readonly title: string
  readonly grouped: boolean
  readonly entries: readonly ListEntry[]
}

/** How one brief cites. */
export interface Citing {
  /** What stands in the text for `[@key, p 12]`; `null` where the style makes a note of it. */
  readonly inText: ((content: readonly PhrasingContent[]) => readonly PhrasingContent[]) | null
  /** The notes as the style prints them. */
  readonly notes: (notes: readonly NoteToCite[]) => readonly CitedNote[]
  /** The list at the end: a bibliography or a reference list; `null` where the style keeps none. */
  readonly list: () => SourceList | null
  /** Acts and cases with the notes that cite them; only OSCOLA has such a table. */
  readonly authorities: (notes: readonly NoteToCite[]) => readonly Authority[]
}

/** `keys` are all that the brief cites, in its text too. Throws `StyleProblem` where a CSL style is named and not given. */
export function citing(style: string, keys: readonly string[], itemOf: ItemOf, csl: CslStyle | undefined): Citing {
  if (isStyleName(style)) return ourStyle(style, keys, itemOf)
  if (csl === undefined) throw new StyleProblem(`The style \`${style}\` was not loaded`, 'give it to `render` as `csl`')
  const set = csl.open(keys, itemOf)
  const list = () => {
    const entries = set.list()
    return entries && { title: csl.cites === 'text' ? 'References' : 'Bibliography', grouped: false, entries }
  }
  return { inText: csl.cites === 'text' ? set.inText : null, notes: set.notes, list, authorities: none }
}

const none = (): readonly Authority[] => []

function ourStyle(style: StyleName, keys: readonly string[], itemOf: ItemOf): Citing {
  switch (style) {
    case 'oscola5':
    case 'oscola4':
      return {
        inText: null,
        notes: (notes) => citeNotes(notes, itemOf, style),
        list: () => ({ title: 'Sources', grouped: true, entries: bibliography(keys, itemOf, style) }),
        authorities: (notes) => tableOfAuthorities(notes, itemOf, style)
      }
    case 'library':
      return { inText: null, notes: (notes) => citeNotes(notes, itemOf, style), list: () => null, authorities: none }
    case 'harvard': {
      const letters = yearLetters(keys, itemOf)
      return {
        inText: (content) => citeInText(content, itemOf, letters),
        notes: (notes) => citeInSentences(notes, itemOf, letters),
        list: () => ({ title: 'Reference list', grouped: false, entries: referenceList(keys, itemOf) }),
        authorities: none
      }
    }
  }
}
