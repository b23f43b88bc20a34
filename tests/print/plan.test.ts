import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Piece, planPages, type Sheet } from '../../src/print/foot/plan.ts'

const sheet: Sheet = { height: 100, rule: 5, noteHeights: { a: 10, b: 10, long: 60 } }

/** Pieces of ten pixels each, from `a` for one that calls note a, `-` for one with no note, `+a` where no page may begin. */
function pieces(drawn: string): Piece[] {
  return drawn.split(' ').map((each, index) => {
    const note = each.replace('+', '')
    return {
      start: index * 10,
      bottom: index * 10 + 10,
      opens: !each.startsWith('+'),
      notes: note === '-' ? [] : [note]
    }
  })
}

function pages(drawn: string): string {
  const plan = planPages(pieces(drawn), sheet)
  return plan?.map(({ from, to, notes }) => `${from}–${to} ${notes.join()}`.trim()).join(' | ') ?? 'no room'
}

test.each([
  ['- - - - - - - - - -', '0–10'],
  ['- - - - - - - - - - -', '0–10 | 10–11'],
  ['- - - - - - - - a -', '0–8 | 8–10 a'],
  ['a a - - - - - - - -', '0–8 a | 8–10'],
  ['- - - - - - - - +a -', '0–7 | 7–10 a'],
  ['- long - - -', '0–3 long | 3–5'],
  ['+- +- +- +- +- +- +- +- +- +- +-', 'no room']
])('%s', (drawn, planned) => {
  expect(pages(drawn)).toBe(planned)
})

test('every note stands once, on the page of its first call, and no page is too full', () => {
  const piece = fc.record({
    height: fc.integer({ min: 4, max: 30 }),
    opens: fc.boolean(),
    notes: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 2 })
  })
  const heights = { a: 5, b: 8, c: 12, d: 20, e: 30 }
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), (drawn) => {
      let top = 0
      const list: Piece[] = drawn.map(({ height, opens, notes }) => {
        top += height
        return { start: top - height, bottom: top, opens, notes }
      })
      const plan = planPages(list, { height: 100, rule: 5, noteHeights: heights })
      if (!plan) return
      expect(plan.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at))).toEqual([
        ...list.keys()
      ])
      expect(plan.flatMap(({ notes }) => notes)).toEqual([...new Set(list.flatMap(({ notes }) => notes))])
      for (const { from, to, notes } of plan) {
        const calls = list.slice(from, to).flatMap((each) => each.notes)
        const foot = notes.reduce((sum, note) => sum + Reflect.get(heights, note), notes.length > 0 ? 5 : 0)
        expect(notes.every((note) => calls.includes(note))).toBe(true)
        expect((list[to - 1]?.bottom ?? 0) - (list[from]?.start ?? 0) + foot).toBeLessThanOrEqual(100)
      }
    })
  )
})
