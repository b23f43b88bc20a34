import type { Literal, Parent } from 'mdast'
import type { Locator } from './locator.ts'

/** `@key, locator` in the text of a brief, as a node of its own. `value` is what was typed. */
export interface CitationNode extends Literal {
  type: 'citation'
  key: string
  locator: Locator | null
}

/** `[@key, p 12; @other]` in the text: a note of its own under a note style, in place under an author-date style. */
export interface InlineCitationNode extends Parent {
  type: 'inlineCitation'
  /** The label of the note it makes. */
  label: string
  children: import('mdast').PhrasingContent[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode
    inlineCitation: InlineCitationNode
  }
  interface RootContentMap {
    citation: CitationNode
    inlineCitation: InlineCitationNode
  }
}
