import { describe, expect, test } from 'vitest'
import { citeNotes, type NoteStyleName } from '../../src/cite/cite-notes.ts'
import { lookup, noteContent, notesOf, printed } from './brief-in-miniature.ts'

const itemOf = lookup({
  act: { type: 'legislation', title: 'Online Safety Act 2023', issued: '2023-10-26' },
  dpa: { type: 'legislation', title: 'Data Protection Act 2018', 'title-short': 'DPA 2018', issued: '2018-05-23' },
  deb: { type: 'hearing', title: 'Bill', authority: 'House of Lords', volume: '827', issued: '2023-02-01' },
  code: { type: 'report', author: 'Ofcom', title: 'Codes of Practice', issued: '2024-12-16' },
  plan: { type: 'report', author: 'Ofcom', title: 'Plan of Work', issued: '2025-04' },
  book: {
    type: 'book',
    author: { family: 'Stevens', given: 'Robert' },
    title: 'Torts and Rights',
    publisher: 'OUP',
    issued: '2007'
  },
  other: {
    type: 'book',
    author: { family: 'Endicott', given: 'Timothy' },
    title: 'Administrative Law',
    publisher: 'OUP',
    issued: '2009'
  },
  anon: {
    type: 'article-newspaper',
    title: 'Bank Accounts',
    'container-title': 'The Times',
    issued: '2008-06-14',
    page: '7'
  },
  review: {
    type: 'legal_case',
    title: 'R v Lord Chancellor, ex p Witham',
    authority: 'QBD',
    'container-title': 'QB',
    page: '575',
    issued: '1998'
  },
  crown: { type: 'legal_case', title: 'R v Evans', authority: 'UKSC', number: '9', issued: '2015' },
  inc: { type: 'report', author: 'Example Inc.', title: 'Figures' }
})

function notes(style: NoteStyleName, ...texts: readonly string[]): readonly string[] {
  return citeNotes(notesOf(texts), itemOf, style).map(({ paragraphs }) => paragraphs.map(printed).join(' ¶ '))
}

const fullBook = 'Robert Stevens, *Torts and Rights* (OUP 2007)'
const fullOther = 'Timothy Endicott, *Administrative Law* (OUP 2009)'

describe('repeats', () => {
  test('a note that is inserted moves every number that points past it', () => {
    expect(notes('oscola5', '@book.', '@other.', '@book, p 5.', '@other, p 6.')).toEqual([
      `${fullBook}.`,
      `${fullOther}.`,
      'Stevens (n 1) 5.',
      'Endicott (n 2) 6.'
    ])
    expect(notes('oscola5', '@book.', '@anon.', '@other.', '@book, p 5.', '@other, p 6.')).toEqual([
      `${fullBook}.`,
      '‘Bank Accounts’ *The Times* (14 June 2008) 7.',
      `${fullOther}.`,
      'Stevens (n 1) 5.',
      'Endicott (n 3) 6.'
    ])
  })

  test('the first mention by the page’s order is in full, wherever it moves', () => {
    expect(notes('oscola5', '@book, p 5.', '@other.', '@book.')).toEqual([
      `${fullBook} 5.`,
      `${fullOther}.`,
      'Stevens (n 1).'
    ])
  })

  test('numbers are the page’s own', () => {
    const cited = citeNotes(notesOf(['@book.', '@book, p 5.'], 7), itemOf, 'oscola5')
    expect(cited.map(({ number, paragraphs }) => [number, paragraphs.map(printed)])).toEqual([
      [7, [`${fullBook}.`]],
      [8, ['Stevens (n 7) 5.']]
    ])
  })

  test('legislation, debates and the like are repeated in full, declared legislation by its short form', () => {
    expect(
      notes('oscola5', '@act, s 10.', '@dpa, s 12.', '@deb, col 687.', '@act, s 12.', '@dpa, s 14.', '@deb, col 688.')
    ).toEqual([
      'Online Safety Act 2023, s 10.',
      'Data Protection Act 2018 (‘DPA 2018’) s 12.',
      'HL Deb 1 February 2023, vol 827, col 687.',
      'Online Safety Act 2023, s 12.',
      'DPA 2018, s 14.',
      'HL Deb 1 February 2023, vol 827, col 688.'
    ])
  })

  test('what has no author is known by its title, a judgment by its party', () => {
    expect(
      notes('oscola5', '@anon; @review; @crown.', '@anon.', '@review, p 576.', '@crown, para 3.').slice(1)
    ).toEqual(['‘Bank Accounts’ (n 1).', '*Witham* (n 1) 576.', '*R v Evans* (n 1) [3].'])
  })

  test('two works of one body: told apart by their notes, in one note or in the 4th edition by their titles', () => {
    expect(notes('oscola5', '@code.', '@plan.', '@code, p 3.')[2]).toBe('Ofcom (n 1) 3.')
    expect(notes('oscola5', '@code; @plan.', '@book.', '@code, p 3.')[2]).toBe('Ofcom, ‘Codes of Practice’ (n 1) 3.')
    expect(notes('oscola4', '@code.', '@plan.', '@code, p 3.')[2]).toBe('Ofcom, ‘Codes of Practice’ (n 1) 3.')
  })
})

describe('ibid, in the 4th edition alone', () => {
  test.each([
    ['the same place', ['@book, p 3.', '@book, p 3.'], 'ibid.'],
    ['another place', ['@book, p 3.', '@book, p 5.'], 'ibid 5.'],
    ['the whole after a place would be read as the place', ['@book, p 3.', '@book.'], 'Stevens (n 1).'],
    ['not after several sources', ['@book; @other.', '@book, p 5.'], 'Stevens (n 1) 5.'],
    ['not for one of several', ['@book.', '@book, p 5; @other.'], `Stevens (n 1) 5; ${fullOther}.`],
    ['not past a note without a source', ['@book.', 'No source here.', '@book, p 5.'], 'Stevens (n 1) 5.'],
    ['within a sentence', ['@book.', 'But see @book, p 5.'], 'But see ibid 5.'],
    ['legislation', ['@act, s 10.', '@act, s 12.'], 'ibid s 12.'],
    ['a judgment', ['@crown.', '@crown, paras 3, 5.'], 'ibid [3], [5].']
  ])('%s', (_, texts, last) => {
    expect(notes('oscola4', ...texts).at(-1)).toBe(last)
    expect(notes('oscola5', ...texts).join(' ')).not.toContain('ibid')
  })
})

describe('several sources and sentences in a note', () => {
  test('semicolons alone part them: legislation first, cases next, then the older', () => {
    expect(notes('oscola5', '@other; @crown, para 3; @book; @act, s 1.')).toEqual([
      `Online Safety Act 2023, s 1; *R v Evans* [2015] UKSC 9 [3]; ${fullBook}; ${fullOther}.`
    ])
  })

  test('a word between them keeps the author’s order', () => {
    expect(notes('oscola5', '@other; see also @act, s 1; @book.')).toEqual([
      `${fullOther}; see also Online Safety Act 2023, s 1; ${fullBook}.`
    ])
  })

  test('an unknown key stands as typed, and holds the order it was typed in', () => {
    expect(notes('oscola5', '@other; @nobody, p 3; @act, s 1.')).toEqual([
      `${fullOther}; @nobody, p 3; Online Safety Act 2023, s 1.`
    ])
  })

  test.each([
    ['See @book, p 3', `See ${fullBook} 3.`],
    ['@book, p 3. The greater of the two applies', `${fullBook} 3. The greater of the two applies.`],
    ['@book, p 3. Is it enough?', `${fullBook} 3. Is it enough?`],
    ['@book, p 3 (emphasis added).', `${fullBook} 3 (emphasis added).`],
    ['The rules changed (see @book, p 3.)', `The rules changed (see ${fullBook} 3.)`],
    ['@book, p 3 ', `${fullBook} 3.`],
    ['@inc', 'Example Inc., ‘Figures’.'],
    ['', '']
  ])('%s', (typed, expected) => {
    expect(notes('oscola5', typed)).toEqual([expected])
  })

  test('the stop of a last word and the note’s own are one', () => {
    expect(notes('oscola5', '@inc.', '@book.', '@inc.')[2]).toBe('Example Inc. (n 1).')
    expect(notes('library', 'From @inc.')).toEqual(['From Example Inc., *Figures*.'])
  })

  test('paragraphs each end closed, and emphasis around a citation stays', () => {
    const emphasised = { type: 'emphasis' as const, children: noteContent('@book, p 3') }
    const paragraphs = [[{ type: 'text' as const, value: 'A word first' }], [emphasised]]
    const [note] = citeNotes([{ number: 1, paragraphs }], itemOf, 'oscola5')
    expect(note?.paragraphs.map(printed)).toEqual([
      'A word first.',
      '*Robert Stevens, *Torts and Rights* (OUP 2007) 3*.'
    ])
  })
})
