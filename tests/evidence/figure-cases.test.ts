import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { judgeClaim } from '../eval/judge-claim.ts'
import { sourceRecord } from '../eval/source-record.ts'

interface Case {
  readonly expect: 'consistent' | 'inconsistent'
  readonly claim: string
  readonly source: string
  /** Right, and sent to review: it cannot be told yet, but must not be called wrong. */
  readonly open?: boolean
}

const files = ['figures.json', 'figures-more.json']

for (const file of files) {
  const cases: readonly Case[] = JSON.parse(readFileSync(new URL(`../cases/${file}`, import.meta.url), 'utf8'))
  for (const { expect: expected, claim, source, open = false } of cases) {
    test(`${expected}${open ? ', open' : ''}: ${claim} | ${source}`, () => {
      const judged = judgeClaim(`${claim}.`, sourceRecord(source))
      if (expected === 'consistent')
        expect(
          judged.filter(({ judgement }) => judgement.verdict === 'refuted').map(({ asked }) => asked.figure.text)
        ).toEqual([])
      const borne = judged.length > 0 && judged.every(({ judgement }) => judgement.verdict === 'verified')
      if (!open) expect(borne ? 'consistent' : 'inconsistent').toBe(expected)
    })
  }
}
