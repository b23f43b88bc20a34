import { describe, expect, test } from 'vitest'
import { tableOfAuthorities } from '../../src/cite/authorities.ts'
import { bibliography } from '../../src/cite/bibliography.ts'
import { lookup, notesOf, printed } from './brief-in-miniature.ts'

const hart = { family: 'Hart', given: 'HLA' }
const itemOf = lookup({
  act: { type: 'legislation', title: 'Online Safety Act 2023', 'title-short': 'OSA 2023', issued: '2023-10-26' },
  comms: { type: 'legislation', title: 'Communications Act 2003' },
  si: { type: 'legislation', title: 'Appointed Day Regulations 2026', number: 'SI 2026/268' },
  crc: {
    type: 'treaty',
    title: 'Convention on the Rights of the Child',
    volume: '1577',
    'container-title': 'UNTS',
    page: '3',
    issued: '1989-11-20'
  },
  deb: { type: 'hearing', title: 'Bill', authority: 'House of Lords', volume: '827', issued: '2023-02-01' },
  committee: {
    type: 'report',
    author: 'Petitions Committee',
    title: 'Tackling Abuse',
    number: 'HC 766',
    'chapter-number': '2021–22'
  },
  corr: { type: 'legal_case', title: 'Corr v IBC Vehicles Ltd', authority: 'UKHL', number: '13', issued: '2008' },
  liberty: { type: 'book', author: hart, title: 'Law, Liberty and Morality', publisher: 'OUP', issued: '1963' },
  varieties: {
    type: 'article-journal',
    author: hart,
    title: 'Varieties of Responsibility',
    volume: '83',
    'container-title-short': 'LQR',
    page: '346',
    issued: '1967'
  },
  causation: {
    type: 'book',
    author: [hart, { family: 'Honoré', given: 'A. M.' }],
    title: 'Causation in the Law',
    publisher: 'OUP',
    issued: '1959'
  },
  fisher: {
    type: 'book',
    author: { family: 'Fisher', given: 'Elizabeth' },
    title: 'Risk Regulation',
    publisher: 'Hart Publishing',
    issued: '2007'
  },
  young: {
    type: 'article-journal',
    author: { family: 'Young', given: 'Alison L' },
    title: 'In Defence',
    volume: '72',
    'container-title-short': 'MLR',
    page: '554',
    issued: '2009'
  },
  anon: {
    type: 'article-newspaper',
    title: 'Bank Accounts',
    'container-title': 'The Times',
    issued: '2008-06-14',
    page: '7'
  }
})

const keys = [
  'young',
  'act',
  'causation',
  'corr',
  'anon',
  'deb',
  'varieties',
  'si',
  'committee',
  'fisher',
  'crc',
  'comms',
  'liberty',
  'act',
  'nobody'
]

test('a bibliography in the guide’s order, without a full stop', () => {
  const entries = bibliography(keys, itemOf, 'oscola5')
  expect(entries.map(({ group, content }) => `${group}: ${printed(content)}`)).toEqual([
    'legislation: Communications Act 2003',
    'legislation: Online Safety Act 2023',
    'legislation: Appointed Day Regulations 2026, SI 2026/268',
    'legislation: Convention on the Rights of the Child (adopted 20 November 1989) 1577 UNTS 3',
    'parliament: HL Deb 1 February 2023, vol 827',
    'parliament: Petitions Committee, *Tackling Abuse* (HC 2021–22, 766)',
    'case: Corr v IBC Vehicles Ltd [2008] UKHL 13',
    'other: —— ‘Bank Accounts’ *The Times* (14 June 2008) 7',
    'other: Fisher E, *Risk Regulation* (Hart Publishing 2007)',
    'other: Hart HLA, *Law, Liberty and Morality* (OUP 1963)',
    'other: —— ‘Varieties of Responsibility’ (1967) 83 LQR 346',
    'other: —— and Honoré AM, *Causation in the Law* (OUP 1959)',
    'other: Young AL, ‘In Defence’ (2009) 72 MLR 554'
  ])
})

describe('a table of authorities', () => {
  test('divides each by what is cited of it, with the notes', () => {
    const notes = notesOf([
      '@act, s 12; @corr, para 42.',
      '@young, p 555.',
      '@act, ss 9-12.',
      '@act, sch 13 para 4. See also @act, s 12.',
      '@act, s 2; @si, reg 4.',
      '@act; @corr.',
      '@act, pt 3.'
    ])
    const drawn = tableOfAuthorities(notes, itemOf, 'oscola5').map(({ content, places }) => [
      printed(content),
      ...places.map(({ at, notes }) => `${at ?? '—'} ${notes.join(' ')}`)
    ])
    expect(drawn).toEqual([
      ['Online Safety Act 2023', '— 6', 'pt 3 7', 's 2 5', 'ss 9–12 3', 's 12 1 4', 'sch 13, para 4 4'],
      ['Appointed Day Regulations 2026, SI 2026/268', 'reg 4 5'],
      ['Corr v IBC Vehicles Ltd [2008] UKHL 13', '— 6', '[42] 1']
    ])
  })
})
