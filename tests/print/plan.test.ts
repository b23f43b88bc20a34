import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Opening, type Piece, type PlannedPage, planPages, type Sheet } from '../../src/print/foot/plan.ts'
import type { NotePart } from '../../src/print/foot/share-foot.ts'

/** A note of so many lines of `line` pixels. */
const lines = (count: number, line = 5): number[] => Array.from({ length: count + 1 }, (_, index) => index * line)

const sheet: Sheet = {
  height: 100,
  rule: 5,
  continued: 5,
  notes: { a: lines(2), b: lines(2), long: lines(16), huge: lines(60) }
}

const openings: Readonly<Record<string, Opening>> = { '+': 'never', '~': 'poor' }

/** Pieces of ten pixels each: `a` calls note a, `a,b` both, `-` none; no page may begin with `+a`, and none does well with `~a`. */
function pieces(drawn: string): Piece[] {
  return drawn.split(' ').map((each, index) => {
    const opens = openings[each[0] ?? ''] ?? 'well'
    const notes = each.replace(/[+~-]/g, '').split(',').filter(Boolean)
    return { start: index * 10, bottom: index * 10 + 10, opens, notes }
  })
}

function pages(drawn: string): string {
  return planPages(pieces(drawn), sheet)?.map(drawnPage).join(' | ') ?? 'no room'
}

function drawnPage({ from, to, parts }: PlannedPage): string {
  return [`${from}–${to}`, ...parts.map(drawnPart)].join(' ')
}

function drawnPart({ note, from, to }: NotePart): string {
  return to - from + 1 === sheet.notes[note]?.length ? note : `${note}[${from}–${to}]`
}

test.each([
  ['- - - - - - - - - -', '0–10'],
  ['- - - - - - - - - - -', '0–10 | 10–11'],
  ['- - - - - - - - a -', '0–8 | 8–10 a'],
  ['a a - - - - - - - -', '0–8 a | 8–10'],
  ['- - - - - - - +- - a', '0–9 | 9–10 a'],
  ['- - - - - - - - +- - -', '0–10 | 10–11'],
  ['- - - - - - - - - +- -', '0–10 | 10–11'],
  ['- - - - - - - - - - +-', '0–9 | 9–11'],
  ['- - - - - - - - - - ~- -', '0–9 | 9–12'],
  // Nearly half a page would be blank: the note is split.
  ['- - - - - long - -', '0–6 long[0–7] | 6–8 long[7–16]'],
  // Text goes on above a note that fills pages.
  ['- huge - - - - - -', '0–4 huge[0–11] | 4–8 huge[11–21] | 8–8 huge[21–39] | 8–8 huge[39–57] | 8–8 huge[57–60]'],
  // Where two notes are called in one line both begin, though neither fits.
  [
    'long,huge',
    '0–1 long[0–14] huge[0–3] | 1–1 long[14–16] huge[3–18] | 1–1 huge[18–36] | 1–1 huge[36–54] | 1–1 huge[54–60]'
  ],
  ['+- +- +- +- +- +- +- +- +- +- +-', '0–10 | 10–11']
])('%s', (drawn, planned) => {
  expect(pages(drawn)).toBe(planned)
})

test('a picture that would leave much of a page blank is made lower, others are not', () => {
  const piece = (start: number, bottom: number, shrinks?: number): Piece => ({
    start,
    bottom,
    opens: 'well',
    notes: [],
    shrinks
  })
  expect(planPages([piece(0, 60), piece(60, 110, 30), piece(110, 120)], sheet)).toEqual([
    { from: 0, to: 2, parts: [], shrunk: 10 },
    { from: 2, to: 3, parts: [] }
  ])
  expect(planPages([piece(0, 90), piece(90, 110, 15)], sheet)).toEqual([
    { from: 0, to: 1, parts: [] },
    { from: 1, to: 2, parts: [] }
  ])
})

test('what is higher than a page has no plan', () => {
  expect(planPages([{ start: 0, bottom: 101, opens: 'well', notes: [] }], sheet)).toBeNull()
})

const names = ['a', 'b', 'c', 'd', 'e', 'f']
const drawnPieces = fc.array(
  fc.record({
    height: fc.integer({ min: 4, max: 30 }),
    opens: fc.constantFrom<Opening>('well', 'well', 'poor', 'never'),
    notes: fc.array(fc.constantFrom(...names), { maxLength: 3 })
  }),
  { minLength: 1, maxLength: 80 }
)
const drawnNotes = fc.tuple(...names.map(() => fc.integer({ min: 1, max: 60 })))

test('every piece and every line of every note stands once and in order, each note begins by its call, no page is too full', () => {
  fc.assert(
    fc.property(drawnPieces, drawnNotes, (drawn, counts) => {
      let top = 0
      const list: Piece[] = drawn.map(({ height, opens, notes }) => {
        top += height
        return { start: top - height, bottom: top, opens, notes }
      })
      const notes = Object.fromEntries(names.map((name, index) => [name, lines(counts[index] ?? 1, 4)]))
      const room: Sheet = { height: 100, rule: 5, continued: 4, notes }
      const plan = planPages(list, room)
      expect(plan).not.toBeNull()
      if (!plan) return
      expect(plan.flatMap(({ from, to }) => list.slice(from, to))).toEqual(list)
      for (const [name, height] of Object.entries(notes)) {
        const parts = plan.flatMap(({ parts }) => parts.filter(({ note }) => note === name))
        const called = list.findIndex((piece) => piece.notes.includes(name))
        const begins = plan.find(({ parts }) => parts.some(({ note }) => note === name))
        expect(parts.map(({ from }) => from)).toEqual(
          called === -1 ? [] : [0, ...parts.slice(0, -1).map(({ to }) => to)]
        )
        expect(parts.at(-1)?.to).toBe(called === -1 ? undefined : height.length - 1)
        expect(called === -1 || (begins && begins.from <= called && called < begins.to)).toBe(true)
      }
      for (const page of plan) expect(filled(page, list, room)).toBeLessThanOrEqual(100)
    })
  )
})

function filled({ from, to, parts }: PlannedPage, list: readonly Piece[], { notes, rule, continued }: Sheet): number {
  const text = to > from ? (list[to - 1]?.bottom ?? 0) - (list[from]?.start ?? 0) : 0
  const foot = parts.map((part) => {
    const heights = notes[part.note] ?? []
    return (heights[part.to] ?? 0) - (heights[part.from] ?? 0) + (part.from > 0 ? continued : 0)
  })
  return text + foot.reduce((sum, height) => sum + height, parts.length > 0 ? rule : 0)
}
