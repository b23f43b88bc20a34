import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { read } from '../../src/brief/read.ts'
import { drawCharts } from '../../src/page/charts/draw.ts'
import { launch } from '../../src/print/launch.ts'
import { axeViolations } from '../axe-violations.ts'
import { set, wholeBrief, wholeOnePage, wholeResponse, wholeSummary } from './set.ts'

let browser: Browser
beforeAll(async () => {
  browser = (await launch()).browser
})
afterAll(() => browser.close())

const { text } = set(wholeBrief)
const draft = set(wholeBrief, () => []).text

async function open(html: string, width: number, scheme: 'light' | 'dark'): Promise<{ page: Page; asked: string[] }> {
  const page = await browser.newPage()
  const asked: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.url())
  })
  await page.setViewport({ width, height: 800 })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.setContent(html, { waitUntil: 'load' })
  return { page, asked }
}

const response = set(wholeResponse).text
const publicCopy = set(wholeResponse, undefined, { publicCopy: true }).text
const summary = set(wholeSummary).text
const { charts } = read({ file: 'briefs/test.md', text: wholeOnePage })
const onePage = set(wholeOnePage, undefined, { charts: await drawCharts(charts) }).text

test.each([
  ['light', 1280, text],
  ['light', 1280, response],
  ['dark', 375, publicCopy],
  ['dark', 375, summary],
  ['light', 1280, onePage],
  ['dark', 375, onePage],
  ['dark', 1280, text],
  ['light', 375, text],
  ['dark', 375, draft]
] as const)('no axe violations, %s at %i px, and nothing is asked for', async (scheme, width, html) => {
  const { page, asked } = await open(html, width, scheme)
  expect(await axeViolations(page)).toEqual([])
  expect(asked).toEqual([])
  await page.close()
})

test('no sideways scroll at 320 px, though the table is wider', async () => {
  const wide = wholeBrief.replace('| Year | Reports |', `| Year | ${'Reports_of_a_long_name_'.repeat(3)} |`)
  const { page } = await open(set(wide).text, 320, 'light')
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
  expect(await page.evaluate('document.querySelector(".scroll").scrollWidth')).toBeGreaterThan(320)
  await page.close()
})

test.each([
  ['response', response],
  ['summary', summary],
  ['one page', onePage]
])('no sideways scroll at 320 px: %s', async (_, html) => {
  const { page } = await open(html, 320, 'light')
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
  await page.close()
})

test('every link in the page leads somewhere, and the fonts are those in the file', async () => {
  const { page } = await open(text, 1280, 'light')
  const found = await page.evaluate(`(async () => {
    const links = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.hash.slice(1))
    await document.fonts.ready
    const loaded = [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family)
    return { lost: links.filter((to) => !document.getElementById(to)), fonts: [...new Set(loaded)] }
  })()`)
  expect(found).toEqual({ lost: [], fonts: ['Source Serif 4', 'Public Sans'] })
  await page.close()
})
