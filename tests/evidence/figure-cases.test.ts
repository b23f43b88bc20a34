import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { judgeClaim } from '../eval/judge-claim.ts'
import { sourceRecord } from '../eval/source-record.ts'

interface Case {
  readonly expect: 'consistent' | 'inconsistent'
  readonly claim: string
  readonly source: string
}

const files = ['figures.json', 'figures-more.json']

for (const file of files) {
  const cases: readonly Case[] = JSON.parse(readFileSync(new URL(`../cases/${file}`, import.meta.url), 'utf8'))
  for (const { expect: expected, claim, source } of cases) {
    test(`${expected}: ${claim} | ${source}`, () => {
      const judged = judgeClaim(`${claim}.`, sourceRecord(source))
      const borne = judged.length > 0 && judged.every(({ judgement }) => judgement.verdict === 'verified')
      expect(borne ? 'consistent' : 'inconsistent').toBe(expected)
    })
  }
}
