import { expect, test } from 'vitest'
import { passageAddress } from '../../src/exhibit/address.ts'
import { libraryOf } from '../../src/library/load.ts'
import { type SourceRecord, toSourceKey } from '../../src/library/record.ts'

function recordOf(settings: string, body: string): SourceRecord {
  const text = `---\ntitle: T\n${settings}\n---\n${body}\n`
  const record = libraryOf([{ file: 'sources/x.md', text }]).records.get(toSourceKey('x'))
  if (!record) throw new Error('no record')
  return record
}

const full = 'evidence: { standing: primary, completeness: full }'
const capture =
  "evidence: { standing: primary, completeness: full, capture: { from: x, at: '2026-11-20T09:00:00Z', original: x, sha256: x, text-sha256: x, reader: pdfjs-dist 6 } }"
const address = 'https://regulator.example/page'
const words =
  'The regulator — which “must” have *regard* to costs, and well-being — may publish a [summary](https://x.example/) each year, at its own expense.'

function addressOf(settings: string, body: string, passage: string, locator: string | null = null): string | null {
  const record = recordOf(settings, body)
  const start = record.text.indexOf(passage, record.bodyStart)
  return passageAddress({ record, start, end: start + passage.length, locator })
}

/** What a browser does with a text directive: the first range that begins and ends with these words (WICG draft, 3.5). */
function rangeOf(link: string, page: string): string {
  const [start = '', end] = (/#:~:text=(.*)$/.exec(link)?.[1] ?? '').split(',').map(decodeURIComponent)
  const from = page.indexOf(start)
  return end === undefined ? start : page.slice(from, page.indexOf(end, from + start.length) + end.length)
}

test('a long passage is named by its first and last words, whatever signs stand in them', () => {
  const link = addressOf(`type: webpage\nURL: ${address}#top\n${full}`, `Before.\n\n${words}\n\nAfter.`, words) ?? ''
  expect(link).toBe(
    `${address}#:~:text=The%20regulator%20%E2%80%94%20which%20%E2%80%9Cmust%E2%80%9D,year%2C%20at%20its%20own%20expense.`
  )
  const shown =
    'The regulator — which “must” have regard to costs, and well-being — may publish a summary each year, at its own expense.'
  expect(rangeOf(link, `Other words. ${shown} More.`)).toBe(shown)
})

test('a short passage is named whole, and a hyphen is no prefix', () => {
  const link = addressOf(`type: webpage\nURL: ${address}\n${full}`, words, 'costs, and well-being')
  expect(link).toBe(`${address}#:~:text=costs%2C%20and%20well%2Dbeing`)
})

test.each([
  [
    'a table’s row is no run of words',
    `type: webpage\nURL: ${address}\n${full}`,
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '| 1 | 2 |',
    null,
    address
  ],
  [
    'a person’s notes are not the page’s words',
    `type: webpage\nURL: ${address}`,
    words,
    'have *regard*',
    null,
    address
  ],
  ['no address', `type: book\n${full}`, words, 'have *regard*', null, null],
  [
    'a PDF by its printed page',
    `type: report\nURL: https://x.example/a.pdf?v=1\n${full}`,
    '<!-- page 7 -->\nOne.\n<!-- page 8 -->\nTwo.',
    'Two.',
    'p 8',
    'https://x.example/a.pdf?v=1#page=8'
  ],
  [
    'a captured PDF by the page’s place in the file',
    `type: report\nURL: https://x.example/a.pdf\n${capture}`,
    '<!-- page i -->\nOne.\n<!-- page 1 -->\nTwo.',
    'Two.',
    'p 1',
    'https://x.example/a.pdf#page=2'
  ],
  [
    'a section of an Act',
    `type: legislation\nURL: https://www.legislation.gov.uk/ukpga/2023/50\n${full}`,
    '### s 66 Duty\n\nOne.',
    '### s 66 Duty',
    's 66',
    'https://www.legislation.gov.uk/ukpga/2023/50/section/66'
  ],
  [
    'a paragraph of a Schedule',
    `type: legislation\nURL: https://www.legislation.gov.uk/ukpga/2023/50\n${full}`,
    '### sch 13 para 4 Maximum\n\n(1) The most is this.',
    '(1) The most is this.',
    'sch 13 para 4',
    'https://www.legislation.gov.uk/ukpga/2023/50/schedule/13#:~:text=The%20most%20is%20this.'
  ]
])('%s', (_, settings, body, passage, locator, expected) => {
  expect(addressOf(settings, body, passage, locator)).toBe(expected)
})
