import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../src/text/quotations.ts'
import { titleMeant } from '../../src/text/quoted-kind.ts'

const found = (text: string, titles: readonly string[] = []) =>
  findQuotations(text, titles).map(({ kind, inner }) => `${kind}: ${text.slice(inner.start, inner.end)}`)

describe('findQuotations', () => {
  it.each([
    ['It says “the rate fell in May”.', ['quotation: the rate fell in May']],
    ['It says ‘the rate fell in May.’', ['quotation: the rate fell in May.']],
    ['It says "the rate fell" and \'it rose in June\'.', ['quotation: the rate fell', 'quotation: it rose in June']],
    ['He found ‘the students’ rights were ignored’ in May.', ['quotation: the students’ rights were ignored']],
    ["He found 'the students' rights were ignored' in May.", ["quotation: the students' rights were ignored"]],
    ['‘The Government’s plan is late’ in the students’ view.', ['quotation: The Government’s plan is late']],
    ["In the '90s it 'grew every year' as before.", ['quotation: grew every year']],
    ['The members’ club and the students’ union met.', []],
    [
      '‘We accept this,’ he said, ‘and will act soon.’',
      ['quotation: We accept this,', 'quotation: and will act soon.']
    ],
    ['It called it “a ‘very bad’ plan indeed”.', ['quotation: a ‘very bad’ plan indeed']],
    ['It called it ‘a “very bad” plan indeed’.', ['quotation: a “very bad” plan indeed']],
    ['It called it "a "very bad" plan indeed".', ['quotation: a "very bad" plan indeed']],
    ["It called it 'a 'very bad' plan indeed'.", ["quotation: a 'very bad' plan indeed"]],
    ['“‘Unworkable’ is what it is”, she said.', ['quotation: ‘Unworkable’ is what it is']],
    ['“Never closed, and “closed in the end” there.', ['quotation: closed in the end']],
    ['rock ’n’ roll is ‘here to stay’ today', ['quotation: here to stay']],
    ['It must “[p]rovide … a report [each year]”.', ['quotation: [p]rovide … a report [each year]']],
    ['The so-called “voluntary code” is “robust”.', ['short: voluntary code', 'short: robust']],
    ['The Online Safety Act 2023 (“the 2023 Act”) applies.', ['defined-term: the 2023 Act']],
    [
      'The duties (together, “the relevant illegal content duties”) apply.',
      ['defined-term: the relevant illegal content duties']
    ],
    ['The rate fell (“claims fell by 12 per cent”).', ['quotation: claims fell by 12 per cent']],
    ['The “Online Safety Act 2023” is in force.', ['name: Online Safety Act 2023']],
    ['It said “Claims Rose by 12% in May”.', ['quotation: Claims Rose by 12% in May']]
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('gives spans with and without the marks', () => {
    expect(findQuotations('A “b c d”.')).toEqual([
      { start: 2, end: 9, inner: { start: 3, end: 8 }, marks: 'double', kind: 'quotation' }
    ])
  })

  it('tells a title of a cited work from a quotation', () => {
    const titles = ['The state of online safety: a review']
    expect(found('See ‘The state of online safety’ and “the state of things”.', titles)).toEqual([
      'title: The state of online safety',
      'quotation: the state of things'
    ])
    expect(titleMeant('The state of online safety: a review', titles)).toEqual({ title: titles[0], exact: true })
    expect(titleMeant('The State of Online Saftey', titles)).toEqual({ title: titles[0], exact: false })
    expect(titleMeant('the rate of online spending', titles)).toBeNull()
  })

  it('never overlaps, and slices to marks, whatever the text', () => {
    const unit = fc.constantFrom('“', '”', '‘', '’', '"', "'", 'a', 's', ' ', '.', '(', ')', '9', 'bcd ')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        let reached = 0
        for (const { start, end, inner } of findQuotations(text)) {
          expect(start).toBeGreaterThanOrEqual(reached)
          expect([inner.start, inner.end]).toEqual([start + 1, end - 1])
          expect(text.charAt(start) + text.charAt(end - 1)).toMatch(/^(?:“”|‘’|""|'')$/)
          reached = end
        }
      }),
      { numRuns: 1000 }
    )
  })

  it('comes back from hostile text', () => {
    for (const piece of ['“', '”', '"', "'", '‘', '’', "'a ", "s' a ", '‘a’', '(“', '"a" ']) {
      const text = piece.repeat(100_000 / piece.length)
      const found = findQuotations(text, ['Annual Report'])
      expect(
        found.every(({ start, end }) => start < end && end <= text.length),
        piece
      ).toBe(true)
    }
  })
})
