import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldPlain, normalise } from '../../src/text/normalise.ts'

describe('normalise', () => {
  it.each([
    ['spaces', 'a\u00a0b\u2009c \t d\r\ne', 'a b c d e'],
    ['quotation marks', '“a” ‘b’ "c" \'d\' «e» `f`', "'a' 'b' 'c' 'd' 'e' 'f'"],
    ['dashes', 'a–b—c−d‑e', 'a-b-c-d-e'],
    ['format characters', 'gov\u00adern\u200bment\ufeff', 'government'],
    ['ligatures', 'ﬁnancial eﬀect oﬃce', 'financial effect office'],
    ['ellipses', 'a ... b. . . c… d', 'a … b… c… d'],
    ['accents', 'cafe\u0301', 'café'],
    ['entities', '&amp; &pound;3 &#8217;s &#x2013; &nosuch; AT&T', "& £3 's - &nosuch; AT&T"],
    ['tags', '<em>a</em>b<br>c <p>d</p> 5<6 and 7>2', 'ab c d 5<6 and 7>2'],
    ['comments', 'a<!-- page 3 -->b', 'a b'],
    ['emphasis', '**a** *b* _c_ a_b 2 * 3', 'a b c a_b 2 * 3'],
    ['links', '[the Act](https://example.org/a(b)) ![alt](x.png) <https://a.org>', 'the Act https://a.org>'],
    ['headings, bullets, quotations', '## A\n- b\n* c\n> d', 'A b c d'],
    ['tables', '| a | b |\n|---|:-:|\n| 1 | 2 |', 'a b 1 2'],
    ['what a provision is known by', '### s 66 Duty {in-force=2026-04-07} {prospective}', 's 66 Duty'],
    ['signs and figures', '-0.4% £1,500.50 <5 ≥10 ±2 s 5(1) [HMRC] 3–5', '-0.4% £1,500.50 <5 ≥10 ±2 s 5(1) [HMRC] 3-5'],
    ['line-end hyphens', 'govern-\nment 2019-\n2024 in -\n5', 'govern‐ment 2019-2024 in - 5'],
    ['a soft hyphen at a line end', 'govern\u00ad\nment', 'government'],
    [
      'note markers after words',
      'sharply12 in the year.5 It fell², see article8',
      'sharply in the year. It fell, see article8'
    ],
    [
      'what is no note marker',
      '[2019] EWCA 12; 10²; 5 m²; CO2; MP3; 21<sup>st</sup>',
      '[2019] EWCA 12; 10²; 5 m²; CO2; MP3; 21st'
    ],
    ['note markers after figures', 'in 2019<sup>12</sup> 12,400³ left in 2020.5 It', 'in 2019 12,400 left in 2020. It'],
    ['powers and units', '10<sup>6</sup> 10⁶ 5 m<sup>2</sup>', '106 10⁶ 5 m2'],
    ['page headers', 'was delayed\n\n14   Library Research Briefing, 4 March 2025\n\nby two', 'was delayed by two'],
    ['page numbers', 'was delayed\n\nPage 3 of 9\n\nby two', 'was delayed by two'],
    ['dates on their own line', 'in the year to\n\n31 March 2024\n\nit rose', 'in the year to 31 March 2024 it rose']
  ])('reads %s', (_what, text, expected) => {
    expect(normalise(text).text).toBe(expected)
  })

  it('keeps note markers and page lines where the whole is asked for', () => {
    const text = 'it rose sharply12 and\n\n14\n\n<!-- page 15 -->\nfell [3]'
    expect(normalise(text).text).toBe('it rose sharply and fell')
    expect(normalise(text, { keep: 'both' }).text).toBe('it rose sharply12 and 14 fell [3]')
  })

  it('begins where it is told, with offsets in the whole text', () => {
    const read = normalise('---\ntitle: x\n---\nThe <b>Act</b> &amp; rule', { from: 17 })
    expect(read.text).toBe('The Act & rule')
    expect(read.span(4, 7)).toEqual({ start: 24, end: 27 })
    expect(read.span(8, 9)).toEqual({ start: 32, end: 37 })
  })

  it('takes nothing for mark-up in plain text', () => {
    expect(foldPlain('a *b* [12] <em> &amp; “c”').text).toBe("a *b* [12] <em> &amp; 'c'")
  })

  const noisy = fc.string({
    unit: fc.constantFrom(
      ...[
        'a',
        'B',
        'é',
        '\u0301',
        '1',
        ' ',
        '\n',
        '\n\n',
        '-',
        '–',
        '.',
        '“',
        "'",
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '</em>'
      ],
      ...[
        '<!--',
        '-->',
        '&amp;',
        '&',
        '*',
        '_',
        '|',
        '#',
        '\u00ad',
        '\u200b',
        'ﬁ',
        '\ud83d',
        '😀',
        '[12]',
        '](https://a.b)',
        '\f'
      ]
    ),
    maxLength: 60
  })

  it('maps every character to where it was read from, in order', () => {
    fc.assert(
      fc.property(noisy, fc.constantFrom('notes', 'lines', 'both'), (text, keep) => {
        const read = normalise(text, { keep })
        for (let at = 0; at < read.text.length; at++) {
          expect(read.end(at)).toBeGreaterThan(read.start(at))
          expect(read.start(at)).toBeGreaterThanOrEqual(at === 0 ? 0 : read.start(at - 1))
          const character = read.text.charAt(at)
          if (/[B1a]/.test(character)) expect(text.slice(read.start(at), read.end(at))).toBe(character)
        }
        expect(read.start(read.text.length)).toBe(text.length)
      }),
      { numRuns: 500 }
    )
  })

  it('never drops a letter or a figure of plain text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '7', ' ', '\n', '-', '%', '£', '“'), maxLength: 40 }),
        (text) => {
          const kept = (of: string) => of.replace(/[^aB7%£]/g, '')
          expect(kept(normalise(text, { keep: 'both' }).text)).toBe(kept(text))
          expect(kept(foldPlain(text).text)).toBe(kept(text))
        }
      )
    )
  })

  it('comes back from hostile text', () => {
    for (const piece of [
      '<',
      '[',
      '[a](',
      '*',
      '&',
      '<!--',
      '[1',
      '\\',
      'a1',
      '\n',
      '14 Ab Cd\n',
      '-\n',
      'e\u0301',
      '<sup>'
    ]) {
      const { text } = normalise(piece.repeat(100_000 / piece.length))
      expect(text.length, piece).toBeLessThanOrEqual(100_000)
    }
  })
})
