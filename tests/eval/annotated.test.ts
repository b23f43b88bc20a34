import { describe, expect, test } from 'vitest'
import { annotatedBriefs, scoreExtraction, unmarkedDigits } from './annotated.ts'
import { rates } from './evaluation.ts'

const briefs = annotatedBriefs()
const scores = briefs.map(scoreExtraction)

describe.each(briefs)('the annotated brief $name', (brief) => {
  test('has a thousand words or more', () => {
    expect(brief.words).toBeGreaterThanOrEqual(1000)
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
  expect(precision).toBeGreaterThanOrEqual(0.95)
})
