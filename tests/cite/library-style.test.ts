import { expect, test } from 'vitest'
import { citeNotes } from '../../src/cite/cite-notes.ts'
import { type FrontMatter, lookup, notesOf, printed } from './brief-in-miniature.ts'

const sources: Readonly<Record<string, FrontMatter>> = {
  act: { type: 'legislation', title: 'Online Safety Act 2023', URL: 'https://www.legislation.gov.uk/ukpga/2023/50' },
  si: { type: 'legislation', title: 'Reporting Regulations 2026', number: 'SI 2026/268' },
  bill: {
    type: 'bill',
    title: 'Online Safety Bill',
    authority: 'House of Commons',
    'chapter-number': '2021–22',
    number: '285'
  },
  deb: { type: 'hearing', title: 'Bill', authority: 'House of Commons', volume: '712', issued: '2022-04-19' },
  pq: {
    type: 'hearing',
    title: 'Online Safety',
    section: 'Written Questions',
    authority: 'House of Commons',
    number: '12345',
    issued: '2022-05-03'
  },
  joint: {
    type: 'report',
    author: 'Joint Committee on the Draft Online Safety Bill',
    title: 'Draft Online Safety Bill',
    number: 'HC 609, HL Paper 129',
    issued: '2021-12-14'
  },
  briefing: {
    type: 'report',
    author: 'Jane Roe',
    title: 'Online safety',
    number: 'CBP-9506',
    publisher: 'House of Commons Library',
    issued: '2022-04-08'
  },
  dcms: { type: 'report', author: 'DCMS', title: 'Draft Bill', issued: '2021-05-12' },
  news: {
    type: 'article-newspaper',
    title: 'Peers press for “faster” codes',
    'container-title': 'The Guardian',
    issued: '2022-05-03'
  },
  corr: {
    type: 'legal_case',
    title: 'Corr v IBC Vehicles Ltd',
    authority: 'UKHL',
    number: '13',
    issued: '2008',
    'container-title': 'AC',
    volume: '1',
    page: '884'
  }
}

test.each([
  ['@act, ss 9-12', 'Online Safety Act 2023, sections 9 to 12.'],
  ['@act, sch 13 para 4', 'Online Safety Act 2023, Schedule 13, paragraph 4.'],
  ['@si, reg 4(1)', 'Reporting Regulations 2026 (SI 2026/268), regulation 4(1).'],
  ['@bill, cl 10', 'Online Safety Bill, Bill 285 2021–22, clause 10.'],
  ['@deb, col 93', 'HC Deb 19 April 2022 c93.'],
  ['@deb, cols 93-96', 'HC Deb 19 April 2022 cc93–96.'],
  ['@pq', 'PQ 12345 [on Online Safety], 3 May 2022.'],
  [
    '@joint, para 30',
    'Joint Committee on the Draft Online Safety Bill, *Draft Online Safety Bill*, HC 609 / HL Paper 129, 14 December 2021, para 30.'
  ],
  ['@briefing', 'Commons Library briefing CBP-9506, *Online safety*, 8 April 2022.'],
  ['@dcms, para 12', 'DCMS, *Draft Bill*, 12 May 2021, para 12.'],
  ['@news', '“Peers press for ‘faster’ codes”, *Guardian*, 3 May 2022.'],
  ['@corr, para 42', '*Corr v IBC Vehicles Ltd* [2008] UKHL 13, para 42.']
])('%s', (typed, expected) => {
  const [note] = citeNotes(notesOf([typed]), lookup(sources), 'library')
  expect(printed(note?.paragraphs.flat() ?? [])).toBe(expected)
})

test('a repeat says which note, an immediate one `As above`', () => {
  const notes = ['@dcms, para 12.', '@dcms, para 14.', '@act, s 1.', '@dcms, para 16.', '@act, s 2.', '@dcms; @act.']
  expect(
    citeNotes(notesOf(notes), lookup(sources), 'library').map(({ paragraphs }) => printed(paragraphs.flat()))
  ).toEqual([
    'DCMS, *Draft Bill*, 12 May 2021, para 12.',
    'As above, para 14.',
    'Online Safety Act 2023, section 1.',
    'DCMS, *Draft Bill* (see note 1), para 16.',
    'Online Safety Act 2023, section 2.',
    'DCMS, *Draft Bill* (see note 1); Online Safety Act 2023.'
  ])
})

test('a title is a link to where it is read', () => {
  const [note] = citeNotes(notesOf(['@act, s 1.']), lookup(sources), 'library')
  expect(note?.paragraphs[0]?.[0]).toMatchObject({ type: 'link', url: 'https://www.legislation.gov.uk/ukpga/2023/50' })
})
