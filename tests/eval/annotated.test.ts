import { describe, expect, test } from 'vitest'
import { annotatedBriefs, type Extraction, scoreExtraction, unmarkedDigits } from './annotated.ts'

const briefs = annotatedBriefs()
const scores = briefs.map(scoreExtraction)

describe.each(briefs)('the annotated brief $name', (brief) => {
  test('has a thousand words or more', () => {
    const body = brief.text.split('\n---\n')[1]?.replace(/^(?:\[\^|<!--).*$/gm, '') ?? ''
    expect(body.split(/\s+/).length).toBeGreaterThanOrEqual(1000)
  })

  test('leaves no numeral unmarked', () => {
    expect(unmarkedDigits(brief)).toEqual([])
  })
})

test('extracts at least 98 per cent of quotations, and hardly anything else', () => {
  const { recall, precision } = rates(scores.map(({ quotation }) => quotation))
  expect(recall).toBeGreaterThanOrEqual(0.98)
  expect(precision).toBeGreaterThanOrEqual(0.98)
})

test('extracts at least 95 per cent of figures, and hardly anything else', () => {
  const { recall, precision } = rates(scores.map(({ figure }) => figure))
  expect(recall).toBeGreaterThanOrEqual(0.95)
  expect(precision).toBeGreaterThanOrEqual(0.93)
})

function rates(extractions: readonly Extraction[]): { recall: number; precision: number } {
  const sum = (of: (one: Extraction) => number) => extractions.reduce((total, one) => total + of(one), 0)
  return {
    recall: 1 - sum(({ missed }) => missed.length) / sum(({ marked }) => marked),
    precision: 1 - sum((one) => one.false.length) / sum(({ extracted }) => extracted)
  }
}
