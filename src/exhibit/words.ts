import type { CheckedClaim } from '../check/checked.ts'
import type { FigureReason, ProvisionReason, QuotationReason, Verdict } from '../evidence/judgement.ts'
import type { Completeness } from '../library/record.ts'

/** What a verdict is called where people read it, with a sign for those who see no colour. */
export const verdictWords: Readonly<Record<Verdict, { readonly word: string; readonly sign: string }>> = {
  verified: { word: 'Verified', sign: '✓' },
  review: { word: 'To review', sign: '?' },
  refuted: { word: 'Refuted', sign: '✗' },
  unchecked: { word: 'Unchecked', sign: '–' }
}

export const kindWords: Readonly<Record<CheckedClaim['claim']['kind'], string>> = {
  quotation: 'Quotation',
  figure: 'Figure',
  provision: 'Provision'
}

const quotation: Readonly<Record<QuotationReason, string>> = {
  verbatim: 'It stands word for word in the source',
  'declared-alteration': 'It stands in the source, save for what its own marks declare',
  altered: 'The source has other words',
  'other-source': 'The words stand in another source than the one cited',
  absent: 'The words were not found in the source',
  'hides-words': 'What it leaves out may change what the source says',
  ambiguous: 'It cannot be told from the source what its marks stand for',
  'no-text': 'No text of the source is held',
  uncited: 'No source is cited for it'
}

const figure: Readonly<Record<FigureReason, string>> = {
  stated: 'The source states it',
  rounded: 'It is the source’s figure, rounded',
  hedged: 'It is hedged as the source’s figure allows',
  computed: 'It follows from figures that the source states',
  differs: 'The source states another figure',
  absent: 'The figure was not found in the source',
  'context-unconfirmed': 'The figure is there, but not certainly of the same thing',
  'no-text': 'No text of the source is held',
  uncited: 'No source is cited for it'
}

const provision: Readonly<Record<ProvisionReason, string>> = {
  exists: 'The provision is there',
  absent: 'The provision was not found',
  'not-in-force': 'The provision was not in force on the day of the brief',
  repealed: 'The provision is repealed',
  prospective: 'The provision is not yet in force',
  'unknown-act': 'The Act is not among the sources',
  'no-text': 'No text of the source is held'
}

/** Why a claim has its verdict, in words. */
export function reasonWords({ claim: { kind }, reason }: CheckedClaim): string {
  const words: Readonly<Record<string, string>> = { quotation, figure, provision }[kind]
  return words[reason] ?? reason
}

export const completenessWords: Readonly<Record<Completeness, string>> = {
  full: 'the whole text is held',
  partial: 'a part of the text is held',
  notes: 'a person’s own notes are held',
  none: 'no text is held'
}
