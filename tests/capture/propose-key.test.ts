import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proposeKey } from '../../src/capture/propose-key.ts'
import type { Item } from '../../src/library/item.ts'

const free = () => false

const cases: [string, Partial<Item>][] = [
  [
    'iwf-annual-2023',
    { type: 'report', title: 'Annual Report 2023', author: ['Internet Watch Foundation'], issued: { year: 2024 } }
  ],
  ['ofcom-new-2025', { type: 'report', title: 'New Rules for Children', author: ['Ofcom'], issued: { year: 2025 } }],
  ['osa-2023', { type: 'legislation', title: 'Online Safety Act 2023' }],
  ['osb-2022', { type: 'bill', title: 'Online Safety Bill', issued: { year: 2022 } }],
  [
    'hl-online-2023',
    { type: 'hearing', title: 'Online Safety Bill', authority: 'House of Lords', issued: { year: 2023 } }
  ],
  ['miller-2017', { type: 'legal_case', title: 'R (Miller) v Secretary of State', issued: { year: 2017 } }],
  [
    'muller-etudes-2020',
    { type: 'book', title: 'Les Études', author: [{ family: 'Müller', given: 'A' }], issued: { year: 2020 } }
  ],
  [
    'guardian-safety-2022',
    { type: 'article-newspaper', title: 'Safety first', 'container-title': 'The Guardian', issued: { year: 2022 } }
  ],
  ['source-2020', { title: '平和', issued: { year: 2020 } }],
  ['source', {}]
]

test.each(cases)('%s', (key, item) => expect(proposeKey(item, free)).toBe(key))

test('a key that is taken gets a number', () => {
  const taken = new Set(['osa-2023', 'osa-2023-2'])
  expect(proposeKey({ type: 'legislation', title: 'Online Safety Act 2023' }, (key) => taken.has(key))).toBe(
    'osa-2023-3'
  )
})

test('letters, digits and hyphens only, whatever the item says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (title, author) => {
      expect(proposeKey({ title, author: [author] }, free)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    })
  )
})
