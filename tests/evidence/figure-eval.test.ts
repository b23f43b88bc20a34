import { expect, test } from 'vitest'
import { figureSources } from '../eval/figure-sources.ts'
import { evaluateFigures } from '../eval/figures.ts'

test('no generated change passes in silence, and no genuine figure is accused', () => {
  const result = evaluateFigures(figureSources)
  expect(result.silent).toEqual([])
  expect(result.accused).toEqual([])
  expect(result.unaccepted).toEqual([])
  expect(result.changes).toBeGreaterThan(1000)
  expect(result.genuine).toBeGreaterThan(500)
})
