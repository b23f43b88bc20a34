import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeQuotation } from '../../src/evidence/quotation.ts'
import { dress, dressNames } from '../eval/dress.ts'
import { passagesFrom } from '../eval/passages.ts'
import { evaluateQuotations } from '../eval/quotations.ts'
import { randomFrom } from '../eval/random.ts'
import { libraryOf, recordOf } from './records.ts'

const sources = ['inquiry', 'statute', 'statistics'].map((name) =>
  readFileSync(new URL(`../fixtures/quotations/${name}.txt`, import.meta.url), 'utf8')
)

function judge(quote: string, source: string) {
  const record = recordOf('source', source)
  return judgeQuotation({ text: quote, block: false }, [{ record, locator: null }], libraryOf([record]))
}

describe('quotations, generated', () => {
  it('lets nothing wrong pass, and calls nothing right wrong', () => {
    const results = evaluateQuotations(sources, { changed: 1500, genuine: 500, seed: 20261122 })
    expect(results).toMatchObject({ changed: 1500, genuine: 500, silentPasses: [], falseAccusations: [] })
  })

  it('verifies any genuine passage in any dress, and gives its place', () => {
    const passages = passagesFrom(sources, 300, randomFrom(3))
    fc.assert(
      fc.property(fc.constantFrom(...passages), fc.constantFrom(...dressNames), fc.nat(), (passage, name, seed) => {
        const { quote, source, how } = dress(passage.text, sources[passage.source] ?? '', randomFrom(seed), [name])
        const { verdict, passage: place, problem } = judge(quote, source)
        expect({ how, quote, verdict, problem }).toMatchObject({ verdict: 'verified' })
        const there = source.slice(place?.start, place?.end)
        expect(there.charAt(0).toLowerCase()).toBe(passage.text.charAt(0).toLowerCase())
      }),
      { numRuns: 400, seed: 7 }
    )
  })

  it('never verifies a passage with one word changed', () => {
    const passages = passagesFrom(sources, 200, randomFrom(4))
    const words = ['penguin', 'seven', 'not', '42', 'yearly', 'x']
    fc.assert(
      fc.property(fc.constantFrom(...passages), fc.nat(), fc.constantFrom(...words), ({ text, source }, at, word) => {
        const all = text.split(' ')
        const changed = all.with(at % all.length, word).join(' ')
        fc.pre(changed !== text)
        expect(judge(changed, sources[source] ?? '').verdict, changed).not.toBe('verified')
      }),
      { numRuns: 400, seed: 8 }
    )
  })

  it('never throws, and gives spans inside the record', () => {
    const unit = fc.constantFrom(
      'the ',
      'a',
      'not ',
      '…',
      '[',
      ']',
      '“',
      "'",
      '1',
      '.',
      ' ',
      '-',
      '\n',
      '%',
      '£',
      '(',
      'é',
      '<b>',
      '[12]'
    )
    const text = fc.string({ unit, maxLength: 40 })
    fc.assert(
      fc.property(text, text, (quote, source) => {
        const { passage } = judge(quote, source)
        if (passage === null) return
        expect(passage.start).toBeGreaterThanOrEqual(0)
        expect(passage.end).toBeGreaterThanOrEqual(passage.start)
        expect(passage.end).toBeLessThanOrEqual(source.length)
      }),
      { numRuns: 1500 }
    )
  })

  it('comes back from hostile text', () => {
    for (const piece of ['“', '…', '[a] ', '1', 'a', 'a ', '[…] ', '- a\n', '[a](http://', 'not ']) {
      const hostile = piece.repeat(100_000 / piece.length)
      for (const [quote, source] of [
        [hostile, `the cat sat ${hostile.slice(0, 1000)}`],
        [`the cat ${piece} sat`, hostile],
        [hostile.slice(0, 50_000), hostile],
        [`${piece}${piece} … `.repeat(200), hostile]
      ] as const) {
        expect(judge(quote, source).verdict, piece).toMatch(/^(?:verified|review|refuted|unchecked)$/)
      }
    }
  })
})
