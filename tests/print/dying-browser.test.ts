import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openBrowser } from '../../src/print/browser.ts'
import { set } from '../page/set.ts'
import { gone, wrappedBrowser } from './wrapped-browser.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief browser '))
})
afterEach(() => rm(folder, { recursive: true }))

test.each([0, 60, 200, 500])(
  'a browser that dies %i ms into two documents is replaced once, and both are printed',
  async (moment) => {
    const { env, started } = await wrappedBrowser(folder)
    const printer = await openBrowser({ env })
    const [first = 0] = await started()
    const printed = Promise.all([printer.print(set('First.')), printer.print(set('Second.'))])
    await wait(moment)
    process.kill(first, 'SIGKILL')
    expect((await printed).map(({ lacks }) => lacks)).toEqual([[], []])
    await printer.close()
    // Where this machine is quick, both were printed before.
    expect((await started()).length).toBeLessThanOrEqual(2)
    await Promise.all((await started()).map(gone))
  },
  60_000
)

test('a browser that hangs is ended and replaced, and the document is printed', async () => {
  const { env, started } = await wrappedBrowser(folder)
  const printer = await openBrowser({ env, within: 6_000 })
  const [first = 0] = await started()
  process.kill(first, 'SIGSTOP')
  expect((await printer.print(set('Words.'))).lacks).toEqual([])
  await printer.close()
  expect(await started()).toHaveLength(2)
  await Promise.all((await started()).map(gone))
}, 60_000)

test('where the second dies too, one line says so, and the next document has a new one', async () => {
  const { env, started } = await wrappedBrowser(folder)
  const printer = await openBrowser({ env })
  const kill = async (which: number) => {
    while ((await started()).length <= which) await wait(10)
    const pid = (await started())[which] ?? 0
    await wait(which * 500)
    process.kill(pid, 'SIGKILL')
  }
  const [printed] = await Promise.allSettled([printer.print(set('Words.')), kill(0), kill(1)])
  if (printed.status === 'rejected') expect(String(printed.reason)).toMatch(/^PrintFailed: Could not print `[^\n]+$/)
  expect((await printer.print(set('More.'))).lacks).toEqual([])
  await printer.close()
  await Promise.all((await started()).map(gone))
}, 60_000)
