import { expect, test } from 'vitest'
import type { TableContext } from '../../src/brief/prose.ts'
import { judgeFigure } from '../../src/evidence/figure.ts'
import type { Cited } from '../../src/evidence/judgement.ts'
import type { Completeness, SourceRecord } from '../../src/library/record.ts'
import { readNumerals } from '../../src/text/numerals/read.ts'
import { judgeClaim } from '../eval/judge-claim.ts'
import { sourceRecord } from '../eval/source-record.ts'

function said(claim: string, body: string, completeness: Completeness = 'full'): string[] {
  return judgeClaim(claim, sourceRecord(body, completeness)).map(
    ({ asked, judgement }) => `${asked.figure.text}: ${judgement.verdict}/${judgement.reason}`
  )
}

test('says what the source has in place of a wrong figure, and where', () => {
  const body = 'In 2024 the charity confirmed 291,273 webpages.'
  const [one] = judgeClaim('The charity confirmed 291,237 webpages.', sourceRecord(body, 'full', 'iwf-annual-2024'))
  expect(one?.judgement).toMatchObject({
    verdict: 'refuted',
    reason: 'differs',
    problem: '`291,237` is not what `iwf-annual-2024` says: it has `291,273 webpages`',
    fix: 'write `291,273 webpages`, or cite the source that says `291,237`',
    passage: { start: 0, end: body.length, locator: null },
    remarks: []
  })
})

test('shows the working of a figure that does not follow', () => {
  const [, , change] = judgeClaim(
    'Claims rose from 12,000 to 20,000, up 50%.',
    sourceRecord('Claims rose from 12,000 to 20,000.')
  )
  expect(change?.judgement).toMatchObject({
    verdict: 'refuted',
    reason: 'differs',
    problem: '`50%` does not follow from the figures beside it: `(20,000 − 12,000) ÷ 12,000 = 66.7%`',
    fix: 'write `66.7%`, or mend the figures it is worked out from'
  })
})

test('remarks the working of a figure that follows', () => {
  const [, , change] = judgeClaim(
    'Claims rose from 12,000 to 20,000, up 67%.',
    sourceRecord('Claims rose from 12,000 to 20,000.')
  )
  expect(change?.judgement).toMatchObject({
    verdict: 'verified',
    reason: 'computed',
    remarks: ['worked out: (20,000 − 12,000) ÷ 12,000 = 66.7%']
  })
})

test('a working whose direction is wrong is refuted', () => {
  expect(said('Claims fell from 12,000 to 9,000, a rise of 25%.', 'Claims fell from 12,000 to 9,000.')).toEqual([
    '12,000: verified/stated',
    '9,000: verified/stated',
    '25%: refuted/differs'
  ])
})

const capped: readonly (readonly [string, Completeness, readonly string[]])[] = [
  ['There were 450 deaths.', 'full', ['450: refuted/absent']],
  ['There were 450 deaths.', 'partial', ['450: unchecked/absent']],
  ['There were 450 deaths.', 'notes', ['450: unchecked/absent']],
  ['There were 450 deaths.', 'none', ['450: unchecked/no-text']],
  ['Ministers closed 13 courts.', 'partial', ['13: refuted/differs']],
  ['Ministers closed 12 courts.', 'notes', ['12: verified/stated']]
]

for (const [claim, completeness, expected] of capped)
  test(`a capture that is ${completeness} caps the verdict of ${claim}`, () => {
    expect(said(claim, 'Ministers closed 12 courts.', completeness)).toEqual(expected)
  })

test('notes are remarked as a person’s own', () => {
  const [one] = judgeClaim('Ministers closed 12 courts.', sourceRecord('Ministers closed 12 courts.', 'notes', 'moj'))
  expect(one?.judgement.remarks).toEqual(["the notes in moj are a person's own"])
})

function judgedBy(claim: string, records: readonly SourceRecord[]): string {
  const [figure] = readNumerals(claim).filter((numeral) => numeral.kind === 'figure')
  if (!figure) return 'no figure'
  const cited: Cited[] = records.map((record) => ({ record, locator: null }))
  const judged = judgeFigure(
    { figure, text: claim, sentence: { start: 0, end: claim.length }, table: null, date: null },
    cited
  )
  return `${judged.verdict}/${judged.reason}`
}

test('one of several sources is enough, and one that cannot be read spares the author', () => {
  const right = sourceRecord('Ministers closed 12 courts.')
  const other = sourceRecord('The budget is £3 million.')
  const empty = sourceRecord('', 'none')
  expect(judgedBy('Ministers closed 12 courts.', [other, right])).toBe('verified/stated')
  expect(judgedBy('Ministers closed 12 courts.', [other, empty])).toBe('unchecked/no-text')
  expect(judgedBy('Ministers closed 12 courts.', [other])).toBe('refuted/absent')
  expect(judgedBy('Ministers closed 12 courts.', [])).toBe('unchecked/uncited')
})

test('bibliographic lines, page markers, comments and links are no passages', () => {
  const body =
    '<!-- page 450 -->\nISBN: 450\n[Deaths](https://example.org/450-deaths)\n\n<!-- 450 deaths -->\nNobody counted the deaths.'
  expect(said('There were 450 deaths.', body)).toEqual(['450: refuted/absent'])
})

const table = `## Deaths by nation

| Nation | 2021/22 | 2022/23 | Spending (£m) |
| --- | ---: | ---: | ---: |
| England | 420 | **450** | 1,214 |
| Wales | 31 | 28 | 96.5 |
`

const fromTable: readonly (readonly [string, string])[] = [
  ['In 2022/23 there were 450 deaths in England.', '450: verified/stated'],
  ['In 2021/22 there were 450 deaths in England.', '450: refuted/differs'],
  ['In 2022/23 there were 450 deaths in Wales.', '450: review/context-unconfirmed'],
  ['In 2022/23 there were 28 deaths in Wales.', '28: verified/stated'],
  ['Spending in England was £1.2 billion.', '£1.2 billion: verified/rounded'],
  ['Spending in Wales was £96.5m.', '£96.5m: verified/stated'],
  ['Spending in Wales was £96.5bn.', '£96.5bn: refuted/differs']
]

for (const [claim, expected] of fromTable)
  test(`from a table of the source: ${claim}`, () => expect(said(claim, table)).toEqual([expected]))

function cell(rows: readonly (readonly string[])[], row: number, column: number): string {
  const text = rows[row]?.[column] ?? ''
  const [figure] = readNumerals(text).filter((numeral) => numeral.kind === 'figure')
  if (!figure) return 'no figure'
  const context: TableContext = {
    rowHead: rows[row]?.[0] ?? '',
    columnHead: rows[0]?.[column] ?? '',
    caption: null,
    rows,
    row,
    column
  }
  const asked = { figure, text, sentence: { start: 0, end: text.length }, table: context, date: null }
  const judged = judgeFigure(asked, [{ record: sourceRecord(table), locator: null }])
  return `${judged.verdict}/${judged.reason}: ${judged.problem ?? judged.remarks.join('; ')}`
}

test('a table’s totals and shares are added again', () => {
  const right = [
    ['Nation', 'Deaths 2022/23', 'Share of deaths'],
    ['England', '450', '94%'],
    ['Wales', '28', '6%'],
    ['Total', '478', '100%']
  ]
  const wrong = [...right.slice(0, 3), ['Total', '487', '100%']]
  expect(cell(right, 1, 1)).toBe('verified/stated: ')
  expect(cell(right, 3, 1)).toBe('verified/computed: worked out: 450 + 28 = 478')
  expect(cell(wrong, 3, 1)).toBe('refuted/differs: `487` does not follow from the figures beside it: `450 + 28 = 478`')
  expect(cell(right, 1, 2)).toBe('verified/computed: worked out: 450 ÷ 478 = 94.1%')
  expect(cell([...right.slice(0, 1), ['England', '450', '84%'], ...right.slice(2)], 1, 2)).toBe(
    'refuted/differs: `84%` does not follow from the figures beside it: `450 ÷ 478 = 94.1%`'
  )
})
