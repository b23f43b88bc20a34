import { describe, expect, test } from 'vitest'
import { bibliography } from '../../src/cite/bibliography.ts'
import { citeNotes } from '../../src/cite/cite-notes.ts'
import { referenceList } from '../../src/cite/reference-list.ts'
import { lookup, notesOf, printed } from './brief-in-miniature.ts'

const poe = { family: 'Poe', given: 'Ann' }
const itemOf = lookup({
  part: {
    type: 'article-journal',
    author: poe,
    title: 'Reading *Pepper v Hart* in "later" cases',
    'container-title': 'Public Law',
    issued: '2005',
    page: '440'
  },
  whole: {
    type: 'book',
    author: poe,
    title: 'After <i>Pepper v Hart</i> and M*A*S*H',
    publisher: 'OUP',
    issued: '2006'
  },
  oj: {
    type: 'legislation',
    title: 'Regulation (EU) 2022/2065',
    'container-title': 'OJ',
    volume: 'L277',
    page: '1',
    issued: '2022'
  },
  one: { type: 'broadcast', title: 'Episode 27', 'collection-title': 'Law Podcast', issued: '2025-04-07' },
  two: { type: 'broadcast', title: 'Episode 28', 'collection-title': 'Law Podcast', issued: '2025-05-07' },
  bare: { type: 'document', title: 'A paper of which only the title is known' }
})
const note = (key: string) =>
  citeNotes(notesOf([`@${key}.`]), itemOf, 'oscola5').map(({ paragraphs }) => printed(paragraphs.flat()))[0]

describe('italics in a title', () => {
  test('in a roman title', () => {
    expect(note('part')).toBe('Ann Poe, ‘Reading *Pepper v Hart* in “later” cases’ [2005] Public Law 440.')
    const nodes = bibliography(['part'], itemOf, 'oscola5')[0]?.content ?? []
    expect(nodes.map(({ type }) => type)).toEqual(['text', 'emphasis', 'text'])
  })

  test('upright in an italic title; asterisks inside words are letters', () => {
    expect(note('whole')).toBe('Ann Poe, *After *Pepper v Hart* and M*A*S*H* (OUP 2006).')
    const [entry] = referenceList(['whole'], itemOf)
    expect(entry?.content.map(({ type }) => type)).toEqual(['text', 'emphasis', 'text', 'emphasis', 'text'])
  })
})

test('the Official Journal’s series stands apart from its name', () => {
  expect(note('oj')).toBe('Regulation (EU) 2022/2065 [2022] OJ L277/1.')
})

test('a series is listed by its name, and not said twice; what has no author comes first', () => {
  expect(bibliography(['one', 'two', 'bare'], itemOf, 'oscola5').map(({ content }) => printed(content))).toEqual([
    '—— ‘A paper of which only the title is known’',
    'Law Podcast, ‘Episode 27’ (7 April 2025)',
    '—— ‘Episode 28’ (7 May 2025)'
  ])
})

test('two authors of one surname stand by their initials in a reference list', () => {
  const roes = lookup({
    first: { type: 'book', author: { family: 'Roe', given: 'J. G.' }, title: 'A', issued: '2006' },
    second: { type: 'book', author: { family: 'Roe', given: 'Jane' }, title: 'B', issued: '2025' }
  })
  expect(referenceList(['first', 'second'], roes).map(({ content }) => printed(content))).toEqual([
    'Roe, J. (2025) *B*.',
    'Roe, J.G. (2006) *A*.'
  ])
})
