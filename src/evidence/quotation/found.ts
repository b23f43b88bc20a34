import type { Span } from '../../document/place.ts'
import type { SourceRecord } from '../../library/record.ts'
import { type Normalised, normalise } from '../../text/normalise.ts'
import type { Cited, Judgement, QuotationReason } from '../judgement.ts'
import { passageAt } from '../passage.ts'
import type { Fit } from './fit.ts'
import { shorten } from './wording.ts'

type Judged = Judgement<QuotationReason>

/** A cited record in which the letters of a quotation stand; `source` is the reading of it that they were found in. */
export interface Found {
  readonly cited: Cited
  readonly fit: Fit
  readonly source: Normalised
}

/** The words stand there, with no flaw. A translation's words are still not the source's. */
export function borneOut({ cited: { record }, fit, source }: Found): Judged {
  const passage = passageAt(record, source.span(fit.at.start, fit.at.end))
  const reason = fit.declared ? 'declared-alteration' : 'verbatim'
  const remarks = [...fit.remarks, ...passedOver(record, passage, source.text.slice(fit.at.start, fit.at.end))]
  if (record.evidence.completeness === 'notes') remarks.push(`the text of \`${record.key}\` is a person's own notes`)
  if (record.evidence.standing !== 'translation') {
    return { verdict: 'verified', reason, passage, problem: null, fix: null, remarks }
  }
  return {
    verdict: 'review',
    reason,
    passage,
    problem: `These words are those of a translation, \`${record.key}\`, and not the source's own`,
    fix: 'quote the original, or say in your sentence that the words are a translation',
    remarks
  }
}

/** What of the source the quotation passes over without saying so: note markers, a page's header or number. */
function passedOver(record: SourceRecord, { start, end }: Span, read: string): readonly string[] {
  const whole = normalise(record.text.slice(start, end), { keep: 'both' }).text
  const words = new Set(read.split(' '))
  const passed = whole.split(' ').filter((word) => !words.has(word))
  return passed.length === 0 ? [] : [`passes over \`${shorten(passed.join(' '))}\` in the source`]
}

/** The words stand there, and something is wrong with how they are quoted: the gravest is the problem, the others remarks. */
export function withFlaws({ cited: { record }, fit, source }: Found): Judged {
  const gravest = fit.flaws.find(({ verdict }) => verdict === 'refuted') ?? fit.flaws[0]
  const span = source.span(fit.at.start, fit.at.end)
  const others = fit.flaws.filter((flaw) => flaw !== gravest).map(({ problem }) => problem)
  return {
    verdict: gravest?.verdict ?? 'review',
    reason: gravest?.reason ?? 'ambiguous',
    passage: passageAt(record, span),
    problem: gravest?.problem ?? null,
    fix: gravest?.fix ?? null,
    remarks: [...others, ...fit.remarks]
  }
}
