import { describe, expect, it } from 'vitest'
import type { Locator, LocatorLabel } from '../../src/brief/locator.ts'
import { fairDealing } from '../../src/evidence/fair-dealing.ts'
import { judgePinpoint } from '../../src/evidence/pinpoint.ts'
import { judgeQuotation } from '../../src/evidence/quotation.ts'
import type { ProvisionLabel } from '../../src/library/provision.ts'
import { libraryOf, recordOf } from './records.ts'

function locatorOf(raw: string, ...parts: readonly (readonly [LocatorLabel, string, string?])[]): Locator {
  const read = parts.map(([label, from, to]) => ({ label, ranges: [{ from, to: to ?? null }] }))
  return { raw, start: 0, end: raw.length, parts: read }
}

const paged =
  'One page is here in May.\nTwo pages are here in June.\nThree pages are here in July. Two pages are here in June.'
const report = recordOf('report', paged, {
  divisions: [
    { kind: 'page', label: '1', start: 0, end: 25 },
    { kind: 'page', label: '2', start: 25, end: 53 },
    { kind: 'page', label: '3', start: 53, end: paged.length }
  ]
})

const law = 's 12 Duty\nA provider must keep records.\ns 13 Fees\nA provider must pay a fee.'
const provision = (label: ProvisionLabel, number: string, from: number, line: number, to: number) => ({
  path: { steps: [{ label, number }], sub: [] },
  heading: '',
  life: { inForce: [], prospective: false },
  head: { start: from, end: line },
  body: { start: line, end: to }
})
const act = recordOf('act', law, {
  provisions: [provision('s', '12', 0, 9, 40), provision('s', '13', 40, 49, law.length)]
})

const parted =
  'pt 1 Start\nIntroduction.\ns 1 Aim\nThe aim is clear here.\npt 2 Duties\nWhat follows binds.\ns 2 Duty\nThe duty is clear here.'
const partedAct = recordOf('parted', parted, {
  provisions: [
    provision('pt', '1', 0, 10, 25),
    provision('s', '1', 25, 32, 56),
    provision('pt', '2', 56, 67, 87),
    provision('s', '2', 87, 95, parted.length)
  ]
})

function pinpoint(quote: string, record: typeof report, locator: Locator | null) {
  return judgePinpoint(
    judgeQuotation({ text: quote, block: false }, [{ record, locator }], libraryOf([record])),
    locator
  )
}

describe('judgePinpoint', () => {
  it.each([
    ['p 2', locatorOf('p 2', ['p', '2'])],
    ['pp 1–2', locatorOf('pp 1–2', ['p', '1', '2'])],
    ['p 3, where the words stand again', locatorOf('p 3', ['p', '3'])]
  ])('accepts %s', (_what, locator) => {
    expect(pinpoint('Two pages are here', report, locator)).toBeNull()
  })

  it('says where the words stand', () => {
    expect(pinpoint('Two pages are here', report, locatorOf('p 1', ['p', '1']))).toEqual({
      problem: 'These words stand at p 2 of `report`, not at p 1',
      fix: 'write `@report, p 2`'
    })
    expect(pinpoint('must keep records', act, locatorOf('s 13(1)', ['s', '13(1)']))).toEqual({
      problem: 'These words stand at s 12 of `act`, not at s 13(1)',
      fix: 'write `@act, s 12`'
    })
    expect(pinpoint('must keep records', act, locatorOf('s 12', ['s', '12']))).toBeNull()
  })

  it('takes a part for all the sections in it', () => {
    expect(pinpoint('The aim is clear', partedAct, locatorOf('pt 1', ['pt', '1']))).toBeNull()
    expect(pinpoint('The duty is clear', partedAct, locatorOf('pt 1', ['pt', '1']))).toEqual({
      problem: 'These words stand at s 2 of `parted`, not at pt 1',
      fix: 'write `@parted, s 2`'
    })
    expect(pinpoint('The duty is clear', partedAct, locatorOf('pt 2 s 2', ['pt', '2'], ['s', '2']))).toBeNull()
  })

  it('asks for a pinpoint where the source has pages or provisions', () => {
    expect(pinpoint('One page is here', report, null)).toEqual({
      problem: 'The quotation from `report` has no pinpoint',
      fix: 'write `@report, p 1`'
    })
    expect(pinpoint('One page is here', recordOf('plain', paged), null)).toBeNull()
  })

  it('knows that a page lies outside what is captured', () => {
    expect(pinpoint('One page is here', report, locatorOf('p 40', ['p', '40']))).toEqual({
      problem: '`report` has no p 40: what is captured of it ends with p 3',
      fix: 'give the page that the words stand on'
    })
  })
})

describe('fairDealing', () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')

  it('speaks of more than 50 words, or of more than a tenth of the source', () => {
    const record = recordOf('report', words(300))
    expect(fairDealing(words(25), record)).toBeNull()
    expect(fairDealing(words(40), record)?.problem).toBe('The quotation is 13 per cent of `report`, more than a tenth')
    expect(fairDealing(words(51), record)?.problem).toBe('The quotation has 51 words, more than 50')
    expect(fairDealing(words(40), recordOf('short', words(100)))).toBeNull()
  })
})
