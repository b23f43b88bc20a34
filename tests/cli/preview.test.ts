import { readFileSync } from 'node:fs'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, get, type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { launch } from '../../src/print/launch.ts'
import { brief, folderWith } from './run.ts'
import { files, type Watching, watching } from './watching.ts'

const done = 'waiting for changes, Ctrl-C ends\n'
const wrong = files['briefs/a.md'].replace('291,273', '291,274')
const own = { 'briefs/a.md': files['briefs/a.md'], 'sources/first.md': files['sources/first.md'] }

interface Previewed {
  readonly folder: string
  readonly port: number
  readonly watch: Watching
}

async function previewed(given: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Previewed> {
  const folder = await folderWith(given)
  const watch = watching(folder, ['preview', ...args])
  const line = await watch.next('out', '/\n')
  await watch.next('err', done)
  return { folder, watch, port: Number(/^Preview on http:\/\/127\.0\.0\.1:(\d+)\/\n$/.exec(line)?.[1]) }
}

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

/** The path as it is, which `fetch` would tidy. */
function ask(
  port: number,
  path: string,
  method = 'GET',
  headers: Readonly<Record<string, string>> = {}
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) })
      )
    })
    asked.on('error', reject).end()
  })
}

const served = /<script nonce="([^"]+)" data-of="([^"]+)" data-is="(\w+)">[\s\S]*?<\/script>\n/

/** The page without what the preview adds to it. */
function bare({ body }: Answer): string {
  const nonce = served.exec(body.toString())?.[1] ?? ''
  return body.toString().replace(served, '').replace(`; script-src 'nonce-${nonce}'; connect-src 'self'`, '')
}

/** Resolves once an open page is told to reload. */
function told(port: number, of: string, is: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = get({ host: '127.0.0.1', port, path: `/-/events?of=${of}&is=${is}`, agent: false }, (response) => {
      let said = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        said += part
        if (said.includes('reload')) resolve(said)
      })
    })
    asked.on('error', reject)
    onTestFinished(() => {
      asked.destroy()
    })
  })
}

it('shows what a build would write, its script let in and no other, and writes nothing', async () => {
  const { folder, port } = await previewed(own)
  const page = await ask(port, '/a')
  expect(page.status).toBe(200)
  expect(page.headers).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "frame-ancestors 'none'",
    'x-content-type-options': 'nosniff'
  })
  const [, nonce, of] = served.exec(page.body.toString()) ?? []
  expect(of).toBe('/a')
  expect(page.body.toString()).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; script-src 'nonce-${nonce}'; connect-src 'self'"`
  )
  expect((await ask(port, '/a')).body.toString()).not.toContain(nonce)
  expect(await readdir(folder)).toEqual(['briefs', 'sources'])
  await brief(folder, 'build')
  expect(bare(page)).toBe(readFileSync(join(folder, 'out/a.html'), 'utf8'))
  const pdf = await ask(port, '/a.pdf')
  expect(pdf.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': "inline; filename*=UTF-8''a.pdf",
    'cache-control': 'no-store'
  })
  expect(pdf.body.equals(readFileSync(join(folder, 'out/a.pdf')))).toBe(true)
})

it('shows a brief with errors as the draft that it is, and the list says so', async () => {
  const { folder, port, watch } = await previewed({ ...files, 'briefs/a.md': wrong, 'sources/bad.md': 'no record' })
  expect(await watch.next('out', '2 briefs, errors in 1')).toContain('`291,274` is not what `first` says')
  const list = bare(await ask(port, '/'))
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]*>/g, '')
  expect(list.replace(/\s+/g, ' ')).toContain(
    '2 briefs sources/bad.md, line 1: There is no front matter: begin the file with a line ---, the settings, and a line ---'
  )
  expect(list.replace(/\s+/g, ' ')).toContain(
    'A 1 error, shown as a draft; 0 of 1 claim verified, 1 refuted briefs/a.md PDF B No errors; 1 of 1 claim verified briefs/b.md PDF'
  )
  const draft = bare(await ask(port, '/a'))
  expect(draft).toContain('Not for publication: 1 error')
  expect(bare(await ask(port, '/b'))).not.toContain('Not for publication')
  await brief(folder, 'build', '--draft', '--to', 'html')
  expect(draft).toBe(readFileSync(join(folder, 'out/a.html'), 'utf8'))
})

it('tells a page that is open when what it shows is other, and no other page', async () => {
  const { folder, port, watch } = await previewed(files)
  const isOf = async (path: string) => served.exec((await ask(port, path)).body.toString())?.[3] ?? ''
  let other = 'is told nothing'
  told(port, '/b', await isOf('/b')).then((said) => {
    other = said
  })
  const before = await isOf('/a')
  const first = told(port, '/a', before)
  await writeFile(join(folder, 'briefs/a.md'), files['briefs/a.md'].replace('The count', 'Their count'))
  expect(await first).toBe('retry: 1000\n\nevent: reload\ndata:\n\n')
  expect(bare(await ask(port, '/a'))).toContain('Their count')
  // One that missed it is told as soon as it asks.
  await told(port, '/a', before)
  await watch.next('err', done)
  expect(other).toBe('is told nothing')
})

it('a brief that is gone is not found until it is back, and what cannot be set says why', async () => {
  const { folder, port, watch } = await previewed(files)
  const says = async (path: string, status: number, words: string) => {
    const page = await ask(port, path)
    expect({ status: page.status, has: page.body.toString().includes(words) }).toEqual({ status, has: true })
    return served.exec(page.body.toString())?.[3] ?? ''
  }
  await rm(join(folder, 'briefs/a.md'))
  await watch.next('out', 'briefs/a.md is gone\n')
  const back = told(port, '/a', await says('/a', 404, 'There is no brief <code>a</code> in this preview'))
  await writeFile(join(folder, 'briefs/a.md'), files['briefs/a.md'])
  await back
  await says('/a', 200, 'The count')
  await writeFile(join(folder, 'brief.config.yaml'), 'rules: [')
  await watch.next('err', 'This is not YAML')
  const mended = told(port, '/a', await says('/a', 500, 'This is not YAML'))
  await rm(join(folder, 'brief.config.yaml'))
  await mended
  await writeFile(join(folder, 'templates/briefing/template.hbs'), '{{nothing}}')
  await told(port, '/a', await says('/a', 200, 'The count'))
  await says('/a', 500, 'the page has no <code>nothing</code>')
})

describe('answers this machine’s own browser, with briefs, and nothing else', () => {
  it('by name, by method and by who asks', async () => {
    const { port } = await previewed(own)
    const by = async (method: string, headers: Readonly<Record<string, string>>) => {
      const { status, body } = await ask(port, '/a', method, headers)
      return [status, status === 200 ? 'the page' : body.toString()]
    }
    const name = [403, `This preview answers at http://127.0.0.1:${port}/ and by no other name\n`]
    const elsewhere = [403, 'This preview answers no other page\n']
    expect(await by('GET', { host: `localhost:${port}` })).toEqual([200, 'the page'])
    expect(await by('GET', { host: `rebound.example:${port}` })).toEqual(name)
    expect(await by('GET', { host: '127.0.0.1' })).toEqual(name)
    expect(await by('GET', { host: `127.0.0.1.rebound.example:${port}` })).toEqual(name)
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect(await by(method, {})).toEqual([405, 'A preview is read with GET, and changes nothing\n'])
    }
    expect(await by('GET', { origin: 'https://other.example' })).toEqual(elsewhere)
    expect(await by('GET', { origin: 'null' })).toEqual(elsewhere)
    expect(await by('GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toEqual(elsewhere)
    expect(await by('GET', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' })).toEqual(elsewhere)
    expect(
      await by('GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' })
    ).toEqual(elsewhere)
    expect(
      await by('GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })
    ).toEqual([200, 'the page'])
  })

  it('by path: no address leads to a file', async () => {
    const { port } = await previewed({ ...files, 'secret.md': 'a secret', 'out/a.html': 'a secret' })
    const paths = [
      '/../secret.md',
      '/%2e%2e/secret.md',
      '/..%2fsecret.md',
      '/..%5csecret.md',
      '/secret',
      '/secret.md.pdf',
      '/briefs/a.md',
      '/a.md',
      '/a.html',
      '/out/a.html',
      '/sources/first.md',
      '/-/nothing',
      '/%zz',
      '/%00',
      '//secret.md',
      '/__proto__',
      '/constructor.pdf'
    ]
    for (const path of paths) {
      const { status, body } = await ask(port, path)
      expect({ path, status, told: body.includes('a secret') }).toEqual({ path, status: 404, told: false })
    }
  })
})

it('a port that is in use, and one that is none, are said in one line', async () => {
  const folder = await folderWith(own)
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    taken.close()
  })
  const address = taken.address()
  const port = typeof address === 'object' ? address?.port : 0
  expect(await brief(folder, 'preview', '--port', `${port}`)).toEqual({
    code: 2,
    out: '',
    err: `brief: Port ${port} is in use: name another with \`--port\`, or leave it out to have one that is free\n`
  })
  for (const none of ['0', '65536', 'http']) {
    expect(await brief(folder, 'preview', '--port', none)).toEqual({
      code: 2,
      out: '',
      err: `brief: option '--port <n>' argument '${none}' is invalid. Write a whole number from 1 to 65535.; see \`brief --help\`\n`
    })
  }
  expect((await brief(folder, 'preview', 'nothing-like-it')).err).toBe(
    'brief: There is no brief `nothing-like-it`: name one of `a`\n'
  )
})

it('Ctrl-C ends it with 130 while a page is open, and its port is closed', async () => {
  const { port, watch } = await previewed(own)
  const left = told(port, '/a', served.exec((await ask(port, '/a')).body.toString())?.[3] ?? '')
  left.catch(() => {})
  expect((await watch.interrupt()).code).toBe(130)
  await expect(ask(port, '/a')).rejects.toThrow('ECONNREFUSED')
})

it('in the browser an open page reloads after a save, runs no script but ours, and keeps its place', async () => {
  const paragraphs = Array.from({ length: 60 }, (_, at) => `## Part ${at}\n\nWords of part ${at}, of no claim.`)
  const long = (first: string) => `---\ntitle: Long\ndate: 2026-11-20\n---\n${[first, ...paragraphs].join('\n\n')}\n`
  const { folder, port } = await previewed({ 'briefs/long.md': long('At first.') })
  const { browser } = await launch(process.env, ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'])
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  const faults: unknown[] = []
  page.on('console', (message) => faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error))
  await page.setViewport({ width: 1000, height: 700 })
  await page.goto(`http://127.0.0.1:${port}/`)
  expect(page.url()).toBe(`http://127.0.0.1:${port}/long`)
  const top = `[...document.querySelectorAll('main h2')].find((one) => /Part\\s30/.test(one.textContent)).getBoundingClientRect().top`
  await page.evaluate(`scrollBy({ top: ${top} - 40, behavior: 'instant' })`)
  const before = await page.evaluate(top)
  const more = Array.from({ length: 20 }, () => 'More words come before.').join('\n\n')
  await writeFile(join(folder, 'briefs/long.md'), long(more))
  await page.waitForFunction(`'restored' in document.documentElement.dataset`, { timeout: 30_000 })
  expect(await page.evaluate('document.body.innerText.includes("More words come before.")')).toBe(true)
  expect(Math.abs(Number(await page.evaluate(top)) - Number(before))).toBeLessThan(2)
  // It listens again.
  await writeFile(join(folder, 'briefs/long.md'), long('At last.'))
  await page.waitForFunction(`document.body.innerText.includes('At last.')`, { timeout: 30_000 })
  expect(faults).toEqual([])
})
