import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from '../../src/print/launch.ts'
import { htmlReport, loadReportTemplate } from '../../src/report/html.ts'
import { axeViolations } from '../axe-violations.ts'
import { checked, cleanText, faulty, library } from './faulty.ts'
import { sample } from './sample.ts'

const template = await loadReportTemplate()
const own = await sample()
const one = htmlReport([faulty], library, template)
const two = htmlReport([faulty, checked(cleanText, 'briefs/clean.md')], library, template)
const ofSample = htmlReport([own.checked], own.library, template)

let browser: Browser
beforeAll(async () => {
  browser = (await launch()).browser
})
afterAll(() => browser.close())

interface Opened {
  readonly page: Page
  /** Requests, errors and what the policy refused. */
  readonly noise: string[]
}

async function open(html: string, width: number, scheme: 'light' | 'dark' = 'light', scripts = true): Promise<Opened> {
  const page = await browser.newPage()
  const noise: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) noise.push(request.url())
  })
  page.on('console', (message) => noise.push(message.text()))
  page.on('pageerror', (error) => noise.push(String(error)))
  await page.setJavaScriptEnabled(scripts)
  await page.setViewport({ width, height: 800 })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.setContent(html, { waitUntil: 'load' })
  return { page, noise }
}

test.each([
  ['one brief', 'light', 1280, one],
  ['one brief', 'dark', 375, one],
  ['two briefs', 'dark', 1280, two],
  ['two briefs', 'light', 320, two],
  ['the sample', 'light', 375, ofSample]
] as const)('%s, %s at %i px: no axe violations, no sideways scroll, and nothing is asked for', async (...row) => {
  const [, scheme, width, html] = row
  const { page, noise } = await open(html, width, scheme)
  expect(await axeViolations(page)).toEqual([])
  expect(noise).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  await page.close()
})

const shown = (page: Page): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('tr[data-verdict]')]
    .filter((row) => row.getClientRects().length > 0)
    .map((row) => row.querySelector('.which').textContent)`)

test('the keyboard alone finds, filters and opens, at 320 px', async () => {
  const { page } = await open(one, 320)
  const reach = async (selector: string): Promise<void> => {
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
    }
    throw new Error(`the keyboard does not reach ${selector}`)
  }
  await reach('#words')
  await page.keyboard.type('NINE letters')
  expect(await shown(page)).toEqual(['12 Quotation, line 13'])
  expect(await page.evaluate('document.getElementById("shown").textContent')).toBe('1 of 15 claims shown')
  await reach('[value="review"]')
  await page.keyboard.press('Space')
  expect(await shown(page)).toEqual([])
  await reach('button[type="reset"]')
  await page.keyboard.press('Enter')
  await page.waitForFunction('document.getElementById("shown").textContent.startsWith("15 of")')
  await reach('summary')
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.querySelector("details").open')).toBe(true)
  await page.close()
})

test('without scripts the filter is not there and every claim is', async () => {
  const { page } = await open(one, 1280, 'light', false)
  expect(await page.$eval('#filter', (form) => form.getClientRects().length)).toBe(0)
  expect(
    await page.$$eval('tr[data-verdict]', (rows) => rows.filter((row) => row.getClientRects().length > 0).length)
  ).toBe(15)
  await page.close()
})

test('on paper the sign-off begins a page, and the filter is left out', async () => {
  const { page } = await open(one, 800)
  await page.emulateMediaType('print')
  const printed = await page.evaluate(`({
    filter: document.getElementById('filter').getClientRects().length,
    breaks: getComputedStyle(document.querySelector('section.sign')).breakBefore,
    boxes: document.querySelectorAll('.box').length
  })`)
  expect(printed).toEqual({ filter: 0, breaks: 'page', boxes: 8 })
  await page.close()
})
