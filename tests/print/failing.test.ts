import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../../src/print/browser.ts'
import { launch } from '../../src/print/launch.ts'
import { set } from '../page/set.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-browser-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('a browser that is not there is one clear line', async () => {
  await expect(launch({ ...process.env, BRIEF_BROWSER: '/no/such' })).rejects.toThrow(
    /^No browser would start: `\/no\/such` \(BRIEF_BROWSER\): there is no such file$/
  )
})

test('a browser that does not start is one clear line', async () => {
  const broken = join(folder, 'broken')
  await writeFile(broken, '#!/bin/sh\necho "broken: error while loading shared libraries: libx.so" >&2\nexit 127\n')
  await chmod(broken, 0o755)
  await expect(launch({ ...process.env, BRIEF_BROWSER: broken })).rejects.toThrow(
    /^No browser would start: [^\n]+libx\.so/
  )
})

test('a document that cannot be printed in time is tried in a second browser, then one clear line', async () => {
  const printer = await openBrowser({ within: 1 })
  await expect(printer.print(set('x'))).rejects.toThrow(/^Could not print `Reports and duties: a test`: [^\n]+$/)
  await printer.close()
})
