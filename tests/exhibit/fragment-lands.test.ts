import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import puppeteer from 'puppeteer'
import { expect, it, onTestFinished } from 'vitest'
import { read } from '../../src/brief/read.ts'
import { check } from '../../src/check/check.ts'
import { passageAddress } from '../../src/exhibit/address.ts'
import { libraryOf } from '../../src/library/load.ts'

/** The browser in the npm package is a headless shell, which never scrolls to a fragment; a whole one does. */
const whole = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))

const passage = 'In 2024 the charity acted on 291,273 webpages, it said, and that was “a record number” for it.'
const filler = '<p>The page says other things about the work of the regulator.</p>'.repeat(120)

async function serve(html: string): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port }: Pick<AddressInfo, 'port'> = JSON.parse(JSON.stringify(server.address()))
  return `http://127.0.0.1:${port}/page`
}

it.runIf(whole)('a link from the evidence lands on the passage', async () => {
  const address = await serve(`<!doctype html><title>Page</title>${filler}<p id="here">${passage}</p>${filler}`)
  const front = `type: webpage\ntitle: Page\nURL: ${address}\nevidence: { completeness: full }`
  const library = libraryOf([{ file: 'sources/page.md', text: `---\n${front}\n---\n${passage}\n` }])
  const said = 'It said “the charity acted on 291,273 webpages, it said”,[^a] or 291,273 webpages in 2024.[^a]'
  const text = `---\ntitle: T\ndate: 2026-11-20\n---\n${said}\n\n[^a]: @page.\n`
  const { claims } = check(read({ file: 'briefs/a.md', text }), library, { templates: ['briefing'] })
  const links = claims.map((claim) => (claim.passage ? passageAddress(claim.passage) : null))
  expect(links).toHaveLength(2)
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await puppeteer.launch({ executablePath: whole ?? '', args })
  onTestFinished(() => browser.close())
  for (const link of links) {
    const page = await browser.newPage()
    await page.setViewport({ width: 800, height: 600 })
    await page.goto(link ?? '')
    await page.waitForFunction('scrollY > 0')
    const place = await page.$eval('#here', (here) => here.getBoundingClientRect().top)
    expect(place).toBeGreaterThanOrEqual(0)
    expect(place).toBeLessThan(600)
  }
})
