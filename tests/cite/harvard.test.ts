import { describe, expect, test } from 'vitest'
import { readLocator } from '../../src/brief/read-locator.ts'
import { citeOnce } from '../../src/cite/cite-once.ts'
import { citeInSentences, citeInText } from '../../src/cite/in-text.ts'
import { referenceList } from '../../src/cite/reference-list.ts'
import { yearLetters } from '../../src/cite/year-letters.ts'
import { type FrontMatter, itemOfRecord, lookup, noteContent, notesOf, printed } from './brief-in-miniature.ts'

const link = { URL: 'https://body.example/x', accessed: '2026-11-20' }
const available = 'Available at: https://body.example/x (Accessed: 20 November 2026).'

const kinds: readonly (readonly [kind: string, record: FrontMatter, locator: string, text: string, entry: string])[] = [
  [
    'an Act',
    { type: 'legislation', title: 'Online Safety Act 2023', number: 'c. 50', ...link },
    's 10(2)',
    '(*Online Safety Act 2023*, s. 10(2))',
    `*Online Safety Act 2023, c. 50*. ${available}`
  ],
  [
    'an instrument',
    { type: 'legislation', title: 'Detention Centre Rules 2001', number: 'SI 2001/238' },
    'regs 4 and 5',
    '(*Detention Centre Rules 2001*, regs 4 and 5)',
    '*Detention Centre Rules 2001* (SI 2001/238).'
  ],
  [
    'European legislation',
    {
      type: 'legislation',
      title: 'Regulation (EU) 2022/2065 of the European Parliament',
      'container-title': 'OJ L',
      volume: '277',
      page: '1-102',
      issued: '2022-10-19'
    },
    'art 28',
    '(*Regulation (EU) 2022/2065*, 2022, art. 28)',
    '*Regulation (EU) 2022/2065 of the European Parliament* (2022). *OJ L 277*, pp. 1–102.'
  ],
  [
    'a debate without a speaker',
    {
      type: 'hearing',
      title: 'Online Harms',
      section: 'Westminster Hall',
      authority: 'House of Commons',
      volume: '682',
      page: '146WH-148WH',
      issued: '2020-10-07'
    },
    '',
    '(‘Online Harms’, 2020)',
    '‘Online Harms’ (2020). Hansard: House of Commons - Westminster Hall, 7 October, 682, cc. 146WH–148WH.'
  ],
  [
    'a committee’s report',
    {
      type: 'report',
      author: 'Petitions Committee',
      title: 'Tackling Abuse',
      number: 'HC 766',
      issued: '2022-02-01',
      ...link
    },
    'paras 10-12',
    '(Petitions Committee, 2022, paras 10–12)',
    `Petitions Committee (2022) *Tackling Abuse* (HC 766). ${available}`
  ],
  [
    'a Library briefing',
    {
      type: 'report',
      author: { family: 'Priestley', given: 'Sara' },
      title: 'Shale gas',
      number: 'CBP 6073',
      publisher: 'House of Commons Library',
      issued: '2020-03-31',
      ...link
    },
    'p 4',
    '(Priestley, 2020, p. 4)',
    `Priestley, S. (2020) *Shale gas* (House of Commons Library briefing CBP 6073). ${available}`
  ],
  [
    'a press release',
    { type: 'report', author: 'Ofcom', title: 'New Rules', genre: 'Press Release', issued: '2025-04-24', ...link },
    '',
    '(Ofcom, 2025)',
    `Ofcom (2025) *New Rules* [Press release]. 24 April. ${available}`
  ],
  [
    'a page without an author',
    { type: 'webpage', title: 'What Services Must Do?', issued: '2025', ...link },
    '',
    '(*What Services Must Do?*, 2025)',
    `*What Services Must Do?* (2025). ${available}`
  ],
  [
    'a title that asks',
    { type: 'webpage', author: 'Ofcom', title: 'What Next?', issued: '2025', ...link },
    '',
    '(Ofcom, 2025)',
    `Ofcom (2025) *What Next?* ${available}`
  ],
  [
    'a podcast',
    {
      type: 'broadcast',
      title: 'Episode 27',
      'collection-title': 'Double Jeopardy podcast',
      issued: '2023-04-07',
      ...link
    },
    '',
    '(*Double Jeopardy podcast*, 2023)',
    `*Double Jeopardy podcast* (2023) ‘Episode 27’ [Podcast]. 7 April. ${available}`
  ],
  [
    'a dataset',
    { type: 'dataset', author: 'Office for National Statistics', title: 'Survey Tables', issued: '2024-03', ...link },
    'table 2',
    '(Office for National Statistics, 2024, Table 2)',
    `Office for National Statistics (2024) *Survey Tables* [Dataset]. ${available}`
  ],
  [
    'four authors',
    {
      type: 'book',
      author: ['Ann', 'Bob', 'Cy', 'Di'].map((given) => ({ family: 'Roe', given })),
      title: 'Four',
      publisher: 'Example Press',
      issued: '2001'
    },
    '',
    '(Roe *et al.*, 2001)',
    'Roe, A. *et al.* (2001) *Four*. Example Press.'
  ],
  [
    'editors',
    {
      type: 'book',
      editor: [
        { family: 'Dutton', given: 'William H' },
        { family: 'Jeffreys', given: 'Paul W' }
      ],
      title: 'World Wide Research',
      publisher: 'MIT Press',
      issued: '2010'
    },
    '',
    '(Dutton and Jeffreys, 2010)',
    'Dutton, W.H. and Jeffreys, P.W. (eds) (2010) *World Wide Research*. MIT Press.'
  ],
  [
    'a translation',
    {
      type: 'book',
      author: { family: 'Zweigert', given: 'K' },
      translator: { family: 'Weir', given: 'Tony' },
      title: 'Comparative Law',
      edition: '3',
      publisher: 'OUP',
      issued: '1998'
    },
    '',
    '(Zweigert, 1998)',
    'Zweigert, K. (1998) *Comparative Law*. 3rd edn. Translated by T. Weir. OUP.'
  ],
  [
    'a chapter',
    {
      type: 'chapter',
      author: { family: 'Franklin', given: 'A W' },
      title: 'The problem',
      'container-title': 'The Book',
      editor: { family: 'Smith', given: 'S M' },
      publisher: 'MTP',
      issued: '2012',
      page: '83'
    },
    '',
    '(Franklin, 2012)',
    'Franklin, A.W. (2012) ‘The problem’, in Smith, S.M. (ed.) *The Book*. MTP, p. 83.'
  ],
  [
    'a judgment',
    { type: 'legal_case', title: 'Corr v IBC Vehicles Ltd', authority: 'UKHL', number: '13', issued: '2008' },
    'para 42',
    '(*Corr v IBC Vehicles Ltd*, 2008, para. 42)',
    '*Corr v IBC Vehicles Ltd* [2008] UKHL 13.'
  ],
  ['nothing but a title', { type: 'report', title: 'Plan' }, '', '(*Plan*, no date)', '*Plan* (no date).']
]

test.each(kinds)('%s', (_, record, locator, text, entry) => {
  const cited = citeOnce(itemOfRecord(record), readLocator(locator, 0), 'harvard')
  expect(printed(cited.citation)).toBe(text)
  expect(printed(cited.entry ?? [])).toBe(entry)
})

const itemOf = lookup({
  act: { type: 'legislation', title: 'Online Safety Act 2023', number: 'c. 50' },
  late: { type: 'report', author: 'Ofcom', title: 'Zoned Areas', issued: '2024-01' },
  early: { type: 'report', author: 'Ofcom', title: 'Codes', issued: '2024-12' },
  once: { type: 'report', author: 'Ofcom', title: 'Plan', issued: '2023' },
  undated: { type: 'report', author: 'Ofcom', title: 'Undated One' },
  undated2: { type: 'report', author: 'Ofcom', title: 'Undated Two' },
  book: {
    type: 'book',
    author: { family: 'Ashworth', given: 'Andrew' },
    title: 'Principles',
    publisher: 'OUP',
    issued: '2009'
  }
})
const keys = ['late', 'book', 'undated2', 'act', 'once', 'early', 'undated']
const letters = yearLetters(keys, itemOf)

describe('works of one author and year', () => {
  test('take letters in the order of the list, wherever they are cited', () => {
    expect(Object.fromEntries(letters)).toEqual({ early: 'a', late: 'b', undated: 'a', undated2: 'b' })
    expect(Object.fromEntries(yearLetters(keys.toReversed(), itemOf))).toEqual(Object.fromEntries(letters))
  })

  test('are listed by author, year and title', () => {
    expect(referenceList([...keys, 'late', 'nobody'], itemOf).map(({ content }) => printed(content))).toEqual([
      'Ashworth, A. (2009) *Principles*. OUP.',
      'Ofcom (2023) *Plan*.',
      'Ofcom (2024a) *Codes*.',
      'Ofcom (2024b) *Zoned Areas*.',
      'Ofcom (no date a) *Undated One*.',
      'Ofcom (no date b) *Undated Two*.',
      '*Online Safety Act 2023, c. 50*.'
    ])
  })
})

describe('in the text', () => {
  test.each([
    ['@book, p 68', '(Ashworth, 2009, p. 68)'],
    ['@book, pp 98-99; @late.', '(Ashworth, 2009, pp. 98–99; Ofcom, 2024b)'],
    ['see @book; see also @act, s 10', '(see Ashworth, 2009; see also *Online Safety Act 2023*, s. 10)'],
    ['@nobody, p 3', '(@nobody, p 3)'],
    ['@act.', '(*Online Safety Act 2023*)']
  ])('%s', (typed, expected) => {
    expect(printed(citeInText(noteContent(typed), itemOf, letters))).toBe(expected)
  })

  test.each([
    ['@book, p 3. The greater of the two', 'Ashworth (2009, p. 3). The greater of the two.'],
    ['@act, sch 13 para 4; see also @late', '*Online Safety Act 2023*, sch. 13, para. 4; see also Ofcom (2024b).']
  ])('a note with sentences of its own: %s', (typed, expected) => {
    const [note] = citeInSentences(notesOf([typed]), itemOf, letters)
    expect(printed(note?.paragraphs.flat() ?? [])).toBe(expected)
  })
})
