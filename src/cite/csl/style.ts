import type { PhrasingContent } from 'mdast'
import type { CitedNote, ItemOf, ListEntry, NoteToCite } from '../style.ts'

/** A style of the author's own, in the Citation Style Language, ready for use. */
export interface CslStyle {
  /** As front matter names it. */
  readonly file: string
  readonly cites: 'notes' | 'text'
  /** For one brief: `keys` are all that it cites, in their order. */
  readonly open: (keys: readonly string[], itemOf: ItemOf) => CslSetting
}

export interface CslSetting {
  /** What stands in the text for the content of `[@key, p 12]`. */
  readonly inText: (content: readonly PhrasingContent[]) => readonly PhrasingContent[]
  readonly notes: (notes: readonly NoteToCite[]) => readonly CitedNote[]
  /** `null` where the style has no bibliography. */
  readonly list: () => readonly ListEntry[] | null
}
