import fc from 'fast-check'
import { expect, it } from 'vitest'
import { has } from '../../src/evidence/figure/shared-words.ts'

const endings = ['ion', 'ation', 'ment', 'al']
const stem = fc.constantFrom('report', 'regist', 'fin', 'develop', 'nation', 'inform', 'ment', 'al')
const word = fc
  .tuple(stem, fc.constantFrom('', ...endings), fc.constantFrom('', ...endings))
  .map((parts) => parts.join(''))

it('a stem stands among others with or without one ending, on either side, and short ones only as they are', () => {
  fc.assert(
    fc.property(fc.array(word), word, (words, asked) => {
      const set = new Set(words)
      const long = asked.length >= 5
      const longer = endings.some((end) => set.has(asked + end))
      const shorter = endings.some((end) => asked.endsWith(end) && set.has(asked.slice(0, -end.length)))
      expect(has(set, asked)).toBe(set.has(asked) || (long && (longer || shorter)))
    })
  )
})
