import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { provisionLabels } from '../../src/library/provision-label.ts'
import { readPath, samePath, writePath } from '../../src/library/provision-path.ts'

describe('a provision’s label is read and written', () => {
  it.each([
    ['s 45(2)(f)', 's 45(2)(f)'],
    ['s. 3', 's 3'],
    ['s.3', 's 3'],
    ['Section 20A', 's 20A'],
    ['section 20a', 's 20A'],
    ['s 10(3a)', 's 10(3A)'],
    ['§ 10', 's 10'],
    ['§10', 's 10'],
    ['sch 13', 'sch 13'],
    ['Sch. 13, para. 4(1)(a)', 'sch 13 para 4(1)(a)'],
    ['Schedule 13 paragraph 4', 'sch 13 para 4'],
    ['paragraph 4(1)(a) of Schedule 13', 'sch 13 para 4(1)(a)'],
    ['para 5 of Part 2 of Schedule 3', 'sch 3 pt 2 para 5'],
    ['pt 7', 'pt 7'],
    ['Part 7, Chapter 5', 'pt 7 ch 5'],
    ['Chapter 5 of Part 7', 'pt 7 ch 5'],
    ['Part IV', 'pt IV'],
    ['reg 7(2)', 'reg 7(2)'],
    ['article 5', 'art 5'],
    ['cl 10', 'cl 10'],
    ['Rule 4', 'r 4'],
    ['s A1', 's A1'],
    ['s 124ZA', 's 124ZA'],
    ['  s 66  ', 's 66']
  ])('%s', (typed, written) => {
    const path = readPath(typed)
    expect(path && writePath(path)).toBe(written)
  })

  it.each([
    '',
    's',
    's(2)',
    '45',
    'page 4',
    's 5th',
    's 45 (second',
    's 45(2) of',
    'pt 7(2) ch 5',
    's IV',
    's 1, 2',
    'S45X'
  ])('%j is none', (text) => expect(readPath(text)).toBe(null))
})

test('section 45 is never section 45A, and its subsections are not it', () => {
  const same = (a: string, b: string) => {
    const [left, right] = [readPath(a), readPath(b)]
    return left && right && samePath(left, right)
  }
  expect(same('s 45', 's 45A')).toBe(false)
  expect(same('s 45', 's 4')).toBe(false)
  expect(same('s 45', 'sch 45')).toBe(false)
  expect(same('s 45', 's 45(1)')).toBe(false)
  expect(same('s 45(1)(a)', 's 45(1)(b)')).toBe(false)
  expect(same('pt II', 'Part 2')).toBe(true)
  expect(same('pt IX', 'Part 9')).toBe(true)
  expect(same('Section 45(2)', 's. 45(2)')).toBe(true)
})

const anyPath = fc.record({
  steps: fc.array(
    fc.record({
      label: fc.constantFrom(...provisionLabels),
      number: fc
        .tuple(fc.integer({ min: 1, max: 1400 }), fc.constantFrom('', 'A', 'B', 'ZA', 'AA'))
        .map(([n, letter]) => `${n}${letter}`)
    }),
    { minLength: 1, maxLength: 3 }
  ),
  sub: fc.array(fc.constantFrom('1', '2', '3A', 'a', 'f', 'ii', 'iv'), { maxLength: 3 })
})

test('what is written is read back', () => {
  fc.assert(
    fc.property(anyPath, (path) => {
      expect(readPath(writePath(path))).toEqual(path)
    })
  )
})

test('any text is read without fault', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readPath(text)))
})
