import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumerals } from '../../src/text/numerals/read.ts'

const marks = [',', '\u00A0', '\u2009', '\u202F', '']

function grouped(value: number, mark: string): string {
  return value.toLocaleString('en-GB').replaceAll(',', mark)
}

test('any thousands mark reads back to the value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2200, max: 999_999_999 }), fc.constantFrom(...marks), (value, mark) => {
      const text = `There were ${grouped(value, mark)} claims.`
      const [figure] = readNumerals(text)
      expect(figure).toMatchObject({ kind: 'figure', value, text: grouped(value, mark), unit: { kind: 'count' } })
    })
  )
})

test('any scale word reads back to the value, and its precision is that of the last digit', () => {
  const scales = fc.constantFrom<[string, number]>(
    [' million', 6],
    ['m', 6],
    [' billion', 9],
    ['bn', 9],
    ['\u00A0million', 6],
    ['k', 3],
    [' thousand', 3]
  )
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 2 }),
      scales,
      (whole, places, [word, power]) => {
        const digits = (whole / 10 ** places).toFixed(places)
        const [figure] = readNumerals(`It cost £${digits}${word} in all.`)
        expect(figure).toMatchObject({
          kind: 'figure',
          value: Number(`${digits}e${power}`),
          precision: Number(`1e${power - places}`),
          rounded: true
        })
      }
    )
  )
})

test('any way of writing a percentage reads back to it', () => {
  const signs = fc.constantFrom('%', ' %', '\u00A0%', ' per cent', ' percent', '\u00A0per cent')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1500 }), signs, (tenths, sign) => {
      const [figure] = readNumerals(`It was ${tenths / 10}${sign} of the total.`)
      expect(figure).toMatchObject({ kind: 'figure', value: tenths / 10, unit: { kind: 'percent' } })
    })
  )
})

test('spans slice to the text, in order and apart, whatever the text', () => {
  const pieces = fc.constantFrom(
    '12',
    ' ',
    '%',
    'per cent',
    '-',
    '–',
    'of',
    'section',
    '2024',
    '/',
    'one',
    'in',
    'million',
    '£',
    '.',
    ',',
    '(',
    ')',
    'half',
    'a',
    'third',
    'up',
    'aged',
    '\n',
    '�',
    '🙂',
    '½'
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' '))
      ),
      (text) => {
        let last = 0
        for (const { start, end, text: slice } of readNumerals(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(slice)
          last = end
        }
      }
    )
  )
})

const hostile = [
  '9',
  '1 ',
  '1,',
  '2019 ',
  '1-',
  '1 of ',
  '5% ',
  'one hundred and ',
  'section 1, ',
  '1.',
  'a.b',
  'a+',
  'A-',
  '1 000 '
]

for (const piece of hostile)
  test(`100 kB of ${JSON.stringify(piece)} is read before the test runner gives up`, () => {
    const text = piece.repeat(100_000 / piece.length)
    expect(readNumerals(text).every(({ start, end }) => start < end && end <= text.length)).toBe(true)
  })
