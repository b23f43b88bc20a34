import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesIn } from '../../src/text/sentences.ts'

const split = (text: string) => sentencesIn(text).map(({ start, end }) => text.slice(start, end))

describe('sentencesIn', () => {
  it.each([
    ['The duty is in s. 3 of the Act. It applies from 2026.', 2],
    ['See ss. 3 and 4. See also para. 12. It is on p. 7. Compare pp. 7–9.', 4],
    ['The order is in Sch. 7. Form No. 2 is used. The answer was no. Two members dissented.', 4],
    ['Mr. Jones asked Dr. Shah. Mrs. Reid v. The Secretary of State was cited.', 2],
    ['Some bodies, e.g. Ofcom, publish data, i.e. Annual tables. Others do not, cf. Lord Smith.', 2],
    ['It is in vol. 3 of the report, Pt. 2, cl. 9, reg. 4, art. 8, col. 512. The debate went on.', 2],
    ['J. Smith and A. B. Jones wrote it. The U.K. Government replied.', 2],
    ['The figure is under Part B. The next is in Table C. It rose.', 3],
    ['The rate was 3.5 per cent. It was 2.1 before.', 2],
    ['He said: “It is late. It must stop.” The Minister agreed.', 2],
    ['‘Is that lawful?’ she asked. ‘It is not,’ he said.', 2],
    ['The body (see below. It was new.) reported in May. It closed.', 2],
    ['The students’ rights were clear. The Government’s reply was not.', 2],
    ['The first line\nruns on. The second\nends.', 2],
    ['1. The Act applies. 2. The duty is new.', 2],
    ['“An opening mark that is never closed. Two sentences.', 2],
    ["It opened in the '90s. It closed in '05. It’s gone.", 3]
  ])('%s', (text, count) => {
    expect(split(text)).toHaveLength(count)
  })

  it('gives spans without the space around', () => {
    expect(sentencesIn('  One is here.  Two is in s. 3 here. ')).toEqual([
      { start: 2, end: 14 },
      { start: 16, end: 36 }
    ])
  })

  it('covers every word, in order, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('.', ' ', 'A', 'b', '“', '”', "'", '(', ')', '3', '\n', '?') }),
        (text) => {
          const joined = split(text).join('').replace(/\s/g, '')
          expect(joined).toBe(text.replace(/\s/g, ''))
        }
      )
    )
  })

  it('comes back from hostile text', () => {
    for (const piece of ['“', "'a ", '(', 'A. ', '. ', '\n', ' ']) {
      const text = piece.repeat(100_000 / piece.length)
      expect(
        sentencesIn(text).every(({ start, end }) => start < end && end <= text.length),
        piece
      ).toBe(true)
    }
  })
})
