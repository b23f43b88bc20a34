import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openBrowser } from '../../src/print/browser.ts'
import { twice } from '../../src/print/twice.ts'
import { set } from '../page/set.ts'
import { gone, isAlive, wrappedBrowser } from './wrapped-browser.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief browser '))
})
afterEach(() => rm(folder, { recursive: true }))

test('what fails is tried once more with a fresh one, and then no more', async () => {
  const tried: string[] = []
  const used = { current: async () => 'first', renew: async (failed: string) => `after ${failed}` }
  const fails = async (name: string): Promise<never> => {
    tried.push(name)
    throw new Error(name)
  }
  await expect(twice(used, fails)).rejects.toThrow('after first')
  expect(tried).toEqual(['first', 'after first'])
  expect(await twice(used, async (name) => (name === 'first' ? fails(name) : name))).toBe('after first')
})

test('a browser that was killed is replaced by another, and none is left', async () => {
  const { env, started } = await wrappedBrowser(folder)
  const printer = await openBrowser({ env })
  const [first = 0] = await started()
  process.kill(first, 'SIGKILL')
  expect((await printer.print(set('x'))).lacks).toEqual([])
  await printer.close()
  expect(await started()).toHaveLength(2)
  await Promise.all((await started()).map(gone))
}, 60_000)

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
  ['SIGKILL', null]
] as const)(
  '%s ends the browser with the program',
  async (signal, code) => {
    const { env, started } = await wrappedBrowser(folder)
    const program = spawn(process.execPath, [fileURLToPath(new URL('open-browser.ts', import.meta.url))], { env })
    await once(program.stdout, 'data')
    const [browser = 0] = await started()
    expect(isAlive(browser)).toBe(true)
    const ended = once(program, 'exit')
    program.kill(signal)
    expect((await ended)[0]).toBe(code)
    await gone(browser)
  },
  60_000
)

test('nothing is asked of the network', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const at = (name: string) => `http://127.0.0.1:${port}/${name}`
  const html = set('x')
  const text = html.text.replace(/<meta http-equiv[^>]*>/, '').replace(
    '<body>',
    `<body><link rel="stylesheet" href="${at('a.css')}"><link rel="prefetch" href="${at('b')}"><img src="${at('c.png')}" alt="c">
    <iframe src="${at('d')}" title="d"></iframe><script src="${at('e.js')}"></script><style>@import "${at('f.css')}";</style>
    <object data="${at('g.svg')}"></object><video poster="${at('h.png')}" src="${at('i.mp4')}"></video>
    <p style="background: url('${at('j.png')}')">j</p><meta http-equiv="refresh" content="0;url=${at('k')}">`
  )
  const printer = await openBrowser()
  const printed = printer.print({ ...html, text })
  await printed.catch(() => {})
  await printer.close()
  server.close()
  expect(asked).toEqual([])
}, 60_000)
