import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bibliographyKind, readBibliography } from '../../src/capture/bibliography/read-bibliography.ts'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/bibliography/${name}`, import.meta.url), 'utf8')

describe('one library of thirty sources, as Zotero exports it', () => {
  test.each(['thirty.json', 'thirty.ris', 'thirty.bib'])('%s gives the thirty records', (file) => {
    const { readings, problems } = readBibliography(fixture(file))
    expect(problems).toEqual([])
    expect(readings.map(({ key, reading }) => ({ key, item: reading.item }))).toEqual(
      JSON.parse(fixture('thirty-records.json'))
    )
    expect(new Set(readings.map(({ reading }) => reading.completeness))).toEqual(new Set(['none']))
  })

  test('the same bytes each time', () => {
    const read = () => JSON.stringify(readBibliography(fixture('thirty.bib')))
    expect(read()).toBe(read())
  })
})

describe('one broken entry fails alone, with its line', () => {
  const cases: [string, string, string][] = [
    [
      'BibTeX that is not closed',
      '3: The entry `two` is not closed: a `}` is missing',
      `@book{one, title = {First}}

@book{two,
  title = {Second,
  year = 2024
}

@book{three, title = {Third}}`
    ],
    [
      'BibTeX without a value',
      '3: `title {Second}` is no field: `name = {value}` is wanted',
      `@book{one, title = {First}}

@book{two,
  title {Second}
}

@book{three, title = {Third}}`
    ],
    [
      'RIS without an end',
      '5: The record has no end: `ER  - ` is missing',
      `TY  - BOOK\nTI  - First\nER  - \n
TY  - BOOK\nTI  - Second\n
TY  - BOOK\nTI  - Third\nER  - \n`
    ],
    [
      'RIS of an unknown type',
      "5: The record's type `BOKO` is not one of RIS",
      `TY  - BOOK\nTI  - First\nER  - \n
TY  - BOKO\nTI  - Second\nER  - \n
TY  - BOOK\nTI  - Third\nER  - \n`
    ],
    [
      'CSL-JSON without a quotation mark',
      '3: The entry is not valid JSON',
      `[
  {"id": "one", "type": "book", "title": "First"},
  {"id": "two", "type": "book", "title": "Second},
  {"id": "three", "type": "book", "title": "Third"}
]`
    ],
    [
      'CSL-JSON that is not closed',
      '3: The entry is not valid JSON',
      `[
  {"id": "one", "type": "book", "title": "First"},
  {"id": "two", "type": "book", "title": "Second",
  {"id": "three", "type": "book", "title": "Third"}
]`
    ]
  ]
  test.each(cases)('%s', (_, problem, text) => {
    const { readings, problems } = readBibliography(text)
    expect(readings.map(({ reading }) => reading.item.title)).toEqual(['First', 'Third'])
    expect(problems.map((one) => `${one.line}: ${one.problem}`)).toEqual([problem])
  })
})

describe('details', () => {
  const only = (text: string) => {
    const [first] = readBibliography(text).readings
    return first && { key: first.key, item: first.reading.item }
  }

  test('LaTeX is read, verbatim fields are left', () => {
    expect(
      only(String.raw`@string{pub = "A {\&} B"}
@techreport{x_1, title = {{{HM}} r{\'e}sum{\'e} --- 50\% of {\textquotedblleft}it''}, author = "van der Berg, Jan and {Ofcom}",
 institution = pub # { Ltd}, year = 2024, month = mar, day = 5, url = {https://example.org/a_b?c=1&d=%20}}`)
    ).toEqual({
      key: 'x_1',
      item: {
        type: 'report',
        title: 'HM résumé — 50% of “it”',
        author: [{ family: 'van der Berg', given: 'Jan' }, 'Ofcom'],
        issued: { year: 2024, month: 3, day: 5 },
        publisher: 'A & B Ltd',
        URL: 'https://example.org/a_b?c=1&d=%20'
      }
    })
  })

  test('plain BibTeX says less: what an entry is comes from its title and shape', () => {
    const { readings } = readBibliography(`@misc{a, title = {Lamps Act 1990}, year = {1990}}
@misc{b, title = {Lamps Bill}, url = {https://bills.parliament.uk/bills/1}}
@misc{c, title = {Wick v Lamp}, year = {2001}}
@misc{d, title = {Lamps}, journal = {GOV.UK}, howpublished = {\\url{https://www.gov.uk/lamps}}, author = {Wick, Ann and others}}
@article{e, title = {Lights out}, journal = {The Port News}, month = oct, year = {2023}, chapter = {Letters}}
@article{f, title = {Lights}, journal = {Journal of Lights}, volume = {3}, year = {2020}}
@mastersthesis{g, title = {On Wicks}, school = {Port University}, year = {2019}}`)
    expect(
      readings.map(({ reading: { item } }) => [
        item.type,
        item['container-title'] ?? item.genre,
        item.URL,
        item.section
      ])
    ).toEqual([
      ['legislation', undefined, undefined, undefined],
      ['bill', undefined, 'https://bills.parliament.uk/bills/1', undefined],
      ['legal_case', undefined, undefined, undefined],
      ['webpage', 'GOV.UK', 'https://www.gov.uk/lamps', undefined],
      ['article-newspaper', 'The Port News', undefined, 'Letters'],
      ['article-journal', 'Journal of Lights', undefined, undefined],
      ['thesis', "Master's thesis", undefined, undefined]
    ])
  })

  test('Extra wins over the format, its other lines stay a note', () => {
    expect(only('TY  - GEN\nTI  - Debate\nM2  - Type: hearing\nAuthority: House of Lords\nRead twice\nER  - ')).toEqual(
      {
        key: 'hl-debate',
        item: { type: 'hearing', title: 'Debate', authority: 'House of Lords', note: 'Read twice' }
      }
    )
  })

  test('EndNote: a trailing comma marks an organisation, pages come in two tags', () => {
    expect(
      only(
        'TY  - JOUR\r\nT1  - Title\r\nA1  - Department for Science,\r\nJF  - Journal\r\nSP  - 3\r\nEP  - 9\r\nY1  - 2020///\r\nER  - \r\n'
      )
    ).toEqual({
      key: 'department-science-title-2020',
      item: {
        type: 'article-journal',
        title: 'Title',
        author: ['Department for Science'],
        issued: { year: 2020 },
        'container-title': 'Journal',
        page: '3-9'
      }
    })
  })

  test('Zotero’s own ids are no keys; two entries never share one', () => {
    const entry = {
      id: 'http://zotero.org/users/1/items/A',
      type: 'book',
      title: 'Annual Report',
      issued: { raw: '2024' }
    }
    const { readings } = readBibliography(JSON.stringify([entry, entry]))
    expect(readings.map(({ key }) => key)).toEqual(['annual-2024', 'annual-2024-2'])
  })

  test('a text that is none of the three is refused', () => {
    expect(() => readBibliography('Dear all,\nsee attached.')).toThrow('The file is no BibTeX, RIS or CSL-JSON')
    expect(bibliographyKind('<html>@media{a}</html>')).toBeNull()
  })
})

test('whatever stands in the middle, the entries around it are read', () => {
  const middle = fc.string().filter((text) => !/[@{}"\\]/.test(text))
  fc.assert(
    fc.property(middle, (text) => {
      const file = `@book{one, title = {First}}\n\n@book{two, ${text}\n\n@book{three, title = {Third}}`
      const { readings, problems } = readBibliography(file)
      expect(readings.map(({ key }) => key)).toEqual(['one', 'three'])
      expect(problems.map(({ line }) => line)).toEqual([3])
    })
  )
})
