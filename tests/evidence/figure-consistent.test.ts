import { expect, test } from 'vitest'
import { inconsistencies } from '../../src/evidence/figure/consistent.ts'
import type { FigureAsked } from '../../src/evidence/figure.ts'
import { readNumerals } from '../../src/text/numerals/read.ts'
import { sentencesIn } from '../../src/text/sentences.ts'

function askedIn(text: string): FigureAsked[] {
  const sentences = sentencesIn(text)
  return readNumerals(text)
    .filter((numeral) => numeral.kind === 'figure')
    .map((figure) => ({
      figure,
      text,
      sentence: sentences.find(({ end }) => figure.end <= end) ?? { start: 0, end: text.length },
      table: null,
      date: null
    }))
}

function found(text: string): string[] {
  return inconsistencies(askedIn(text)).map(({ first, second }) => `${first.figure.text} ≠ ${second.figure.text}`)
}

const clashes: readonly (readonly [string, readonly string[]])[] = [
  [
    'The charity removed 291,273 webpages in 2024. In 2024 the charity removed 291,237 webpages.',
    ['291,273 ≠ 291,237']
  ],
  ['The charity removed 291,273 webpages in 2024. In 2023 the charity removed 275,652 webpages.', []],
  ['The charity removed 291,273 webpages in 2024. In 2024 the charity removed nearly 300,000 webpages.', []],
  ['Leeds recorded 450 offences in 2024. Bradford recorded 380 offences in 2024.', []],
  ['There were 450 deaths in 2022/23. There were 460 deaths in 2021/22.', []],
  ['Claims rose by 5% in 2023. Claims fell by 4% in 2023.', []],
  ['Claims rose by 5% in 2023. In 2023 claims rose by 7%.', ['5% ≠ 7%']]
]

for (const [text, expected] of clashes) test(text, () => expect(found(text)).toEqual(expected))
