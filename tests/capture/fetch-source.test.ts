import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { CaptureFailed } from '../../src/capture/failed.ts'
import { ask, type FetchOptions, fetchSource } from '../../src/capture/fetch/fetch-source.ts'
import { guardedLookup } from '../../src/capture/fetch/guarded-lookup.ts'
import { isPublicAddress } from '../../src/capture/fetch/public-address.ts'
import { serving } from './loopback.ts'

/** How an attempt ends, in one line, with ports left out. */
async function outcome(address: string, options: FetchOptions = {}): Promise<string> {
  try {
    const { status, url, contentType, charset, bytes } = await fetchSource(address, { allowPrivate: true, ...options })
    return `${status} ${new URL(url).pathname} ${contentType} ${charset} ${new TextDecoder().decode(bytes)}`
  } catch (error) {
    if (!(error instanceof CaptureFailed)) throw error
    return `${error.message}: ${error.fix}`.replaceAll(/:\d{4,5}\b/g, '')
  }
}

test('An answer comes with its address, type and charset, and says who asks', async () => {
  const base = await serving((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset="ISO-8859-1"')
    response.end(String(request.headers['user-agent']))
  })
  expect(await outcome(`${base}/report#part`)).toBe(
    '200 /report text/html iso-8859-1 policy-brief/0.1.0 (captures a cited source for its reader)'
  )
})

test('Redirects are followed five times and each is checked', async () => {
  const base = await serving((request, response) => {
    const step = Number(request.url?.slice(1))
    if (step > 0) response.writeHead(302, { Location: `/${step - 1}` })
    else if (request.url === '/file') response.writeHead(301, { Location: 'file:///etc/hostname' })
    response.end('here')
  })
  expect(await outcome(`${base}/5`)).toBe('200 /0 undefined undefined here')
  expect(await outcome(`${base}/6`)).toBe(
    '127.0.0.1 redirects more than 5 times: open it in a browser and give the last address'
  )
  expect(await outcome(`${base}/file`)).toBe(
    '`file://` addresses are not fetched: give an `https://` or `http://` address'
  )
  expect((await ask(`${base}/2`, { allowPrivate: true })).asked).toEqual([`${base}/2`, `${base}/1`, `${base}/0`])
})

test('Private addresses are refused by number, by name and after a look-up', async () => {
  const closed = { allowPrivate: false }
  const private1 = 'is an address of a private network: add `--allow-private` if you trust it'
  expect(await outcome('http://127.0.0.1/', closed)).toBe(`127.0.0.1 ${private1}`)
  expect(await outcome('http://0x7f.1/', closed)).toBe(`127.0.0.1 ${private1}`)
  expect(await outcome('http://[::1]/', closed)).toBe(`::1 ${private1}`)
  expect(await outcome('http://[::ffff:10.0.0.1]/', closed)).toBe(`::ffff:a00:1 ${private1}`)
  expect(await outcome('http://localhost/', closed)).toBe(`localhost ${private1}`)
})

test('A name is looked up once: what was checked is what is connected to', async () => {
  const found = await new Promise((resolve) => {
    guardedLookup(false)('localhost', { all: true }, (error, addresses) => resolve([error?.message, addresses]))
  })
  expect(found).toEqual(['localhost is an address of a private network', []])
})

test('Public and other addresses are told apart', () => {
  const addresses = [
    '8.8.8.8',
    '100.64.0.1',
    '169.254.169.254',
    '192.168.1.1',
    '224.0.0.1',
    '2606:4700::1',
    'fe80::1',
    'fd00::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'example.org'
  ]
  expect(addresses.filter(isPublicAddress)).toEqual(['8.8.8.8', '2606:4700::1'])
})

test('Other protocols and passwords are refused', async () => {
  expect(await outcome('ftp://example.org/a')).toBe(
    '`ftp://` addresses are not fetched: give an `https://` or `http://` address'
  )
  expect(await outcome('http://me:secret@example.org/')).toBe(
    'The address for example.org holds a user name: give it without user name and password'
  )
  expect(await outcome('not an address')).toBe(
    '`not an address` is not a web address: give it in full, with `https://`'
  )
})

test('Size is limited as declared, as sent and as unpacked', async () => {
  const base = await serving((request, response) => {
    const long = Buffer.alloc(300_000, 'a')
    if (request.url === '/declared') response.setHeader('Content-Length', long.length)
    if (request.url === '/packed') response.setHeader('Content-Encoding', 'gzip')
    response.write(request.url === '/packed' ? gzipSync(long) : long)
    response.end()
  })
  const says = 'The source is longer than 0.1 MB: save the part you need and add the file'
  for (const path of ['declared', 'sent', 'packed'])
    expect(await outcome(`${base}/${path}`, { most: 100_000 })).toBe(says)
})

test('Packed answers are unpacked, broken ones end in one line', async () => {
  const base = await serving((request, response) => {
    response.setHeader('Content-Encoding', request.url === '/odd' ? 'other' : 'gzip')
    response.end(request.url === '/whole' ? gzipSync('whole') : 'not packed')
  })
  expect(await outcome(`${base}/whole`)).toBe('200 /whole undefined undefined whole')
  expect(await outcome(`${base}/broken`)).toBe(
    'The answer of 127.0.0.1 does not unpack: save the page in a browser and add the file'
  )
  expect(await outcome(`${base}/odd`)).toBe('The answer is packed as `other`: save the page and add the file')
})

test('A slow answer is given up, a broken one and an error are said', async () => {
  const base = await serving((request, response) => {
    if (request.url === '/broken') request.socket.destroy()
    else if (request.url === '/gone') response.writeHead(404).end()
    else if (request.url === '/busy') response.writeHead(429).end()
    else response.write('a little')
  })
  expect(await outcome(`${base}/slow`, { within: 200 })).toBe(
    '127.0.0.1 did not answer in full within 0.2 seconds: try again later, or save it and add the file'
  )
  expect(await outcome(`${base}/broken`)).toBe('The connection to 127.0.0.1 broke off (ECONNRESET): try again')
  expect(await outcome(`${base}/gone`)).toBe(
    '127.0.0.1 answered 404 for http://127.0.0.1/gone: check the address in a browser'
  )
  expect(await outcome(`${base}/busy`)).toBe(
    '127.0.0.1 answered 429 for http://127.0.0.1/busy: wait a few minutes and try again'
  )
})

test('A caller can stop it', async () => {
  const base = await serving((_, response) => response.write('a little'))
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 50)
  await expect(ask(base, { allowPrivate: true, signal: stop.signal })).rejects.toThrow('This operation was aborted')
})
