import fc from 'fast-check'
import { type Item, itemTypes, type Name } from '../../src/library/item.ts'

const word = fc.constantFrom('Duties', 'Online', 'Review', 'Body', 'Codes', 'Act', 'Harms', 'Audit', 'Hall')
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '))
const title = fc.oneof(
  words,
  words.map((text) => `${text}: What’s Next?`),
  words.map((text) => `The “${text}” of 2020`),
  words.map((text) => `${text} Inc.`)
)
const name: fc.Arbitrary<Name> = fc.oneof(
  words,
  fc.record({ family: word, given: fc.constantFrom('Jane', 'J. G.', 'Alison L', 'HLA') }),
  fc.record({ family: word })
)
const date = fc.oneof(
  fc.record({ year: fc.integer({ min: 1980, max: 2026 }) }),
  fc.record({ year: fc.integer({ min: 1980, max: 2026 }), month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({
    year: fc.integer({ min: 1980, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 })
  })
)
const names = fc.array(name, { minLength: 1, maxLength: 5 })

/** A record with any of its fields missing: every citation of it must still read as one. */
export const item: fc.Arbitrary<Item> = fc.record(
  {
    type: fc.constantFrom(...itemTypes),
    title,
    'title-short': fc.constantFrom('OSA 2023', 'Codes'),
    author: names,
    editor: names,
    translator: names,
    issued: date,
    accessed: date,
    'container-title': fc.constantFrom('Hansard', 'OJ L', 'The Times', 'AC', 'UNTS', 'GOV.UK'),
    'collection-title': word,
    publisher: fc.constantFrom('OUP', 'House of Commons Library', 'Body'),
    'publisher-place': fc.constant('London'),
    authority: fc.constantFrom('House of Commons', 'House of Lords', 'UKSC', 'CA', 'Petitions Committee'),
    'chapter-number': fc.constant('2021-22'),
    section: fc.constantFrom('Westminster Hall', 'Public Bill Committee', 'Written Questions'),
    genre: fc.constantFrom('White Paper', 'Press Release', 'PhD thesis', 'Written evidence', 'Briefing Paper'),
    number: fc.constantFrom(
      'HC 766',
      'HL Paper 73, HC 425',
      'CP 57',
      'Law Com No 3',
      'SI 2026/268',
      '12',
      'C-403/03',
      'c. 50'
    ),
    volume: fc.constantFrom('2', '72', 'XV'),
    issue: fc.constant('3'),
    page: fc.constantFrom('12', '973-976', 'WA261'),
    edition: fc.constantFrom('1', '2', 'rev'),
    status: fc.constant('entered into force 2 September 1990'),
    ISBN: fc.constant('978-1-4028-9462-6'),
    DOI: fc.constant('10.1000/182'),
    URL: fc.constantFrom('https://body.example/a', 'https://perma.cc/3THK-P4AX')
  },
  { requiredKeys: ['type', 'title'] }
)

/** A citation as typed, of one of the sources `a` to `e`. */
export const citation = fc
  .tuple(
    fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    fc.constantFrom('', ', p 3', ', pp 201-203', ', paras 42, 45', ', s 10(2)(a)', ', sch 13 para 4', ', cols 12-15')
  )
  .map(([key, locator]) => `@${key}${locator}`)

/** A note as typed: one to three citations, with what people write around them. */
export const noteText = fc
  .tuple(
    fc.constantFrom('', 'See ', 'The debate has moved on. '),
    fc.array(citation, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('; ', '; see also ', '. See also '),
    fc.constantFrom('', '.', ' (emphasis added).', '. It applies.')
  )
  .map(([before, citations, between, after]) => before + citations.join(between) + after)
