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

function casesIn(file: string): readonly Case[] {
  return JSON.parse(readFileSync(new URL(`../cases/${file}`, import.meta.url), 'utf8'))
}

function judge(quote: string, ...sources: readonly string[]) {
  const records = sources.map((text, at) => recordOf(`source-${at}`, text))
  const cited = records.slice(0, 1).map((record) => ({ record, locator: null }))
  return judgeQuotation({ text: quote, block: false }, cited, libraryOf(records))
}

describe.each(['quotations.json', 'quotations-more.json'])('the labelled cases in %s', (file) => {
  it.each(casesIn(file))('$expect: $id', ({ expect: wanted, quote, source }) => {
    const { verdict, reason, problem } = judge(quote, source)
    expect({ passes: verdict === 'verified', verdict, reason, problem }).toMatchObject({ passes: wanted === 'accept' })
  })
})
