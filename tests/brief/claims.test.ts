import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '../../src/brief/read.ts'

/** Each claim as `kind|words|notes|reach`, in document order, and each mark of the brief. */
function claims(text: string): readonly string[] {
  return read({ file: 'briefs/a.md', text }).claims.map(
    ({ kind, text: words, notes, reach }) => `${kind}|${words}|${notes.join(' ')}|${reach}`
  )
}

const notes = '\n\n[^a]: @one.\n[^b]: @two.\n'

describe('which note covers what', () => {
  it.each([
    [
      'a mark covers the sentence it closes',
      'There were 12,000 cases.[^a] There were 15,000.[^b]',
      ['figure|12,000|a|own', 'figure|15,000|b|own']
    ],
    [
      'also before the stop, and after a space',
      'There were 12,000 cases[^a]. There were 15,000. [^b]',
      ['figure|12,000|a|own', 'figure|15,000|b|own']
    ],
    [
      'inside a sentence, the words since the mark before',
      'From 12,000[^a] to 15,000 cases.[^b]',
      ['figure|12,000|a|own', 'figure|15,000|b|own']
    ],
    ['two marks side by side cover together', 'There were 12,000 cases.[^a][^b]', ['figure|12,000|a b|own']],
    [
      'a sentence with no mark is covered by the next one',
      'There were 12,000 cases. There were 15,000.[^b]',
      ['figure|12,000|b|next-mark', 'figure|15,000|b|own']
    ],
    [
      'nothing reaches back',
      'There were 12,000 cases.[^a] There were 15,000.',
      ['figure|12,000|a|own', 'figure|15,000||none']
    ],
    ['nor into another paragraph', 'There were 12,000 cases.\n\nText.[^a]', ['figure|12,000||none']],
    [
      'a line that leads in',
      'The report says:[^a]\n\n- 12,000 cases\n- 15,000 claims[^b]',
      ['figure|12,000|a|lead-in', 'figure|15,000|b|own']
    ],
    ['a citation in the text is a note', 'There were 12,000 cases [@one, p 3].', ['figure|12,000|cite-1|own']],
    ['a label in other letters', 'There were 12,000 cases.[^A]', ['figure|12,000|A|own']]
  ])('%s', (_, text, expected) => {
    expect(claims(text + notes)).toEqual(expected)
  })

  it('a cell by its own mark, its row’s, its column’s, then its caption’s', () => {
    const table = `Table 1: Cases[^a]

| Year | Cases     | Claims[^b] |
|------|-----------|------------|
| 2023 | 12,000[^a] | 15,000    |
| 2024 | 13,000    | 16,000     |
| Sum  | 25,000    | 31,000     |`
    expect(claims(table + notes)).toEqual([
      'figure|12,000|a|own',
      'figure|15,000|a|table',
      'figure|13,000|a|table',
      'figure|16,000|b|table',
      'figure|25,000|a|table',
      'figure|31,000|b|table'
    ])
  })

  it('sentences of a note by the note itself, pinpoints as provisions', () => {
    expect(claims('Text.[^c]\n\n[^c]: @osa-2023, s 66; the ceiling is £18 million.\n')).toEqual([
      'provision|s 66|c|own-note',
      'figure|£18 million|c|own-note'
    ])
  })
})

describe('what is a claim', () => {
  it.each([
    [
      'words in marks',
      'It reached “10% of … qualifying worldwide revenue”.[^a]',
      ['quotation|10% of … qualifying worldwide revenue|a|own']
    ],
    [
      'a block quotation, its speaker left out',
      '> Compared to *what*?\n> Since when?[^a]\n>\n> — The Library',
      ['quotation|Compared to what?\nSince when?|a|own']
    ],
    [
      'an entity, an escape and mark-up inside',
      'It said “law &amp; *order* in 5\\* areas”.[^a]',
      ['quotation|law & order in 5* areas|a|own']
    ],
    ['no defined term, name or code', 'The Online Safety Act 2023 (“the 2023 Act”) and “Ofcom” and `12,000`.[^a]', []],
    [
      'a provision with its Act',
      'Under section 66 of the Online Safety Act 2023 they report.[^a]',
      ['provision|section 66 of the Online Safety Act 2023|a|own']
    ]
  ])('%s', (_, text, expected) => {
    expect(claims(text + notes)).toEqual(expected)
  })

  it('places slice the file, past entities, escapes and line prefixes', () => {
    const text =
      '> Costs &pound;3 &amp; more,\r\n> of *5&nbsp;million*[^a]\r\n\r\nIt is \\*£12,000\\* & “a b&shy;c d”.[^a]\r\n\r\n[^a]: @one.\r\n'
    const brief = read({ file: 'a.md', text })
    expect(brief.claims.map(({ place }) => text.slice(place.start.offset, place.end.offset))).toEqual([
      'Costs &pound;3 &amp; more,\r\n> of *5&nbsp;million',
      '£12,000',
      'a b&shy;c d'
    ])
  })
})

it('reads any text, and every place is inside it and in order', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '‘',
    '’',
    '[^a]',
    '[^a]: ',
    '[@k, p 3]',
    '@k',
    '£3.2bn',
    '\n\n',
    '> ',
    '| a | b |\n|---|---|\n',
    's 66',
    'Act 2023',
    '&amp;',
    '\\[',
    '<!-- allow x: y -->',
    '---\n',
    ' ',
    '- ',
    '\t',
    '\u00ad',
    '😀'
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      const { claims: found, marks, citations, waivers, excluded } = read({ file: 'a.md', text })
      for (const { place } of [...found, ...marks, ...citations, ...waivers, ...excluded]) {
        const { start, end } = place
        expect(0 <= start.offset && start.offset <= end.offset && end.offset <= text.length).toBe(true)
        const lines = text.slice(0, start.offset).split(/\r\n|\r|\n/)
        expect([start.line, start.column]).toEqual([lines.length, (lines.at(-1) ?? '').length + 1])
      }
    }),
    { seed: 7, numRuns: 300 }
  )
})
