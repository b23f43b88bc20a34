import { expect, it } from 'vitest'
import { libraryOf } from '../../src/library/load.ts'

function problems(text: string): readonly string[] {
  const { records, findings } = libraryOf([{ file: 'sources/a-report.md', text }])
  const told = findings.map(({ place: { start }, problem, fix }) => `${start.line}:${start.column} ${problem}: ${fix}`)
  return [...records.keys(), ...told]
}

it('a record as a person types it', () => {
  const text = `---
type: report
title: Annual Report 2023
author: [Internet Watch Foundation, { family: Roe, given: Jane }]
issued: 2024-04
volume: 12
---
<!-- page iv -->
Before.
<!-- page 1 -->
In 2023 there were 275,652 webpages.
`
  const { records, findings } = libraryOf([{ file: 'sources/iwf-annual-2023.md', text }])
  const record = [...records.values()][0]
  expect(findings).toEqual([])
  expect(record).toMatchObject({
    key: 'iwf-annual-2023',
    item: {
      type: 'report',
      title: 'Annual Report 2023',
      author: ['Internet Watch Foundation', { family: 'Roe', given: 'Jane' }],
      issued: { year: 2024, month: 4 },
      volume: '12'
    },
    evidence: { standing: 'primary', reports: [], completeness: 'notes' },
    provisions: []
  })
  expect(record?.divisions.map(({ kind, label, start, end }) => [kind, label, text.slice(start, end)])).toEqual([
    ['page', 'iv', '<!-- page iv -->\nBefore.\n'],
    ['page', '1', '<!-- page 1 -->\nIn 2023 there were 275,652 webpages.\n']
  ])
})

it.each([
  [
    'one letter',
    '---\ntype: report\ntitle: T\npublihser: P\n---\n',
    ['a-report', '4:1 There is no setting `publihser`: write `publisher`']
  ],
  ['a CSL variable that we do not print', '---\ntype: report\ntitle: T\nabstract: A\n---\n', ['a-report']],
  [
    'a date that is none: the record loads without it',
    '---\ntype: report\ntitle: T\nissued: April 2024\n---\n',
    [
      'a-report',
      '4:9 `issued` is `April 2024`, not a date such as `2024`, `2024-04` or `2024-04-23`: write a date such as `2024`, `2024-04` or `2024-04-23`'
    ]
  ],
  [
    'evidence',
    '---\ntype: report\ntitle: T\nevidence:\n  completeness: whole\n  standings: primary\n---\n',
    [
      'a-report',
      '5:17 `evidence.completeness` is `whole`, not `full`, `partial`, `notes` or `none`: write `full`, `partial`, `notes` or `none`',
      '6:3 There is no setting `standings`: write `standing`'
    ]
  ],
  [
    'what is needed to cite it',
    '---\ntype: raport\n---\n',
    [
      '2:7 `type` is `raport`, not a CSL type such as `report`, `legislation` or `webpage`: write a CSL type such as `report`, `legislation` or `webpage`',
      '2:1 `title` is missing: add `title`: some words'
    ]
  ],
  [
    'no front matter',
    'Text.',
    ['1:1 There is no front matter: begin the file with a line `---`, the settings, and a line `---`']
  ],
  [
    'broken YAML',
    '---\ntype: [report\ntitle: T\n---\n',
    [
      '3:1 This is not YAML: flow sequence in block collection must be sufficiently indented and end with a ]: mend the line, or put the value in quotation marks'
    ]
  ],
  [
    'an alias bomb',
    `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\n`,
    ['2:1 The settings repeat themselves without end: take the `&` and `*` references out']
  ],
  ['prototype keys', '---\ntype: report\ntitle: T\n__proto__: { polluted: yes }\nconstructor: x\n---\n', ['a-report']]
])('says at line and column what is wrong: %s', (_, text, expected) => {
  expect(problems(text)).toEqual(expected)
})

it('the other records load when one cannot be read', () => {
  const good = '---\ntype: report\ntitle: T\n---\nText.'
  const library = libraryOf([
    { file: 'sources/bad.md', text: '---\n: :\n  - [\n---\n' },
    { file: 'sources/good.md', text: good }
  ])
  expect([...library.records.keys()]).toEqual(['good'])
  expect(library.findings.map(({ file, rule, level }) => [file, rule, level])).toEqual([
    ['sources/bad.md', 'source-record', 'error']
  ])
})

it('a notice is a date and a sentence', () => {
  const text = `---
type: report
title: T
evidence:
  corrected: 2025-04-29 The final figure is 291,273.
  withdrawn: { date: 2026-01, says: Replaced. }
  superseded-by: "@iwf-annual-2024"
---
`
  const record = [...libraryOf([{ file: 'sources/a.md', text }]).records.values()][0]
  expect(record?.evidence).toEqual({
    standing: 'primary',
    reports: [],
    completeness: 'none',
    corrected: { date: { year: 2025, month: 4, day: 29 }, says: 'The final figure is 291,273.' },
    withdrawn: { date: { year: 2026, month: 1 }, says: 'Replaced.' },
    supersededBy: 'iwf-annual-2024'
  })
})
