import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Locator } from '../../src/brief/locator.ts'
import { readLocator } from '../../src/brief/read-locator.ts'

/** `ss 1(1), 4(3)` as `s:1(1),4(3)`; what is left of the text after `|`. */
function drawn(text: string): string {
  const read = readLocator(text, 0)
  return read === null ? 'none' : `${parts(read)} |${text.slice(read.end)}`
}

function parts(locator: Locator): string {
  const range = ({ from, to }: { from: string; to: string | null }) => (to === null ? from : `${from}–${to}`)
  return locator.parts.map((part) => `${part.label}:${part.ranges.map(range).join(',')}`).join(' ')
}

describe('the contract’s locators', () => {
  test.each([
    ['p 3.', 'p:3 |.'],
    ['pp 12–14. The greater', 'p:12–14 |. The greater'],
    ['pp 12-14', 'p:12–14 |'],
    ['pp. 12 to 14;', 'p:12–14 |;'],
    ['p. 12', 'p:12 |'],
    ['p.12', 'p:12 |'],
    ['p12', 'p:12 |'],
    ['ss 1(1) and 4(3)', 's:1(1),4(3) |'],
    ['paras 42, 45', 'para:42,45 |'],
    ['paras 10, 12 and 14–16.', 'para:10,12,14–16 |.'],
    ['sch 13 para 4', 'sch:13 para:4 |'],
    ['sch 13, para 4', 'sch:13 para:4 |'],
    ['Sch. 13, paras 4 and 5', 'sch:13 para:4,5 |'],
    ['pt 7 ch 5', 'pt:7 ch:5 |'],
    ['s 10(2)(a)', 's:10(2)(a) |'],
    ['ss 10(2)(a) and (b)', 's:10(2)(a),(b) |'],
    ['s 10(2)(a)–(c)', 's:10(2)(a)–(c) |'],
    ['s 10(3A)', 's:10(3A) |'],
    ['s 20A', 's:20A |'],
    ['sub-s (2)', 'sub-s:(2) |'],
    ['sub-ss (2) and (3)', 'sub-s:(2),(3) |'],
    ['para (a)', 'para:(a) |'],
    ['sub-s 2', 'sub-s:2 |'],
    ['sub-ss 2 and 3', 'sub-s:2,3 |'],
    ['col WA261', 'col:WA261 |'],
    ['col 146WH', 'col:146WH |'],
    ['col 505W.', 'col:505W |.'],
    ['cols 93–96', 'col:93–96 |'],
    ['para 3.2.', 'para:3.2 |.'],
    ['paras 3.2–3.4.', 'para:3.2–3.4 |.'],
    ['p iv', 'p:iv |'],
    ['pp iv–vi', 'p:iv–vi |'],
    ['reg 7(2)', 'reg:7(2) |'],
    ['regs 7 and 8', 'reg:7,8 |'],
    ['art 6(1)(b)', 'art:6(1)(b) |'],
    ['arts 5 to 7', 'art:5–7 |'],
    ['cl 10', 'cl:10 |'],
    ['table 2', 'table:2 |'],
    ['Table 2.1a', 'table:2.1a |'],
    ['tables 2 and 3', 'table:2,3 |'],
    ['fig 3', 'fig:3 |'],
    ['p 12, n 4', 'p:12 n:4 |'],
    ['n 4', 'n:4 |'],
    ['section 10(2)', 's:10(2) |'],
    ['s 12 and s 13', 's:12 s:13 |'],
    ['s 12, sch 13, paras 4 and 5', 's:12 sch:13 para:4,5 |']
  ])('%s', (text, expected) => {
    expect(drawn(text)).toBe(expected)
  })
})

describe('what is no part of the locator is left', () => {
  test.each([
    ['p 3 shows this', 'p:3 | shows this'],
    ['p 3 and 14 charities replied', 'p:3 | and 14 charities replied'],
    ['p 3, 14 of them', 'p:3 |, 14 of them'],
    ['p 3, see also', 'p:3 |, see also'],
    ['p 3 and see', 'p:3 | and see'],
    ['p 3, a further', 'p:3 |, a further'],
    ['p 12 (my emphasis)', 'p:12 | (my emphasis)'],
    ['para 4(above)', 'para:4 |(above)'],
    ['s 10 - a duty', 's:10 | - a duty'],
    ['p 3 to a minister', 'p:3 | to a minister'],
    ['12', 'none'],
    ['see p 3', 'none'],
    ['pages', 'none'],
    ['sections of the Act', 'none'],
    ['part of it', 'none'],
    ['not 3', 'none'],
    ['', 'none']
  ])('%s', (text, expected) => {
    expect(drawn(text)).toBe(expected)
  })
})

test('a span lies in the text, starts where it was asked and says what it read', () => {
  const piece = fc.constantFrom(
    'p ',
    'ss ',
    'sch',
    ' para ',
    '3',
    '(2)',
    '–',
    '-',
    ' to ',
    ', ',
    ' and ',
    '.',
    'x',
    'iv',
    ' '
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 }))), fc.nat(4), (pieces, from) => {
      const text = pieces.join('')
      const read = readLocator(text, from)
      if (read === null) return
      expect(read.start).toBe(from)
      expect(read.end).toBeLessThanOrEqual(text.length)
      expect(read.raw).toBe(text.slice(read.start, read.end))
      expect(read.raw).not.toMatch(/[\s,–-]$/)
      expect(readLocator(read.raw, 0)?.raw).toBe(read.raw)
    })
  )
})

test('whatever sentence stands around it, the same locator is read', () => {
  const locator = fc.constantFrom('p 3', 'pp 12–14', 'sch 13 para 4', 'ss 1(1) and 4(3)', 'col WA261', 'paras 42, 45')
  fc.assert(
    fc.property(
      fc.string(),
      locator,
      fc.constantFrom('.', ';', '. See also', '; see', ' (my emphasis).', ''),
      (a, b, c) => {
        expect(readLocator(a + b + c, a.length)?.raw).toBe(b)
      }
    )
  )
})
