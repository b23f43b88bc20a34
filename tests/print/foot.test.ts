import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type Printer } from '../../src/print/browser.ts'
import { set } from '../page/set.ts'
import { pagesOf } from './pages-of.ts'
import { readPages } from './read-pages.ts'

const remarks: string[] = []
let printer: Printer
beforeAll(async () => {
  printer = await openBrowser({ remark: (text) => remarks.push(text) })
})
afterAll(() => printer.close())

const words =
  'The text goes on for a while so that the page fills and the next one begins somewhere in the middle of it. '

test('a note that only another note calls stands with that one', async () => {
  const pages = await pagesOf(await printer.print(set(`One.[^a]\n\n[^a]: See[^b].\n[^b]: The inner note.`)))
  expect(pages).toHaveLength(1)
  expect(pages[0]).toMatch(/1\. See ?2\. 2\. The inner note\./)
  expect(remarks).toEqual([])
})

test('the contents have the pages of their headings', async () => {
  const text = words.repeat(30)
  const pages = await pagesOf(
    await printer.print(set(`## First\n\n${text}[^a]\n\n## Second\n\n${text}\n\n## Third\n\n${text}\n\n[^a]: A note.`))
  )
  for (const [index, title] of ['First', 'Second', 'Third'].entries()) {
    const page = pages.findLastIndex((each) => each.includes(`${index + 1} ${title}`))
    expect(pages[0]).toMatch(new RegExp(`${index + 1} ${title}\\s+${page + 1}\\b`))
  }
})

test('a note longer than a page goes on at the next feet, and what is called beside it begins beside it', async () => {
  const text = `Short.[^a] More.[^b]\n\n[^a]: ${words.repeat(80)}\n[^b]: Last note.`
  const pages = await pagesOf(await printer.print(set(text)))
  expect(pages[0]).toContain('1. The text goes on')
  expect(pages[0]).toContain('2. Last note.')
  expect(pages[1]).toMatch(/Note 1, continued/)
  expect(pages.join(' ').match(/begins somewhere/g)).toHaveLength(80)
  expect(remarks).toEqual([])
})

test('a list in a note goes on at the next foot without a second bullet or number', async () => {
  const items = Array.from({ length: 30 }, (_, index) => `    1. Item ${index + 1}: ${words}`).join('\n')
  const pages = await pagesOf(await printer.print(set(`Short.[^a]\n\n[^a]: The list:\n\n${items}\n`)))
  const all = pages.join(' ')
  for (let item = 1; item <= 30; item++) expect(all.split(`${item}. Item ${item}: `)).toHaveLength(2)
  expect(all.split('Item 7: ')).toHaveLength(2)
})

const rows = Array.from(
  { length: 40 },
  (_, at) => `    | Row ${at + 1} of ${words} | ${1000 + at} is its count |`
).join('\n')
const withTable = `Short.[^a]\n\n${words.repeat(150)}\n\n[^a]: The table:\n\n    | What | Count |\n    |---|--:|\n${rows}\n`

test('a table in a note goes on at the next foot with a whole row', async () => {
  const printed = await printer.print(set(withTable))
  const pages = await readPages(printed)
  for (let row = 1; row <= 40; row++) {
    const from = pages.filter(({ notes }) => notes.includes(`Row ${row} of`))
    expect(from).toHaveLength(1)
    expect(from[0]?.notes).toContain(`${999 + row} is its count`)
  }
  expect(pages.flatMap(({ overlaps }) => overlaps)).toEqual([])
})

test('notes that turn out higher than was measured do not cover text', async () => {
  const html = set(withTable)
  const higher = html.text.replace('</style>', '.continued td { padding-block: 1em }</style>')
  const pages = await readPages(await printer.print({ ...html, text: higher }))
  expect(pages.filter(({ notes }) => notes.includes('Note 1, continued')).length).toBeGreaterThan(1)
  expect(pages.flatMap(({ overlaps }) => overlaps)).toEqual([])
  expect(remarks).toEqual([])
})

test('what refers to a page gets its number', async () => {
  const text = words.repeat(40)
  const pages = await pagesOf(
    await printer.print(set(`## First\n\nSee [page](#sec-second).\n\n${text}\n\n## Second\n\n${text}`))
  )
  const page = pages.findLastIndex((each) => each.includes('2 Second'))
  expect(page).toBeGreaterThan(0)
  expect(pages[0]).toContain(`See page ${page + 1}.`)
})

test('where a piece is higher than a page all notes stand at the end, and that is said', async () => {
  const html = set('Short.[^a]\n\n[^a]: The note.')
  const high = html.text.replace('<div class="text">', '<div class="text"><figure style="height:300mm">High</figure>')
  const pages = await pagesOf(await printer.print({ ...html, text: high }))
  expect(pages.join(' ')).toContain('Notes 1. The note.')
  expect(remarks).toEqual([
    'The notes of `Reports and duties: a test` stand at its end: they do not fit at the foot of its pages'
  ])
})
