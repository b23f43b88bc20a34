import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { read } from '../../src/brief/read.ts'
import { loadLibrary } from '../../src/library/load.ts'
import { slipsOf } from '../eval/figure-slips.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const file = 'briefs/first-person-imagery.md'

test('every changed digit of the sample brief is refuted', { timeout: 20_000 }, async () => {
  const brief = read({ file, text: readFileSync(`${root}${file}`, 'utf8') })
  const slips = slipsOf(brief, await loadLibrary(root))
  const passed = slips
    .filter(({ judgement }) => judgement.verdict !== 'refuted' || judgement.reason !== 'differs')
    .map(({ written, changed, judgement }) => `${written} as ${changed}: ${judgement.verdict}/${judgement.reason}`)
  expect(passed).toEqual([])
  expect(slips.length).toBeGreaterThan(500)
})
