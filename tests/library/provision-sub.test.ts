import { describe, expect, it, test } from 'vitest'
import { libraryOf } from '../../src/library/load.ts'
import { hasSub, subProvisions } from '../../src/library/sub-provisions.ts'

const subsOf = (text: string) => subProvisions(text, { start: 0, end: text.length }).map(({ sub }) => sub.join('.'))

describe('numbered paragraphs, each below the one it belongs to', () => {
  it.each([
    ['(1) One.\n\n(2) Two—\n\n(a) first,\n\n(b) second.\n\n(3) Three.', ['1', '2', '2.a', '2.b', '3']],
    [
      '(1) One—\n(a) first—\n(i) deep,\n(ii) deeper;\n(b) second.\n(1A) More.',
      ['1', '1.a', '1.a.i', '1.a.ii', '1.b', '1A']
    ],
    ['(a) first,\n(b) second.', ['a', 'b']],
    ['(1)(a) first,\n(b) second.', ['1', '1.a', '1.b']],
    ['- (1) One\n  - **(a)** first\n* (b) second', ['1', '1.a', '1.b']],
    ['(1) After section 3 insert—\n\n> (4A) Text— (a) first.\n\n(2) More.', ['1', '2']],
    ['(1)\n\n(a) first', ['1', '1.a']],
    ['(1) A provider must— (a) take steps; and (b) keep records.', ['1', '1.a', '1.b']],
    ['(1) Subsection (2) and paragraph (a) do not matter here, nor do (3) or (b).', ['1']],
    ['(1) Letters—\n(g) seven\n(h) eight\n(i) nine\n(j) ten', ['1', '1.g', '1.h', '1.i', '1.j']],
    ['(1) Roman—\n(h) eight—\n(i) one\n(ii) two\n(i) nine', ['1', '1.h', '1.h.i', '1.h.ii', '1.i']],
    ['(1) Capitals—\n(a) first—\n(i) deep—\n(A) deepest\n(B) deepest', ['1', '1.a', '1.a.i', '1.a.i.A', '1.a.i.B']],
    ['(u) u\n(v) v\n(w) w\n(za) inserted', ['u', 'v', 'w', 'za']],
    ['No numbers (at all) here.', []]
  ])('%j', (text, expected) => expect(subsOf(text)).toEqual(expected))
})

test('a paragraph runs to the next that is not below it, and its braces are its life', () => {
  const text = '(1) One—\n(a) first.\n(2) Two. {inserted=2026-06-29} {in-force=2026-06-29}\n(3) Three.'
  expect(
    subProvisions(text, { start: 0, end: text.length }).map(({ start, end, life }) => [text.slice(start, end), life])
  ).toEqual([
    ['(1) One—\n(a) first.\n', null],
    ['(a) first.\n', null],
    [
      '(2) Two. {inserted=2026-06-29} {in-force=2026-06-29}\n',
      { inForce: ['2026-06-29'], prospective: false, inserted: '2026-06-29' }
    ],
    ['(3) Three.', null]
  ])
})

test('whether a provision has a sub-provision depends on what the record holds of it', () => {
  const text = (completeness: string) =>
    `---\ntype: legislation\ntitle: Act 2023\nevidence: { standing: primary, completeness: ${completeness} }\n---\n# s 1 One\n(1) Yes—\n(a) first.\n# s 2 Two\nOnly words.\n# s 3 Three\n`
  const answers = (completeness: string) => {
    const { records } = libraryOf([{ file: 'sources/a.md', text: text(completeness) }])
    return [...records.values()].flatMap((record) =>
      record.provisions.map((provision) =>
        [['1'], ['1', 'a'], ['2']].map((sub) => hasSub(record, provision, sub)).join(' ')
      )
    )
  }
  expect(answers('full')).toEqual(['yes yes no', 'no no no', 'no-text no-text no-text'])
  expect(answers('partial')).toEqual(['yes yes no', 'no-text no-text no-text', 'no-text no-text no-text'])
})
