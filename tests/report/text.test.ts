import { expect, test } from 'vitest'
import { paintFor } from '../../src/report/paint.ts'
import { type TextOptions, textReport } from '../../src/report/text.ts'
import { checked, cleanText, faulty, library, texts } from './faulty.ts'

const usual: TextOptions = { verbose: false, quiet: false, width: 80 }
const clean = checked(cleanText, 'briefs/clean.md')

const report = (options: Partial<TextOptions>, coloured = false): string =>
  textReport([faulty], library, texts, paintFor(coloured), { ...usual, ...options })

test('a faulty brief', async () => {
  await expect(report({})).toMatchFileSnapshot('faulty.txt.snap')
})

test('every claim, and what was left out', async () => {
  await expect(report({ verbose: true })).toMatchFileSnapshot('verbose.txt.snap')
})

test('in colour', async () => {
  await expect(report({ quiet: true }, true)).toMatchFileSnapshot('coloured.txt.snap')
})

test.each([60, 80, 120])('no line of a finding is wider than %i columns', (width) => {
  const lines = textReport([faulty], library, texts, paintFor(false), { ...usual, width }).split('\n')
  expect(lines.filter((line) => line.length > width && !line.startsWith('briefs/'))).toEqual([])
})

test('errors only', () => {
  expect(report({ quiet: true })).not.toMatch(/ {2}review {2}|verified/)
  expect(textReport([clean], library, texts, paintFor(false), { ...usual, quiet: true })).toBe('')
})

test('a brief with nothing wrong is one line, and several end with the sum', () => {
  expect(textReport([clean], library, texts, paintFor(false), usual)).toBe(
    'briefs/clean.md: 1 of 1 claim verified, 0 refuted, 0 to review, 0 unchecked, 0 waived; 1 numeral left out\n'
  )
  const both = textReport(
    [clean, checked('---\ntitle: T\ndate: 2026-11-20\n---\nWords.')],
    library,
    texts,
    paintFor(false),
    usual
  )
  expect(both.split('\n')).toEqual([
    'briefs/clean.md: 1 of 1 claim verified, 0 refuted, 0 to review, 0 unchecked, 0 waived; 1 numeral left out',
    '',
    'briefs/faulty.md: no quotation, figure or provision to check; 0 numerals left out',
    '',
    '2 briefs, no errors: 1 of 1 claim verified, 0 refuted, 0 to review, 0 unchecked, 0 waived; 1 numeral left out',
    ''
  ])
})
