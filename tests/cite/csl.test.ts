import { describe, expect, test } from 'vitest'
import { loadStyle } from '../../src/cite/csl/load-style.ts'
import { itemOfRecord, noteContent, notesOf, printed } from './brief-in-miniature.ts'
import { dateStyle, noteStyle } from './csl-files.ts'

const items = new Map(
  Object.entries({
    book: {
      type: 'book',
      author: { family: 'Stevens', given: 'Robert' },
      title: 'Torts & <Rights>',
      publisher: 'OUP',
      issued: '2007'
    },
    org: {
      type: 'report',
      author: 'Department for Science, Innovation and Technology',
      title: 'Figures',
      issued: '2024-04-23',
      URL: 'https://example.org/a_(b)'
    },
    act: { type: 'legislation', title: 'Online Safety Act 2023', issued: '2023-10-26', number: 'c. 50' },
    one: { type: 'report', author: { family: 'Roe', given: 'Jane' }, title: 'Alpha', issued: '2020' },
    two: { type: 'report', author: { family: 'Roe', given: 'Jane' }, title: 'Beta', issued: '2020' }
  }).map(([key, record]) => [key, itemOfRecord(record)])
)
const itemOf = (key: string) => items.get(key)
const keys = [...items.keys()]
const inNotes = await loadStyle('a.csl', noteStyle)
const inDates = await loadStyle('b.csl', dateStyle)

function notes(...texts: readonly string[]): readonly string[] {
  return inNotes
    .open(keys, itemOf)
    .notes(notesOf(texts))
    .map(({ paragraphs }) => paragraphs.map(printed).join(' ¶ '))
}

describe('a style of notes', () => {
  test('full, ibid, and a repeat with the number of the first note', () => {
    expect(
      notes('See @book, p 12. It is settled.', '@book, pp 201-203.', '@act, s 10.', '@book, p 5; see also @org.')
    ).toEqual([
      'See Robert Stevens, *Torts & <Rights>*, *OUP* 2007, p. 12. It is settled.',
      '*Ibid.*, pp. 201–203.',
      '*Online Safety Act 2023*, 2023, s. 10.',
      'Stevens, n 1, p. 5; see also Department for Science, Innovation and Technology, *Figures*, 2024, https://example.org/a_(b).'
    ])
  })

  test('ibid after words of the sentence is small', () => {
    expect(notes('@book.', 'As in @book, p 3. @book, p 4.').at(-1)).toBe('As in *ibid.*, p. 3. *Ibid.*, p. 4.')
  })

  test('a pinpoint that CSL has no words for follows as it is', () => {
    expect(notes('@act, sch 13 para 4.')).toEqual(['*Online Safety Act 2023*, 2023, sch 13, para 4.'])
  })

  test('an unknown source stays as typed', () => {
    expect(notes('@nobody, p 3; @book.')).toEqual(['@nobody, p 3; Robert Stevens, *Torts & <Rights>*, *OUP* 2007.'])
  })

  test('small capitals are marked as such, an address is a link', () => {
    const [note] = inNotes.open(keys, itemOf).notes(notesOf(['@book; @org.']))
    const nodes = note?.paragraphs.flat() ?? []
    expect(nodes.filter(({ data }) => data).map(({ data }) => data)).toEqual([
      { hName: 'span', hProperties: { className: ['small-caps'] } }
    ])
    expect(nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []))).toEqual(['https://example.org/a_(b)'])
  })

  test('its bibliography', () => {
    const entries = inNotes.open(keys, itemOf).list()
    expect(entries?.map(({ key, content }) => `${key}: ${printed(content)}`)).toEqual([
      'org: Department for Science, Innovation and Technology, ‘Figures’',
      'one: Roe, Jane, ‘Alpha’',
      'two: Roe, Jane, ‘Beta’',
      'book: Stevens, Robert, ‘Torts & <Rights>’',
      'act: ‘Online Safety Act 2023’'
    ])
  })
})

describe('a style of dates in the text', () => {
  const inText = (text: string) => printed(inDates.open(keys, itemOf).inText(noteContent(text)))

  test('several at once, years told apart over the whole brief, words before a source kept', () => {
    expect(inText('@one, p 3; see @two; @org, paras 3, 7')).toBe(
      '(Roe, 2020a, p. 3; see Roe, 2020b; Department for Science, Innovation and Technology, 2024, paras. 3, 7)'
    )
  })

  test('in a note with sentences of its own', () => {
    const [note] = inDates.open(keys, itemOf).notes(notesOf(['So @one says.']))
    expect(printed(note?.paragraphs.flat() ?? [])).toBe('So (Roe, 2020a) says.')
  })
})

test.each([
  ['nothing', '', '`x.csl` is no CSL style that can be read'],
  ['no XML', '<style class="note"><citation>', '`x.csl` is no CSL style that can be read'],
  ['another kind of file', '<locale/>', '`x.csl` is no CSL style that can be read'],
  [
    'a dependent style',
    '<style xmlns="http://purl.org/net/xbiblio/csl" class="note"><info><link href="http://www.zotero.org/styles/a" rel="independent-parent"/></info></style>',
    '`x.csl` only points at another style, http://www.zotero.org/styles/a'
  ]
])('%s is no style', async (_, xml, says) => {
  await expect(loadStyle('x.csl', xml)).rejects.toThrow(says)
})
