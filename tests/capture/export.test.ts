import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBibliography } from '../../src/capture/bibliography/read-bibliography.ts'
import { exportLibrary } from '../../src/export/export-library.ts'
import { exportFormats } from '../../src/export/formats.ts'
import type { Item } from '../../src/library/item.ts'
import { loadLibrary } from '../../src/library/load.ts'
import { toSourceKey } from '../../src/library/record.ts'

interface Given {
  readonly key: string
  readonly item: Item
}

function there(records: readonly Given[]) {
  return records.map(({ key, item }) => ({ key: toSourceKey(key), item }))
}

const thirty: readonly Given[] = JSON.parse(
  readFileSync(new URL('../fixtures/bibliography/thirty-records.json', import.meta.url), 'utf8')
)
const samples = await loadLibrary(fileURLToPath(new URL('../..', import.meta.url)))

describe.each(exportFormats)('%s', (format) => {
  const back = (records: readonly Given[]) => {
    const { readings, problems } = readBibliography(exportLibrary(there(records), format), format)
    expect(problems).toEqual([])
    return readings.map(({ key, reading }) => ({ key, item: reading.item }))
  }

  test('the thirty records come back as they were', () => {
    expect(back(thirty)).toEqual(thirty)
  })

  test('the samples come back as they were', () => {
    const given = [...samples.records.values()].map(({ key, item }) => ({ key, item }))
    expect(back(given)).toEqual(given)
  })
})

const odd: readonly Given[] = [
  {
    key: '2024-figures',
    item: {
      type: 'regulation',
      title: '100% of {what} "we" -- & they\\you -- said: $5_m for ~3 ‘words’ #1',
      author: ['Smith, Jones and Partners', 'Lamp, Wick', { family: 'van der Berg', given: 'Jan' }],
      editor: [{ family: 'Bank of England', given: 'A' }],
      page: 'I–7879',
      publisher: 'Q & A {Ltd}',
      number: 'HC 766',
      authority: 'House of Lords',
      URL: 'https://example.org/a_(b)?c=%20&d=~e#f',
      note: 'A note of its own\nin two lines'
    }
  },
  { key: 'only-title', item: { type: 'document', title: 'Lamps Bill' } },
  {
    key: 'case',
    item: {
      type: 'legal_case',
      title: 'Corr v IBC Vehicles Ltd',
      authority: 'UKHL',
      number: '13',
      volume: '1',
      page: '884',
      'container-title': 'AC',
      issued: { year: 2008 },
      note: 'EU:C:2005:446'
    }
  }
]

test.each(exportFormats)('%s gives odd records back', (format) => {
  const { readings } = readBibliography(exportLibrary(there(odd), format), format)
  const expected = odd.map(({ item }) => (item.page ? { ...item, page: item.page.replace('–', '-') } : item))
  expect(readings.map(({ reading }) => reading.item)).toEqual(expected)
  expect(readings.map(({ key }) => key)).toEqual(odd.map(({ key }) => key))
})

const letters = fc.string({ unit: fc.constantFrom(...'aBé -–&%$#_{}~^\\\'"`.,()/<;'), minLength: 1, maxLength: 30 })
const words = letters.map((text) => `x ${text} y`.replace(/\s+/g, ' ')).filter((text) => !/<[a-z/]|:/i.test(text))

test.each(exportFormats)('%s gives any title and publisher back', (format) => {
  fc.assert(
    fc.property(words, words, (title, publisher) => {
      const item: Item = { type: 'report', title, author: [publisher], publisher }
      const text = exportLibrary(
        there([
          { key: 'a', item },
          { key: 'b', item }
        ]),
        format
      )
      expect(readBibliography(text, format).readings.map(({ reading }) => reading.item)).toEqual([item, item])
    })
  )
})
