/** A person, as CSL has it. */
export interface Person {
  readonly family: string
  readonly given?: string
}

/** A person, or an organisation by its name. */
export type Name = Person | string

/** A date as precise as its source prints it; months and days count from 1. */
export interface PartialDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

export const itemTypes = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'dataset',
  'document',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'paper-conference',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'software',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage'
] as const

export type ItemType = (typeof itemTypes)[number]

/**
 * What a citation is made from: CSL variables by their CSL names (CSL 1.0.2, appendix IV), names always a list, dates
 * always parsed. Which variable carries what for each kind of source is in CONTRIBUTING under "Source kinds".
 */
export interface Item {
  readonly type: ItemType
  readonly title: string
  readonly 'title-short'?: string
  readonly author?: readonly Name[]
  readonly editor?: readonly Name[]
  readonly translator?: readonly Name[]
  readonly issued?: PartialDate
  readonly accessed?: PartialDate
  readonly 'container-title'?: string
  readonly 'container-title-short'?: string
  readonly 'collection-title'?: string
  readonly publisher?: string
  readonly 'publisher-place'?: string
  readonly authority?: string
  readonly 'chapter-number'?: string
  readonly section?: string
  readonly genre?: string
  readonly medium?: string
  readonly number?: string
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly 'number-of-pages'?: string
  readonly edition?: string
  readonly version?: string
  readonly status?: string
  readonly jurisdiction?: string
  readonly language?: string
  readonly ISBN?: string
  readonly ISSN?: string
  readonly DOI?: string
  readonly URL?: string
  readonly note?: string
}
