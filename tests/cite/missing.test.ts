import { expect, test } from 'vitest'
import { styleNames } from '../../src/brief/front-matter.ts'
import { missingFor } from '../../src/cite/missing.ts'
import { type FrontMatter, itemOfRecord } from './brief-in-miniature.ts'
import { cases } from './gold.ts'

const link = { URL: 'https://body.example/x' }

test.each<[string, FrontMatter, 'oscola5' | 'oscola4' | 'library' | 'harvard', readonly string[]]>([
  [
    'a whole record',
    { type: 'bill', title: 'Bill', authority: 'House of Lords', 'chapter-number': '2022–23', number: '87' },
    'oscola5',
    []
  ],
  [
    'a bill',
    { type: 'bill', title: 'Bill' },
    'oscola5',
    ['the House (`authority`)', 'the session (`chapter-number`)', 'its number (`number`)']
  ],
  [
    'a report on the web',
    { type: 'report', title: 'Codes', ...link },
    'oscola5',
    ['an author (`author`)', 'the date (`issued`)', 'the day its address was read (`accessed`)']
  ],
  [
    'the same in the libraries’ style',
    { type: 'report', title: 'Codes', ...link },
    'library',
    ['an author (`author`)', 'the date (`issued`)']
  ],
  [
    'a newspaper in the 4th edition',
    { type: 'article-newspaper', title: 'Codes', 'container-title': 'The Times', issued: '2010-07-01', page: '3' },
    'oscola4',
    ['the city (`publisher-place`)']
  ],
  [
    'the same in the 5th',
    { type: 'article-newspaper', title: 'Codes', 'container-title': 'The Times', issued: '2010-07-01', page: '3' },
    'oscola5',
    []
  ],
  [
    'a book by its editor',
    { type: 'book', title: 'World Wide Research', editor: 'A Body', publisher: 'MIT Press', issued: '2010' },
    'harvard',
    []
  ],
  [
    'a judgment',
    { type: 'legal_case', title: 'A v B', issued: '2010' },
    'oscola5',
    ['a neutral citation, a report, or the court and the day (`authority`, `number`, `container-title`, `issued`)']
  ]
])('%s', (_, record, style, expected) => {
  expect(missingFor(itemOfRecord(record), style)).toEqual(expected)
})

test('records of the gold set lack in their styles only what their cases leave out', () => {
  const lacking = cases.flatMap(({ sources, expect: gold }) =>
    Object.entries(sources).flatMap(([key, record]) =>
      styleNames
        .filter((style) => style !== 'library' && gold[style] !== undefined)
        .flatMap((style) => missingFor(itemOfRecord(record), style).map((says) => `${key} ${style}: ${says}`))
    )
  )
  expect([...new Set(lacking)]).toEqual([
    'undated-roe oscola5: the date (`issued`)',
    'undated-roe oscola4: the date (`issued`)',
    'undated-roe harvard: the date (`issued`)',
    'times-2008 oscola4: the city (`publisher-place`)'
  ])
})
