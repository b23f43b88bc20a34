import type { Finding } from '../document/finding.ts'
import type { Span } from '../document/place.ts'
import type { Item, PartialDate } from './item.ts'
import type { Provision } from './provision.ts'

/** The name of a record's file without `.md`, as it is cited after `@`. */
export type SourceKey = string & { readonly [brand]: true }
declare const brand: unique symbol

/** Any string may be asked for as a key; whether the library has it is the library's to say. */
export function toSourceKey(key: string): SourceKey {
  return key as SourceKey
}

export type Standing = 'primary' | 'secondary' | 'translation'

/** How much of the source the record's text holds. */
export type Completeness = 'full' | 'partial' | 'notes' | 'none'

/** A date and a sentence that says what happened to the source on it. */
export interface Notice {
  readonly date: PartialDate
  readonly says: string
}

/** What `brief add` wrote about how it captured a source. */
export interface Capture {
  readonly from: string
  readonly at: string
  readonly original: string
  readonly sha256: string
  readonly 'text-sha256': string
  readonly reader: string
}

/** What a record may be trusted for. `reports` and `supersededBy` name other records. */
export interface Evidence {
  readonly standing: Standing
  readonly reports: readonly SourceKey[]
  readonly supersededBy?: SourceKey
  readonly withdrawn?: Notice
  readonly corrected?: Notice
  readonly completeness: Completeness
  readonly licence?: string
  readonly capture?: Capture
}

/** A page, column or paragraph of the source, from its marker to the next; offsets in the record's file. */
export interface Division extends Span {
  readonly kind: 'page' | 'col' | 'para'
  readonly label: string
}

/** One file of `sources/`. `text` is the whole file; what is checked against starts at `bodyStart`. */
export interface SourceRecord {
  readonly key: SourceKey
  /** Relative to the workspace, with `/`. */
  readonly file: string
  readonly item: Item
  readonly evidence: Evidence
  readonly text: string
  readonly bodyStart: number
  /** SHA-256 (hex) of all that follows the front matter's closing line, with LF line ends. */
  readonly textSha256: string
  /** Where what stands outside a web page's article begins; the end of the text where nothing does. */
  readonly restStart: number
  readonly divisions: readonly Division[]
  /** In the order of the record; empty for what is not legislation. */
  readonly provisions: readonly Provision[]
  /** The record that this one stands for: what is worked out from its text is kept with that one. */
  readonly itself?: SourceRecord
}

/** Every readable record, and what is wrong with the others (each finding with the file it is in). */
export interface Library {
  readonly records: ReadonlyMap<SourceKey, SourceRecord>
  readonly findings: readonly (Finding & { readonly file: string })[]
}
