import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from '../../src/print/launch.ts'
import { set, wholeBrief, wholeOnePage, wholeResponse } from './set.ts'

let browser: Browser
beforeAll(async () => {
  browser = (await launch()).browser
})
afterAll(() => browser.close())

const labels = Array.from({ length: 30 }, (_, index) => `n.${index + 1}`)
/** Many marks close together, notes far longer than the text, the last mark at its end. */
const crowded = `${labels.map((label) => `A word.[^${label}]`).join(' ')}

${labels.map((label) => `[^${label}]: ${'Said at length. '.repeat(12)} <https://example.org/${'long/'.repeat(30)}>`).join('\n')}
`

async function open(html: string, width: number): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport({ width, height: 800 })
  await page.setContent(html, { waitUntil: 'load' })
  return page
}

/** Whatever stands over something else, or higher than its mark. */
const faults = `(() => {
  const box = (element) => element.getBoundingClientRect()
  const meet = (one, other) => {
    const [a, b] = [box(one), box(other)]
    return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
  }
  const notes = [...document.querySelectorAll('.notes > ol > li')]
  const others = [...document.querySelectorAll('main > :not(.notes), .band, .colophon')]
  const found = []
  notes.forEach((note, index) => {
    const mark = document.getElementById(note.id.replace(/^fn-/, 'fnref-'))
    if (getComputedStyle(note).position !== 'absolute') found.push(note.id + ' is not at the side')
    if (mark && box(note).top < box(mark).top - 1) found.push(note.id + ' is higher than its mark')
    for (const other of notes.slice(0, index)) if (meet(note, other)) found.push(note.id + ' over ' + other.id)
    for (const other of others) if (meet(note, other)) found.push(note.id + ' over ' + other.className)
  })
  const last = Math.max(...notes.map((note) => box(note).bottom))
  if (box(document.querySelector('.colophon')).top < last) found.push('the foot of the page is above the last note')
  if (document.documentElement.scrollWidth > innerWidth) found.push('sideways scroll')
  return found
})()`

const briefs = {
  briefing: set(wholeBrief).text,
  draft: set(wholeBrief, () => []).text,
  response: set(wholeResponse).text,
  'one page': set(wholeOnePage).text,
  crowded: set(crowded).text
}

test.each(Object.entries(briefs))('notes stand beside their marks, and over nothing: %s', async (_, html) => {
  for (const width of [1280, 1440, 1680]) {
    const page = await open(html, width)
    expect(await page.evaluate(faults)).toEqual([])
    await page.close()
  }
})

test('a note with none above it in its way begins at its mark', async () => {
  const page = await open(briefs.crowded, 1440)
  const down = await page.evaluate(`(() => {
    const top = (id) => document.getElementById(id).getBoundingClientRect().top
    return Math.abs(top('fn-n.1') - top('fnref-n.1'))
  })()`)
  expect(down).toBeLessThan(5)
  await page.close()
})

test('on a narrower screen and on paper notes are a list at the end', async () => {
  const positions = `[...document.querySelectorAll('.notes > ol > li')].map((note) => getComputedStyle(note).position)`
  const page = await open(briefs.briefing, 1279)
  expect(new Set((await page.evaluate(positions)) as string[])).toEqual(new Set(['static']))
  await page.setViewport({ width: 1680, height: 800 })
  await page.emulateMediaType('print')
  expect(new Set((await page.evaluate(positions)) as string[])).toEqual(new Set(['static']))
  await page.close()
})

test('a long address takes one line until the keyboard comes to it, and all its words are there', async () => {
  const page = await open(briefs.crowded, 1280)
  const height = `document.querySelector('#fn-n\\\\.1 .address').getBoundingClientRect().height`
  const before = Number(await page.evaluate(height))
  await page.focus('#fnref-n\\.30')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(`document.activeElement.closest('li').id`)).toBe('fn-n.1')
  expect(before).toBeLessThan(30)
  expect(Number(await page.evaluate(height))).toBeGreaterThan(before)
  expect(await page.evaluate(`document.activeElement.textContent`)).toBe(`https://example.org/${'long/'.repeat(30)}`)
  expect(await page.evaluate(faults)).toEqual([])
  await page.close()
})
