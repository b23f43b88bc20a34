/** What the 4th edition of OSCOLA (2012) does otherwise than the 5th (March 2026), as data. */
export interface Edition {
  /** `ibid` for an immediate repeat (4 s 1.2.1, 1.2.3); the 5th edition has none. */
  readonly ibid: boolean
  /** A declared short form in single marks: `(‘OSA 2023’)` (5 s 1.2.1), or bare: `(OSA 2023)` (4 s 1.2.1). */
  readonly marksShortForms: boolean
  /** When a repeat names the work beside its author: both were first cited in one note (5 s 1.2.1), or the author has several works cited (4 s 1.2.1). */
  readonly namesWork: 'same-note' | 'several-works'
  /** `*Financial Times* (London, 1 July 2010)` (4 s 3.4.9). */
  readonly newspaperCity: boolean
  /** An italic thesis title (5 s 3.7.6), or one in marks (4 s 3.4.7). */
  readonly italicThesis: boolean
  /** A DOI or a permanent link stands without a date of access, the DOI without angle brackets (5 s 3.7.1). */
  readonly permanentLinks: boolean
  /** `*Balogh v Hungary* ECtHR App No 47940/99 (20 July 2004)` (5 s 4.4.4), or the court in the date's brackets (4 s 2.7.1). */
  readonly strasbourgCourtFirst: boolean
}

const oscola5: Edition = {
  ibid: false,
  marksShortForms: true,
  namesWork: 'same-note',
  newspaperCity: false,
  italicThesis: true,
  permanentLinks: true,
  strasbourgCourtFirst: true
}

const oscola4: Edition = {
  ibid: true,
  marksShortForms: false,
  namesWork: 'several-works',
  newspaperCity: true,
  italicThesis: false,
  permanentLinks: false,
  strasbourgCourtFirst: false
}

export const editions = { oscola5, oscola4 } satisfies Readonly<Record<string, Edition>>

/** The editions of OSCOLA by the names that front matter gives them. */
export type EditionName = keyof typeof editions
