import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type Printer } from '../../src/print/browser.ts'
import { set } from '../page/set.ts'
import { pagesOf } from './pages-of.ts'

const remarks: string[] = []
let printer: Printer
beforeAll(async () => {
  printer = await openBrowser({ remark: (text) => remarks.push(text) })
})
afterAll(() => printer.close())

const words =
  'The text goes on for a while so that the page fills and the next one begins somewhere in the middle of it. '

/** A brief with a note in every place where one may stand; `Call 7` and `Note 7` say which. */
function stressed(): string {
  const notes: string[] = []
  const call = (): string => {
    const number = notes.length + 1
    notes.push(`[^n${number}]: Note ${number}x. ${words.repeat(number % 4)}`)
    return `Call ${number}x.[^n${number}]`
  }
  const section = (): string => `## Heading ${call()}

${words} ${call()} ${words.repeat(3)} ${call()} ${words}

- item ${call()} ${words}
  - item within an item ${call()}
- item ${call()}

> ${words} ${call()}

| Place | Call |
|---|---|
${Array.from({ length: 12 }, (_, row) => `| row ${row} | ${row % 3 === 0 ? call() : '–'} |`).join('\n')}

1. ${words} ${call()} ${call()}
`
  const text = Array.from({ length: 8 }, section).join('\n')
  return `${text}\n\n${notes.join('\n')}\n`
}

test('every note stands at the foot of the page of its call, and none is lost', async () => {
  const brief = stressed()
  const pages = await pagesOf(await printer.print(set(brief)))
  // The contents on the first page have the headings' words too.
  const pageOf = (what: string) => pages.findLastIndex((text) => text.includes(what))
  const count = brief.match(/^\[\^n\d+\]:/gm)?.length ?? 0
  const apart: string[] = []
  for (let number = 1; number <= count; number++) {
    const [call, note] = [pageOf(`Call ${number}x.`), pageOf(`Note ${number}x.`)]
    if (call === -1 || call !== note) apart.push(`${number}: called on ${call}, stands on ${note}`)
  }
  expect(apart).toEqual([])
  expect(count).toBeGreaterThan(90)
  expect(remarks).toEqual([])
})

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

test('where a note is longer than a page all notes stand at the end, and that is said', async () => {
  const pages = await pagesOf(
    await printer.print(set(`Short.[^a] More.[^b]\n\n[^a]: ${words.repeat(80)}\n[^b]: Last note.`))
  )
  expect(pages.join(' ')).toContain('Notes 1. The text goes on')
  expect(pages.join(' ')).toContain('Last note.')
  expect(remarks).toEqual([
    'The notes of `Reports and duties: a test` stand at its end: they do not fit at the foot of its pages'
  ])
})
