import type { Span } from '../document/place.ts'
import type { Library, SourceRecord } from '../library/record.ts'
import { foldPlain, type Normalised, normalise } from '../text/normalise.ts'
import type { Cited, Judgement, QuotationReason } from './judgement.ts'
import { passageAt } from './passage.ts'
import { placesOf } from './pinpoint.ts'
import { elsewhere } from './quotation/elsewhere.ts'
import { bestFit, type Fit } from './quotation/fit.ts'
import { nearestPassage } from './quotation/nearest.ts'
import { type QuotationReading, readingsOf } from './quotation/pieces.ts'
import { differenceOf, shorten } from './quotation/wording.ts'
import { hasText, sourceText } from './source-text.ts'

/** A quotation's plain words without its marks. */
export interface QuotationAsked {
  readonly text: string
  /** A block quotation. */
  readonly block: boolean
  /** The author's own words before it in the sentence, which may carry a negation that the quotation leaves out. */
  readonly before?: string
}

type Judged = Judgement<QuotationReason>

interface Found {
  readonly cited: Cited
  readonly fit: Fit
  readonly source: Normalised
}

/**
 * What the cited sources say of a quotation. Verified only where every letter, figure and mark agrees, save for what the
 * quotation's editorial marks declare and what a page or a reader put in between; what is merely near is never verified.
 */
export function judgeQuotation(asked: QuotationAsked, cited: readonly Cited[], library: Library): Judged {
  if (cited.length === 0) return uncited
  const readable = cited.filter(({ record }) => hasText(record))
  if (readable.length === 0) return noText(cited)
  const readings = readingsOf(asked.text)
  const found = readable.map((one) => findIn(one, readings, asked.before ?? '')).filter((one) => one !== null)
  const clean = found.filter(({ fit }) => fit.flaws.length === 0)
  const best = clean.find(({ cited: { record } }) => record.evidence.standing !== 'translation') ?? clean[0]
  if (best !== undefined) return borneOut(best)
  const flawed = found.toSorted((a, b) => gravity(a.fit) - gravity(b.fit))[0]
  if (flawed !== undefined) return withFlaws(flawed)
  return notFound(asked, readable, library, readings)
}

function findIn(cited: Cited, readings: readonly QuotationReading[], said: string): Found | null {
  const { record, locator } = cited
  const text = sourceText(record)
  const preferred = placesOf(record, locator)
  let flawed: Found | null = null
  for (const letters of text.readings()) {
    for (const reading of readings) {
      const fit = bestFit(reading, { source: letters, original: record.text, preferred, said })
      if (fit === null) continue
      const found = { cited, fit, source: letters.normalised }
      if (fit.flaws.length === 0) return found
      if (flawed === null || gravity(fit) < gravity(flawed.fit)) flawed = found
    }
  }
  return flawed
}

function gravity({ flaws }: Fit): number {
  return flaws.reduce((sum, { verdict }) => sum + (verdict === 'refuted' ? 100 : 1), 0)
}

function borneOut({ cited: { record }, fit, source }: Found): Judged {
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

function withFlaws({ cited: { record }, fit, source }: Found): Judged {
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

const nearEnough = 0.6

function notFound(
  asked: QuotationAsked,
  readable: readonly Cited[],
  library: Library,
  readings: readonly QuotationReading[]
): Judged {
  const words = foldPlain(asked.text).text
  const whole = readable.every(({ record }) => record.evidence.completeness === 'full')
  const other = elsewhere(readings, readable, library)
  if (other !== null) return standsElsewhere(other, readable, whole)
  const nears = readable.flatMap(({ record }) => {
    const source = sourceText(record).clean.normalised
    const near = nearestPassage(words, source)
    return near === null ? [] : [{ record, source, near }]
  })
  const nearest = nears.toSorted((a, b) => b.near.likeness - a.near.likeness)[0]
  if (nearest === undefined || nearest.near.likeness < nearEnough) return absent(readable, whole)
  const { record, source, near } = nearest
  const theirs = source.text.slice(near.at.start, near.at.end)
  return {
    verdict: 'refuted',
    reason: 'altered',
    passage: passageAt(record, source.span(near.at.start, near.at.end)),
    problem: `These words are not in \`${record.key}\`: it says \`${shorten(theirs)}\``,
    fix: "quote the source's words, or take the marks away",
    remarks: [differenceOf(words, theirs)]
  }
}

function standsElsewhere(
  { record, start, end, locator }: NonNullable<ReturnType<typeof elsewhere>>,
  readable: readonly Cited[],
  whole: boolean
): Judged {
  const where = locator === null ? '' : `, ${locator}`
  return {
    verdict: whole ? 'refuted' : 'review',
    reason: 'other-source',
    passage: { record, start, end, locator },
    problem: `These words are not in ${names(readable)}: they stand in \`${record.key}\`${where}`,
    fix: `cite \`@${record.key}${where}\``,
    remarks: []
  }
}

function absent(readable: readonly Cited[], whole: boolean): Judged {
  return {
    verdict: whole ? 'refuted' : 'unchecked',
    reason: 'absent',
    passage: null,
    problem: whole
      ? `These words are not in ${names(readable)}`
      : `These words are not in what is captured of ${names(readable)}, which is not the whole source`,
    fix: whole
      ? "quote the source's words, or take the marks away"
      : 'capture the whole source, or check it by hand and say so in a waiver',
    remarks: []
  }
}

function names(cited: readonly Cited[]): string {
  return [...new Set(cited.map(({ record }: { record: SourceRecord }) => `\`${record.key}\``))].join(' or ')
}

const uncited: Judged = {
  verdict: 'unchecked',
  reason: 'uncited',
  passage: null,
  problem: 'No source is cited for this quotation',
  fix: 'put a footnote mark after it, with the source and the page',
  remarks: []
}

function noText(cited: readonly Cited[]): Judged {
  return {
    verdict: 'unchecked',
    reason: 'no-text',
    passage: null,
    problem: `There is no captured text of ${names(cited)} to hold this quotation to`,
    fix: 'capture the source with `brief add`',
    remarks: []
  }
}
