import { expect, test } from 'vitest'
import { extractOf } from '../../src/exhibit/extract.ts'
import { libraryOf } from '../../src/library/load.ts'
import { toSourceKey } from '../../src/library/record.ts'

/** The passage between `⟦` and `⟧` of a record's text as it is shown, marked with square brackets. */
function shown(body: string): string {
  const text = `---\ntype: report\ntitle: T\nevidence: { standing: primary, completeness: full }\n---\n${body.replace(/[⟦⟧]/g, '')}\n`
  const record = libraryOf([{ file: 'sources/x.md', text }]).records.get(toSourceKey('x'))
  if (!record) throw new Error('no record')
  const start = record.bodyStart + body.indexOf('⟦')
  const passage = { start, end: record.bodyStart + body.indexOf('⟧') - 1 }
  return extractOf(record, passage, [passage])
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('')
}

const word = 'words '

test.each([
  ['in its paragraph', 'Before.\n\nThe ⟦duty⟧ applies.\n\nAfter.', 'The [duty] applies.'],
  [
    'without its mark-up',
    'The **⟦duty⟧** of [a provider](https://x.example/) &amp; others.',
    'The [duty] of a provider & others.'
  ],
  ['over paragraphs', '> One ⟦two.\n\nThree⟧ four.', 'One [two. Three] four.'],
  ['a heading of a provision', '### s 66 ⟦Duty to report⟧ {in-force=2026-04-07}\n\nText.', 's 66 [Duty to report]'],
  [
    'a row with the heads of its columns',
    '| Year | Letters |\n|------|--------:|\n| 2022 | 255,588 |\n| 2023 | ⟦275,652⟧ |',
    'Year | Letters: 2023 | [275,652]'
  ],
  ['the heads of a table', '| Year | ⟦Letters⟧ |\n|------|--------:|\n| 2022 | 255,588 |', 'Year | [Letters]'],
  ['past a page’s mark', 'One ⟦two\n<!-- page 3 -->\nthree⟧ four.', 'One [two three] four.']
])('%s', (_, body, expected) => {
  expect(shown(body)).toBe(expected)
})

test('a long paragraph is cut between words, and says so', () => {
  expect(shown(`${word.repeat(100)}⟦here⟧ ${word.repeat(100)}`)).toMatch(/^… (?:words )+\[here\] (?:words )*words …$/)
  expect(shown(`${word.repeat(100)}⟦here⟧ ${word.repeat(100)}`).length).toBeLessThan(480)
})
