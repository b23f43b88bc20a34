import { expect, test, vi } from 'vitest'
import { loadStyle } from '../../src/cite/csl/load-style.ts'
import { noteStyle } from './csl-files.ts'

vi.mock('citeproc', () => {
  throw new Error('Cannot find package')
})

test('without citeproc a CSL style says what to install', async () => {
  await expect(loadStyle('a.csl', noteStyle)).rejects.toMatchObject({
    name: 'StyleProblem',
    message: '`a.csl` needs the package citeproc, which is not installed',
    fix: 'run `npm install citeproc`, or name a style that needs none, such as `oscola5`'
  })
})
