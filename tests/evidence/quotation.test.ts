import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judgeQuotation } from '../../src/evidence/quotation.ts'
import { libraryOf, recordOf } from './records.ts'

interface Case {
  readonly id: string
  readonly expect: 'accept' | 'reject'
  readonly quote: string
  readonly source: string
}

const cases: readonly Case[] = JSON.parse(readFileSync(new URL('../cases/quotations.json', import.meta.url), 'utf8'))

function judge(quote: string, ...sources: readonly string[]) {
  const records = sources.map((text, at) => recordOf(`source-${at}`, text))
  const cited = records.slice(0, 1).map((record) => ({ record, locator: null }))
  return judgeQuotation({ text: quote, block: false }, cited, libraryOf(records))
}

describe('the labelled cases', () => {
  it.each(cases)('$expect: $id', ({ expect: wanted, quote, source }) => {
    const { verdict, reason, problem } = judge(quote, source)
    expect({ passes: verdict === 'verified', verdict, reason, problem }).toMatchObject({ passes: wanted === 'accept' })
  })
})
