import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type Printer } from '../../src/print/browser.ts'
import { set, wholeBrief } from '../page/set.ts'
import { pagesOf } from './pages-of.ts'
import { readPages } from './read-pages.ts'

const long = `${wholeBrief}\n\n## More\n\n${'A paragraph that fills the page and says nothing new.\n\n'.repeat(60)}`

let printer: Printer
beforeAll(async () => {
  printer = await openBrowser()
})
afterAll(() => printer.close())

test('a tagged PDF of A4 pages with title, language, authors, dates and bookmarks', async () => {
  const pdf = await PDFDocument.load((await printer.print(set(long))).bytes, { updateMetadata: false })
  expect(pdf.getTitle()).toBe('Reports and duties: a test')
  expect(pdf.getAuthor()).toBe('A Researcher, B Writer')
  expect(pdf.getCreationDate()?.toISOString()).toBe('2026-11-20T00:00:00.000Z')
  expect(pdf.getModificationDate()?.toISOString()).toBe('2026-11-20T00:00:00.000Z')
  expect(String(pdf.catalog.get(PDFName.of('Lang')))).toContain('en-GB')
  expect(String(pdf.catalog.lookup(PDFName.of('MarkInfo')))).toContain('/Marked true')
  for (const part of ['StructTreeRoot', 'Outlines', 'Metadata']) expect(pdf.catalog.has(PDFName.of(part))).toBe(true)
  const { width, height } = pdf.getPage(0).getSize()
  expect([width, height].map((points) => Math.round((points / 72) * 25.4))).toEqual([210, 297])
})

test('no page is in the file twice: all that it holds can be reached', async () => {
  const { context } = await PDFDocument.load((await printer.print(set(long))).bytes, { updateMetadata: false })
  const reached = new Set<PDFRef>()
  const follow = (value: PDFObject | undefined): void => {
    if (value instanceof PDFRef) {
      if (reached.has(value)) return
      reached.add(value)
      follow(context.lookup(value))
    } else if (value instanceof PDFArray) value.asArray().forEach(follow)
    else if (value instanceof PDFDict) value.values().forEach(follow)
    else if (value instanceof PDFStream) follow(value.dict)
  }
  for (const value of Object.values(context.trailerInfo)) follow(value)
  const packing = (object: PDFObject): boolean =>
    object instanceof PDFStream && /\/(?:ObjStm|XRef)/.test(object.dict.toString())
  const left = context.enumerateIndirectObjects().filter(([ref, object]) => !reached.has(ref) && !packing(object))
  expect(left.map(([ref, object]) => `${ref}: ${object}`.slice(0, 120))).toEqual([])
})

test('Letter where the front matter says so, its notes at the foot too', async () => {
  const letter = `---\ntitle: "A test"\ndate: 2026-11-20\npaper: letter\n---\n${long}`
  const { bytes } = await printer.print(set(letter))
  const { width, height } = (await PDFDocument.load(bytes)).getPage(0).getSize()
  expect([width / 72, height / 72]).toEqual([8.5, 11])
  for (const { overlaps, blank } of (await readPages({ bytes })).slice(0, -1)) {
    expect(overlaps).toEqual([])
    expect(blank).toBeLessThan(0.25)
  }
})

test('bookmarks are the headings, without the marks of notes', async () => {
  const { bytes } = await printer.print(set('## First[^a][^b]\n\nText.\n\n### Second\n\n[^a]: A note.\n[^b]: Another.'))
  const outline = await (await getDocumentProxy(bytes.slice())).getOutline()
  expect(outline[0]?.items.map(({ title }) => title)).toContain('1 First')
  expect(outline[0]?.items.flatMap(({ items }) => items).map(({ title }) => title)).toEqual(['1.1 Second'])
})

test('running title on every page but the first, page X of Y on all', async () => {
  const pages = await pagesOf(await printer.print(set(long)))
  expect(pages.length).toBeGreaterThan(2)
  pages.forEach((text, index) => {
    expect(text).toContain(`Page ${index + 1} of ${pages.length}`)
    expect(text.match(/Reports and duties: a test/g) ?? []).toHaveLength(1)
    expect(text).not.toContain('DRAFT')
  })
})

test('a draft says so on every page', async () => {
  const pages = await pagesOf(await printer.print(set(long, () => [])))
  for (const text of pages) expect(text).toContain('DRAFT')
})

test('the same brief prints the same bytes, whichever browser prints it', async () => {
  const other = await openBrowser()
  const [one, two, three] = await Promise.all([
    printer.print(set(wholeBrief)),
    printer.print(set(wholeBrief)),
    other.print(set(wholeBrief))
  ])
  await other.close()
  expect(Buffer.compare(one.bytes, two.bytes)).toBe(0)
  expect(Buffer.compare(one.bytes, three.bytes)).toBe(0)
})

test('scripts do not run and nothing is fetched', async () => {
  const html = {
    ...set('x'),
    text: '<!doctype html><p id="p">Still</p><script>document.getElementById("p").textContent = "Ran"</script><img src="http://127.0.0.1:9/x.png" alt="">'
  }
  const [text] = await pagesOf(await printer.print(html))
  expect(text).toContain('Still')
})
