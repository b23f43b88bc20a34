import type { FootnoteDefinition, Root } from 'mdast'
import type { Finding } from '../document/finding.ts'
import type { Place, Span } from '../document/place.ts'
import type { Figure } from '../text/numerals/numeral.ts'
import type { Anchor } from './anchors.ts'
import type { Block } from './blocks.ts'
import type { Chart } from './charts.ts'
import type { CrossReference } from './cross-references.ts'
import type { DeclaredAct } from './declared-acts.ts'
import type { Entry } from './entries.ts'
import type { FrontMatter } from './front-matter.ts'
import type { Locator } from './locator.ts'
import type { Prose } from './prose.ts'
import type { ProvisionMention } from './provision-mentions.ts'
import type { Question } from './questions.ts'

/** A citation as typed. `place` runs from `@` to the end of the locator. */
export interface Citation {
  readonly key: string
  readonly locator: Locator | null
  readonly place: Place
  readonly keyPlace: Place
  readonly locatorPlace: Place | null
  /** The label of the note it stands in. */
  readonly note: string
}

/** A footnote, or a citation in the text (`[@key, p 12]`), which makes a note of its own. */
export interface Note {
  readonly label: string
  readonly origin: 'footnote' | 'inline'
  /** The label in the definition (`[^iwf]`), or the citation in its brackets. */
  readonly place: Place
  readonly citations: readonly Citation[]
  /** Holds `citation` nodes where citations stand. */
  readonly node: FootnoteDefinition
}

/** A `[^label]` in the text, or an inline citation, in document order. `defined` is false where no footnote has the label. */
export interface Mark {
  readonly label: string
  readonly place: Place
  readonly defined: boolean
}

/** How a claim came by its notes: by its own mark, or by one the contract lets reach it. */
export type Reach = 'own' | 'next-mark' | 'lead-in' | 'table' | 'own-note' | 'none'

interface ClaimCommon {
  /** The claim's plain words: a quotation's without its marks. */
  readonly text: string
  readonly place: Place
  /** The block it stands in, and where in that block's plain text. */
  readonly prose: Prose
  readonly at: Span
  readonly sentence: Span
  /** Labels of the notes that cover it. */
  readonly notes: readonly string[]
  readonly reach: Reach
}

export interface QuotationClaim extends ClaimCommon {
  readonly kind: 'quotation'
  /** A block quotation, or one in quotation marks. */
  readonly block: boolean
  /** The number of the consultation's question that it is the text of. */
  readonly question?: string
}

export interface FigureClaim extends ClaimCommon {
  readonly kind: 'figure'
  /** Its span is in the block's plain text. */
  readonly figure: Figure
}

export interface ProvisionClaim extends ClaimCommon {
  readonly kind: 'provision'
  /** Named in the text, or the locator of a citation. */
  readonly named: ProvisionMention | Citation
}

export type Claim = QuotationClaim | FigureClaim | ProvisionClaim

/** A numeral that was looked at and is no figure. */
export interface Excluded {
  readonly text: string
  readonly place: Place
  readonly reason: string
}

/** `<!-- allow RULE: reason -->`. It covers findings that start inside `covers`. */
export interface Waiver {
  readonly rule: string
  readonly reason: string
  readonly place: Place
  readonly covers: Span
}

/** A brief as read: whatever the text, there is one. */
export interface Brief {
  /** Relative to the workspace, with `/`. */
  readonly file: string
  /** The file's name without `.md`. */
  readonly name: string
  readonly source: string
  readonly front: FrontMatter
  /** The body, with `citation` and `inlineCitation` nodes; footnote definitions are in `notes`, not here. */
  readonly tree: Root
  readonly notes: readonly Note[]
  readonly marks: readonly Mark[]
  readonly citations: readonly Citation[]
  readonly blocks: readonly Block[]
  /** Short forms of Acts that the brief explains: `(“the 2023 Act”)`. */
  readonly declared: readonly DeclaredAct[]
  readonly claims: readonly Claim[]
  readonly excluded: readonly Excluded[]
  readonly waivers: readonly Waiver[]
  /** What a cross reference can name, and the cross references there are, each in document order. */
  readonly anchors: readonly Anchor[]
  readonly references: readonly CrossReference[]
  readonly charts: readonly Chart[]
  /** Questions of a consultation that the brief answers. */
  readonly questions: readonly Question[]
  /** Sources that the brief sums up one by one. */
  readonly entries: readonly Entry[]
  /** Words of the text: headings, citations and notes left out. */
  readonly words: number
  /** What is wrong with the front matter, at its line and column. */
  readonly problems: readonly Finding[]
}
