import { expect, test } from 'vitest'
import { generatedTallies, labelledTallies } from './evaluation.ts'
import { figureSources } from './figure-sources.ts'

test.each(labelledTallies())('$name: every right one is accepted, every wrong one caught', (tally) => {
  expect(tally).toMatchObject({ accepted: tally.right, accused: [], silent: [] })
})

test.each(generatedTallies(figureSources, { changed: 500, genuine: 200 }))(
  '$name: nothing wrong passes in silence, nothing right is accused',
  (tally) => {
    expect(tally).toMatchObject({ accused: [], silent: [] })
  }
)

test('the labelled cases are all there', () => {
  expect(labelledTallies().map(({ right, wrong }) => right + wrong)).toEqual([48, 20, 36])
})
