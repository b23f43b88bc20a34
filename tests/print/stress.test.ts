import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type Printer } from '../../src/print/browser.ts'
import { set } from '../page/set.ts'
import { type PrintedPage, readPages } from './read-pages.ts'
import { stressed } from './stress.ts'

const remarks: string[] = []
let printer: Printer
beforeAll(async () => {
  printer = await openBrowser({ remark: (text) => remarks.push(text) })
})
afterAll(() => printer.close())

// All is read from the PDF: nothing here knows the plan.
test('of 200 notes in every place none is earlier, later, lost or covered, and no page is a quarter blank', async () => {
  const { text, count } = stressed(10)
  expect(count).toBeGreaterThanOrEqual(200)
  const pages = await readPages(await printer.print(set(text)))
  expect(faultsOf(pages, count)).toEqual({ earlier: [], later: [], lost: [], unfinished: [], overlaps: [], blank: [] })
  expect(remarks).toEqual([])
}, 60_000)

function faultsOf(pages: readonly PrintedPage[], count: number): Record<string, readonly unknown[]> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  // The contents, which have the headings' words too, are all that the first page has.
  const called = (number: number) => pages.findIndex(({ text }, page) => page > 0 && text.includes(`Call ${number}x`))
  const begins = (number: number) => pages.findIndex(({ notes }) => notes.includes(`Note ${number}x begins`))
  const ends = (number: number) => pages.findIndex(({ notes }) => notes.includes(`Note ${number}x ends`))
  return {
    earlier: numbers.filter((number) => begins(number) !== -1 && begins(number) < calledOn(number)),
    later: numbers.filter((number) => begins(number) > calledOn(number)),
    lost: numbers.filter((number) => begins(number) === -1 || calledOn(number) === -1),
    unfinished: numbers.filter((number) => ends(number) < begins(number)),
    overlaps: pages.flatMap(({ overlaps }, page) => overlaps.map((words) => `page ${page + 1}: ${words}`)),
    blank: pages.slice(0, -1).flatMap(({ blank }, page) => (blank > 0.25 ? [`page ${page + 1}: ${blank}`] : []))
  }
  function calledOn(number: number): number {
    const own = called(number)
    // The second of two marks on a word has no words of its own.
    return own === -1 ? called(number - 1) : own
  }
}
