import { expect, it } from 'vitest'
import { openProgress } from '../../src/cli/progress.ts'

/** What a terminal of so many columns was sent. */
function sentTo(columns: number, live: boolean, steps: number, all: number): readonly string[] {
  let at = 0
  const sent: string[] = []
  const progress = openProgress({ err: (text) => sent.push(text), live, columns }, 'Building', all, () => at)
  for (let step = 0; step < steps; step++) {
    at += 2000
    if (step === 1) progress.remark('A remark')
    progress.step()
  }
  progress.end()
  return sent
}

it('is one line, written over, with what is left; a remark stays above it', () => {
  expect(sentTo(80, true, 5, 5)).toEqual([
    '\r\u001B[KBuilding 1 of 5',
    '\r\u001B[KBuilding 2 of 5, about 8 s left',
    '\r\u001B[KA remark\n',
    '\r\u001B[KBuilding 2 of 5, about 16 s left',
    '\r\u001B[KBuilding 3 of 5, about 6 s left',
    '\r\u001B[KBuilding 4 of 5, about 4 s left',
    '\r\u001B[KBuilding 5 of 5',
    '\r\u001B[K'
  ])
})

it('is no wider than the terminal', () => {
  expect(sentTo(20, true, 1, 100)[1]).toBe('\r\u001B[KBuilding 2 of 100, ')
})

it('says minutes where there are many', () => {
  expect(sentTo(80, true, 1, 100)[1]).toBe('\r\u001B[KBuilding 2 of 100, about 4 min left')
})

it('is nothing where there is no terminal, nor where there is nothing to do', () => {
  expect(sentTo(80, false, 5, 5)).toEqual(['A remark\n'])
  expect(sentTo(80, true, 0, 0)).toEqual([])
})
