import type { Literal } from 'mdast'
import type { Locator } from './locator.ts'

/** `@key, locator` in the text of a brief, as a node of its own. `value` is what was typed. */
export interface CitationNode extends Literal {
  readonly type: 'citation'
  readonly key: string
  readonly locator: Locator | null
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode
  }
  interface RootContentMap {
    citation: CitationNode
  }
}
