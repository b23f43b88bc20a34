import { deflateSync } from 'node:zlib'
import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { CaptureFailed } from '../../src/capture/failed.ts'
import { readPdf } from '../../src/capture/pdf/read-pdf.ts'
import { type Draw, pdf } from './drawn-pdf.ts'
import { longReport } from './long-sources.ts'

const left = [
  'The first column begins here and its lines',
  'fill the column from one side to the oth-',
  'er, as the lines of a printed report do,',
  'until the column comes to its very end.'
]
const right = [
  'The second column carries on from there',
  'and must not be mixed into the first one',
  'although both are drawn line by line in',
  'the file, across the whole of the page.'
]

test('Two columns drawn line by line are read one after the other', async () => {
  const bytes = await pdf([
    (draw) => {
      draw('A heading over both of the columns of this page', 50, 60, 18)
      for (const [index, line] of left.entries()) {
        draw(line, 50, 120 + index * 14)
        draw(right[index] ?? '', 310, 120 + index * 14)
      }
      draw('A line across the page closes the columns, and is read after both of them have been.', 50, 200)
    }
  ])
  const { text } = await readPdf(bytes)
  expect(text).toBe(
    [
      '<!-- page 1 -->',
      'A heading over both of the columns of this page',
      '',
      ...left,
      '',
      ...right,
      '',
      'A line across the page closes the columns, and is read after both of them have been.'
    ].join('\n')
  )
})

test('Columns of different numbers on one page are each read down', async () => {
  const lines = (name: string, width: 'half' | 'third') =>
    Array.from({ length: 5 }, (_, line) =>
      width === 'half'
        ? `${name} ${line} has words enough to fill half of a page`
        : `${name} ${line} fills a third only`
    )
  const [west, east, one, two, three] = [
    lines('West', 'half'),
    lines('East', 'half'),
    lines('One', 'third'),
    lines('Two', 'third'),
    lines('Three', 'third')
  ]
  const bytes = await pdf([
    (draw) => {
      for (const [index, line] of west.entries()) draw(line, 50, 100 + index * 14)
      for (const [index, line] of east.entries()) draw(line, 310, 103 + index * 14)
      draw('A heading of its own', 50, 200, 14)
      for (const [column, text] of [one, two, three].entries()) {
        for (const [index, line] of text.entries()) draw(line, 50 + column * 120, 230 + index * 14)
      }
    }
  ])
  expect((await readPdf(bytes)).text).toBe(
    ['<!-- page 1 -->', ...west, '', ...east, '', 'A heading of its own', '', ...one, '', ...two, '', ...three].join(
      '\n'
    )
  )
})

test('A table is read row by row', async () => {
  const rows = [
    ['Year', 'Reports', 'Pages'],
    ['2022', '375,230', '255,571'],
    ['2023', '392,665', '275,652'],
    ['2024', '424,047', '291,273']
  ]
  const bytes = await pdf([
    (draw) => {
      draw('Table 1: reports and pages by year', 50, 100)
      for (const [line, cells] of rows.entries())
        for (const [at, cell] of cells.entries()) draw(cell, 50 + at * 150, 130 + line * 14)
    }
  ])
  expect((await readPdf(bytes)).text).toBe(`<!-- page 1 -->
Table 1: reports and pages by year

| Year | Reports | Pages |
| 2022 | 375,230 | 255,571 |
| 2023 | 392,665 | 275,652 |
| 2024 | 424,047 | 291,273 |`)
})

test('Printed numbers name the pages; headers, footers and numbers are left out and listed', async () => {
  const number = (index: number) => (index < 2 ? ['i', 'ii'][index] : String(index - 1))
  const bytes = await pdf(
    Array.from({ length: 6 }, (_, index) => (draw: Draw) => {
      draw('Annual Report', 50, 40, 8)
      draw(`What page ${index + 1} of the file says is said only once.`, 50, 120)
      draw(`It has 4${index} cases`, 50, 134)
      draw('12', 122, 131, 6)
      draw(`${number(index)}`, 290, 810, 8)
    }),
    'Annual Report of the Example'
  )
  const { text, ...rest } = await readPdf(bytes)
  expect(text.split('\n\n').map((page) => page.split('\n'))).toEqual(
    ['i', 'ii', '1', '2', '3', '4'].map((label, index) => [
      `<!-- page ${label} -->`,
      `What page ${index + 1} of the file says is said only once.`,
      `It has 4${index} cases¹²`
    ])
  )
  expect(rest).toEqual({
    item: { type: 'report', title: 'Annual Report of the Example' },
    completeness: 'full',
    reader: 'unpdf 1.8.1',
    remarks: ['Left out the running header of 6 pages', 'Left out the page number of 6 pages'],
    cut: Array.from({ length: 6 }, (_, index) => [
      { reason: 'running header', at: `page ${index + 1}`, text: 'Annual Report' },
      { reason: 'page number', at: `page ${index + 1}`, text: number(index) }
    ]).flat()
  })
})

/** One grey pixel, drawn over the page. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64'
)
const scanned = async (_: Draw, page: PDFPage) => {
  page.drawImage(await page.doc.embedPng(picture), { x: 0, y: 0, width: 595, height: 842 })
}

test('Scanned pages are said to hold no text', async () => {
  const all = await readPdf(await pdf([scanned, scanned]))
  expect([all.text, all.completeness, all.remarks[0]]).toEqual([
    '<!-- page 1 -->\n\n<!-- page 2 -->',
    'none',
    'All of 2 pages (pages 1, 2) hold no text, as scans do: run text recognition (OCR) on the PDF and add it again'
  ])
  const some = await readPdf(await pdf([(draw) => draw('A page with text', 50, 100), scanned, () => {}]))
  expect([some.text, some.completeness, some.remarks[0]]).toEqual([
    '<!-- page 1 -->\nA page with text\n\n<!-- page 2 -->\n\n<!-- page 3 -->',
    'partial',
    '1 of 3 pages (page 2) hold no text, as scans do: run text recognition (OCR) on the PDF and add it again'
  ])
})

test('300 pages are read in order', { timeout: 60_000 }, async () => {
  const { text } = await readPdf(await longReport())
  expect(text.match(/<!-- page \d+ -->\n\d+: Line 0/g)).toEqual(
    Array.from({ length: 300 }, (_, page) => `<!-- page ${page + 1} -->\n${page}: Line 0`)
  )
})

test('Broken, locked and oversized files end in one line', async () => {
  const whole = await pdf([(draw) => draw('Text', 50, 100)])
  const locked = await PDFDocument.load(whole)
  locked.encrypt({ userPassword: 'a', ownerPassword: 'b' })
  const bomb = Buffer.concat([
    Buffer.from('%PDF-1.4\n1 0 obj\n<</Filter/FlateDecode/Length 1>>\nstream\n'),
    deflateSync(Buffer.alloc(110 * 1024 * 1024)),
    Buffer.from('\nendstream\nendobj\n')
  ])
  const failures = []
  for (const bytes of [Buffer.from('%PDF-1.7 and nothing else'), await locked.save(), bomb]) {
    failures.push(
      await readPdf(bytes).catch((error: unknown) =>
        error instanceof CaptureFailed ? `${error.message}: ${error.fix}` : error
      )
    )
  }
  expect(failures).toEqual([
    'The PDF is broken and cannot be read: download it again, or print it to a new PDF',
    'The PDF is locked with a password: save it without a password and add that',
    'The PDF unpacks to more than its pages can need: print it to a new PDF and add that'
  ])
})
