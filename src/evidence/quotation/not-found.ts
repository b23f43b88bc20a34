import type { Library, SourceRecord } from '../../library/record.ts'
import { foldPlain } from '../../text/normalise.ts'
import type { Cited, Judgement, Passage, QuotationReason } from '../judgement.ts'
import { passageAt } from '../passage.ts'
import { sourceText } from '../source-text.ts'
import { elsewhere } from './elsewhere.ts'
import { nearestPassage } from './nearest.ts'
import type { QuotationReading } from './pieces.ts'
import { differenceOf, shorten } from './wording.ts'

type Judged = Judgement<QuotationReason>

export interface Missing {
  readonly text: string
  readonly readings: readonly QuotationReading[]
  readonly cited: readonly Cited[]
  /** Those of the cited that hold text. */
  readonly readable: readonly Cited[]
}

const nearEnough = 0.6
/** In part of a source a sentence may only look like the one that is quoted from another part. */
const nearEnoughInPart = 0.75

/** No cited source has these words: where else they stand, what comes nearest, or that they are absent as far as can be told. */
export function notFound({ text, readings, cited, readable }: Missing, library: Library): Judged {
  const whole = cited.every(({ record }) => record.evidence.completeness === 'full') && readable.length === cited.length
  const other = elsewhere(readings, readable, library)
  if (other !== null) return standsElsewhere(other, cited, whole)
  const words = foldPlain(text).text
  const nears = readable.flatMap(({ record }) => {
    const source = sourceText(record).clean.normalised
    const near = nearestPassage(words, source)
    return near === null ? [] : [{ record, source, near }]
  })
  const nearest = nears.toSorted((a, b) => b.near.likeness - a.near.likeness)[0]
  if (nearest === undefined || nearest.near.likeness < (whole ? nearEnough : nearEnoughInPart))
    return absent(cited, whole)
  const { record, source, near } = nearest
  const theirs = source.text.slice(near.at.start, near.at.end)
  return {
    verdict: readable.length === cited.length ? 'refuted' : 'review',
    reason: 'altered',
    passage: passageAt(record, source.span(near.at.start, near.at.end)),
    problem: `These words are not in \`${record.key}\`: it says \`${shorten(theirs)}\``,
    fix: "quote the source's words, or take the marks away",
    remarks: [differenceOf(words, theirs)]
  }
}

function standsElsewhere({ record, start, end, locator }: Passage, cited: readonly Cited[], whole: boolean): Judged {
  const where = locator === null ? '' : `, ${locator}`
  return {
    verdict: whole ? 'refuted' : 'review',
    reason: 'other-source',
    passage: { record, start, end, locator },
    problem: `These words are not in ${names(cited)}: they stand in \`${record.key}\`${where}`,
    fix: `cite \`@${record.key}${where}\``,
    remarks: []
  }
}

function absent(cited: readonly Cited[], whole: boolean): Judged {
  return {
    verdict: whole ? 'refuted' : 'unchecked',
    reason: 'absent',
    passage: null,
    problem: whole
      ? `These words are not in ${names(cited)}`
      : `These words are not in what is captured of ${names(cited)}, which is not the whole source`,
    fix: whole
      ? "quote the source's words, or take the marks away"
      : 'capture the whole source, or check it by hand and say so in a waiver',
    remarks: []
  }
}

function names(cited: readonly Cited[]): string {
  return [...new Set(cited.map(({ record }: { record: SourceRecord }) => `\`${record.key}\``))].join(' or ')
}

export const uncited: Judged = {
  verdict: 'unchecked',
  reason: 'uncited',
  passage: null,
  problem: 'No source is cited for this quotation',
  fix: 'put a footnote mark after it, with the source and the page',
  remarks: []
}

export function noText(cited: readonly Cited[]): Judged {
  return {
    verdict: 'unchecked',
    reason: 'no-text',
    passage: null,
    problem: `There is no captured text of ${names(cited)} to hold this quotation to`,
    fix: 'capture the source with `brief add`',
    remarks: []
  }
}
