import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { styleNames } from '../../src/brief/front-matter.ts'
import { readLocator } from '../../src/brief/read-locator.ts'
import { citeNotes } from '../../src/cite/cite-notes.ts'
import { citeOnce } from '../../src/cite/cite-once.ts'
import { plain } from '../../src/cite/phrase.ts'
import { referenceList } from '../../src/cite/reference-list.ts'
import type { Item } from '../../src/library/item.ts'
import { citation, item, noteText } from './arbitrary.ts'
import { notesOf, printed } from './brief-in-miniature.ts'

const library = fc.array(item, { minLength: 5, maxLength: 5 })

function lookup(items: readonly Item[]) {
  return (key: string) => items['abcde'.indexOf(key)]
}

function texts(
  typed: readonly string[],
  items: readonly Item[],
  style: 'oscola5' | 'oscola4' | 'library'
): readonly string[] {
  return citeNotes(notesOf(typed), lookup(items), style).map(({ paragraphs }) => paragraphs.map(plain).join(''))
}

/** What no citation may print: a hole, a doubled mark, or a word that came from nothing. */
const faults: readonly RegExp[] = [
  /\(\s*\)|\[\s*\]|‘’|“”|<>|\*\*/,
  /[([]\s|\s[)\],;.]/,
  /,\s*[,;.)]|;\s*[;.)]|\.\.|\s\s|\(\s*,/,
  /undefined|null|NaN|\[object/,
  /^[,;.\s]|,$/
]

function expectWhole(text: string) {
  for (const fault of faults) expect(text).not.toMatch(fault)
}

describe('a record with anything missing', () => {
  test.each(styleNames)('%s prints no hole, no doubled mark and no guess', (style) => {
    fc.assert(
      fc.property(item, fc.constantFrom('', 'p 3', 'paras 42, 45', 's 10(2)'), (source, locator) => {
        const { citation, entry } = citeOnce(source, readLocator(locator, 0), style)
        for (const words of [plain(citation), plain(entry ?? [])]) {
          expectWhole(words)
          expect(words).not.toMatch(/\bn\.?d\.?\b/)
          if (style !== 'harvard') expect(words).not.toContain('no date')
        }
        expect(plain(citation)).toMatch(style === 'harvard' ? /^\(.*\)$/ : /[^.]\.$/)
      }),
      { numRuns: 1000 }
    )
  })

  test('every quotation mark and bracket that opens closes', () => {
    fc.assert(
      fc.property(item, fc.constantFrom(...styleNames), (source, style) => {
        const text = plain(citeOnce(source, null, style).citation)
        const count = (mark: string) => text.split(mark).length - 1
        expect(count('(')).toBe(count(')'))
        expect(count('<')).toBe(count('>'))
        expect(count('“')).toBe(count('”'))
        expect(count('’')).toBeGreaterThanOrEqual(count('‘'))
      }),
      { numRuns: 500 }
    )
  })
})

describe('notes in any order', () => {
  test('each ends in one full stop and prints whole', () => {
    fc.assert(
      fc.property(
        library,
        fc.array(noteText, { maxLength: 6 }),
        fc.constantFrom('oscola5', 'oscola4', 'library'),
        (items, typed, style) => {
          for (const text of texts(typed, items, style)) {
            expect(text).toMatch(/[^.]\.$/)
            for (const fault of faults.slice(1, 4)) expect(text).not.toMatch(fault)
          }
        }
      ),
      { numRuns: 300 }
    )
  })

  test('`(n X)` points at the note where the source is in full', () => {
    fc.assert(
      fc.property(library, fc.array(citation, { minLength: 2, maxLength: 9 }), (items, typed) => {
        const notes = texts(typed, items, 'oscola5')
        typed.forEach((text, index) => {
          const number = / \(n (\d+)\)/.exec(notes[index] ?? '')?.[1]
          if (number !== undefined) expect(typed.findIndex((other) => other[1] === text[1]) + 1).toBe(Number(number))
        })
      }),
      { numRuns: 300 }
    )
  })

  test('renumbering is stable: a note without a source before them changes the numbers alone', () => {
    fc.assert(
      fc.property(
        library,
        fc.array(noteText, { maxLength: 6 }),
        fc.constantFrom('oscola5', 'oscola4'),
        (items, typed, style) => {
          const before = texts(typed, items, style)
          const after = texts(['A word first.', ...typed], items, style).slice(1)
          const moved = before.map((text) => text.replace(/\(n (\d+)\)/g, (_, number) => `(n ${Number(number) + 1})`))
          expect(after).toEqual(moved)
        }
      ),
      { numRuns: 300 }
    )
  })

  test('the 5th edition never prints ibid, and neither prints other Latin', () => {
    fc.assert(
      fc.property(library, fc.array(citation, { maxLength: 8 }), (items, typed) => {
        expect(texts(typed, items, 'oscola5').join(' ')).not.toMatch(/\b(?:ibid|supra|infra|op cit|loc cit|id)\b/i)
        expect(texts(typed, items, 'oscola4').join(' ')).not.toMatch(/\b(?:Ibid|supra|infra|op cit|loc cit|id)\b/)
      })
    )
  })

  test('a reference list does not depend on where its sources are cited', () => {
    fc.assert(
      fc.property(library, fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e'], { minLength: 5 }), (items, keys) => {
        const entries = (order: readonly string[]) =>
          referenceList(order, lookup(items))
            .map(({ content }) => printed(content))
            .sort()
        expect(entries(keys)).toEqual(entries(['a', 'b', 'c', 'd', 'e']))
      }),
      { numRuns: 200 }
    )
  })
})

test('1,000 citations', () => {
  const items = fc.sample(item, { numRuns: 200, seed: 1 })
  const typed = Array.from({ length: 1000 }, (_, index) => `@k${(index * 7) % 200}, p ${index}.`)
  const notes = notesOf(typed)
  const itemOf = (key: string) => items[Number(key.slice(1))]
  for (const style of ['oscola5', 'oscola4', 'library'] as const) {
    const start = performance.now()
    expect(citeNotes(notes, itemOf, style)).toHaveLength(1000)
    console.info(`1,000 citations in ${style}: ${(performance.now() - start).toFixed(1)} ms`)
  }
})
