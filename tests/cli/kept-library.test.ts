import { rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { keptLibrary } from '../../src/cli/watch/kept-library.ts'
import { loadLibrary } from '../../src/library/load.ts'
import { toSourceKey } from '../../src/library/record.ts'
import { folderWith } from './run.ts'
import { record } from './watching.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** Long enough after they were saved that the times of files are believed. */
function later(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
}

it('what has not changed is the same object; what has is read, whatever became of the others', async () => {
  const folder = await folderWith({ 'sources/a.md': record('A', 'Words.'), 'sources/b.md': record('B', 'Words.') })
  later()
  const library = keptLibrary(folder)
  const first = await library()
  expect(await library()).toBe(first)
  await writeFile(join(folder, 'sources/a.md'), record('A', 'Other words.'))
  const second = await library()
  expect(second.records.get(toSourceKey('a'))?.text).toBe(record('A', 'Other words.'))
  expect(second.records.get(toSourceKey('b'))).toBe(first.records.get(toSourceKey('b')))
  await symlink('/etc/hostname', join(folder, 'sources/c.md'))
  const third = await library()
  expect(third).toEqual(await loadLibrary(folder))
  expect(third.findings).toHaveLength(1)
  expect(await library()).toBe(third)
  await rm(join(folder, 'sources/c.md'))
  expect(await library()).toEqual(await loadLibrary(folder))
})

type Step = { readonly name: string; readonly kind: 'more' | 'none' | 'broken' | 'again' }
const step = fc.record<Step>({
  name: fc.constantFrom('a', 'b', 'c', 'd'),
  kind: fc.constantFrom('more', 'none', 'broken', 'again')
})

it('after any changes it is the library that is loaded anew', async () => {
  const folder = await folderWith({ 'sources/a.md': record('A', 'Words.') })
  later()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const library = keptLibrary(folder)
      let body = 'Words.'
      for (const { name, kind } of steps) {
        const path = join(folder, 'sources', `${name}.md`)
        // Each text is longer than the one before: no two saves look alike, however quick the machine.
        body += ' More.'
        if (kind === 'none') await rm(path, { force: true })
        else if (kind === 'broken') await writeFile(path, body)
        else if (kind === 'more') await writeFile(path, record(name, body))
        expect(await library()).toEqual(await loadLibrary(folder))
      }
    }),
    { numRuns: 40 }
  )
})
