import type { Message } from '../exhibit/message.ts'
import type { NoteRest } from '../exhibit/note-rests.ts'
import type { Annex } from './annex.ts'
import type { Trail } from './trail.ts'

/** What a template is given. Every name is always there: what a brief does not have is null or empty. HTML is safe as it is. */
export interface Page {
  /** BCP 47. */
  readonly lang: string
  readonly title: string
  readonly subtitle: string | null
  readonly number: string | null
  readonly date: PageDate
  /** `A, B and C`. */
  readonly authors: string | null
  /** The template's own styles, and the running heads that hold the title. */
  readonly css: string
  readonly summary: string | null
  readonly contents: readonly ContentsEntry[]
  readonly body: string
  /** `1,204 words`: those of the text, notes and summary left out. */
  readonly words: string
  readonly notes: readonly PageNote[]
  readonly sources: PageSources | null
  /** Acts and cases with the notes that cite them; null under a style that has no such table. */
  readonly authorities: PageAuthorities | null
  readonly check: CheckStatement
  /** Where the front matter says `evidence: annex`. */
  readonly annex: Annex | null
  readonly trail: Trail
  readonly licences: readonly string[]
  /** Null unless the brief is printed as a draft. */
  readonly draft: Draft | null
  /** What else the front matter says. */
  readonly extra: Readonly<Record<string, unknown>>
}

export interface PageDate {
  readonly iso: string
  /** `20 November 2026`. */
  readonly words: string
}

export interface ContentsEntry {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly children: readonly ContentsEntry[]
}

export interface PageNote {
  readonly id: string
  readonly number: number
  readonly html: string
  /** What the claims that it covers rest on; empty where it covers none. */
  readonly rests: readonly NoteRest[]
}

export interface PageSources {
  readonly title: string
  readonly groups: readonly { readonly title: string | null; readonly entries: readonly PageSource[] }[]
}

export interface PageAuthorities {
  readonly title: string
  readonly groups: readonly {
    readonly title: string
    readonly entries: readonly {
      readonly html: string
      /** `at` is a provision, paragraph or page, `s 12`; null for the whole. */
      readonly places: readonly { readonly at: string | null; readonly notes: readonly PageNoteLink[] }[]
    }[]
  }[]
}

export interface PageNoteLink {
  readonly id: string
  readonly number: number
  /** Whether it is the last of its list. */
  readonly last: boolean
}

export interface PageSource {
  readonly id: string
  readonly html: string
}

export interface CheckStatement {
  /** `41 of 43 claims verified against what is held of their sources, the law as on 20 November 2026`. */
  readonly statement: string
  /** The others, such as `2 to be reviewed`; what is nought is left out. */
  readonly others: readonly string[]
  /** How whole the cited sources are held. */
  readonly held: string | null
  readonly waivers: readonly { readonly reason: string; readonly problem: Message }[]
}

export interface Draft {
  /** `Not for publication: 2 errors`. */
  readonly words: string
  /** What stands in nothing that is printed, such as a fault of the front matter; HTML. */
  readonly problems: readonly string[]
}
