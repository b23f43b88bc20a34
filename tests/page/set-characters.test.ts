import { expect, test } from 'vitest'
import { setCharacters } from '../../src/page/set-characters.ts'

test.each([
  ["the charity's figures", 'the charity’s figures'],
  ['he said "it is so" twice', 'he said “it is so” twice'],
  ["he said 'it is so' twice", 'he said ‘it is so’ twice'],
  ["the providers' duty", 'the providers’ duty'],
  ['"a provider\'s duty under s 10"', "“a provider's duty under s 10”"],
  ['£18 million', '£18_million'],
  ['8 per cent', '8_per cent'],
  ['see s 12 and pp 4-6', 'see s_12 and pp_4–6'],
  ['(Author, 2024, p. 12)', '(Author, 2024, p._12)'],
  ['Section 66 and Table 1', 'Section_66 and Table_1'],
  ['on 7 April 2026', 'on 7_April 2026'],
  ['2026-11-20 and PB-0007', '2026-11-20 and PB-0007'],
  ['it’s 5 million', 'it’s 5_million'],
  ['as 12 asked', 'as 12 asked']
])('%s', (typed, set) => {
  expect(setCharacters(typed)).toBe(set.replaceAll('_', '\u00A0'))
  expect(setCharacters(typed)).toHaveLength(typed.length)
})
