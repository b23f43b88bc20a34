import { type FigureAsked, judgeFigure } from '../../src/evidence/figure.ts'
import type { FigureReason, Judgement } from '../../src/evidence/judgement.ts'
import type { SourceRecord } from '../../src/library/record.ts'
import { readNumerals } from '../../src/text/numerals/read.ts'
import { sentencesIn } from '../../src/text/sentences.ts'

/** A figure of a claim and what the record says of it. */
export interface JudgedFigure {
  readonly asked: FigureAsked
  readonly judgement: Judgement<FigureReason>
}

/** Judges every figure of a paragraph against one record. */
export function judgeClaim(text: string, record: SourceRecord): readonly JudgedFigure[] {
  const sentences = sentencesIn(text)
  return readNumerals(text)
    .filter((numeral) => numeral.kind === 'figure')
    .map((figure) => {
      const sentence = sentences.find(({ start, end }) => figure.start >= start && figure.end <= end) ?? {
        start: 0,
        end: text.length
      }
      const asked = { figure, text, sentence, table: null, date: null }
      return { asked, judgement: judgeFigure(asked, [{ record, locator: null }]) }
    })
}
