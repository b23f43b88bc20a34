import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { markArtifacts } from '../../src/print/accessible/artifacts.ts'
import { linkWords } from '../../src/print/accessible/link-words.ts'
import { attributeOf, kidsOf, linksOf, piecesOf, tagRoot, tagsIn, typeOf } from '../../src/print/accessible/tag-tree.ts'
import { openBrowser, type Printer } from '../../src/print/browser.ts'
import { set, wholeBrief } from '../page/set.ts'
import { pagesOf } from './pages-of.ts'

let printer: Printer
let pdf: PDFDocument
beforeAll(async () => {
  printer = await openBrowser()
  pdf = await PDFDocument.load((await printer.print(set(wholeBrief))).bytes, { updateMetadata: false })
})
afterAll(() => printer.close())

function tags(of = pdf): { readonly type: string; readonly dict: PDFDict }[] {
  const root = tagRoot(of)
  return root ? tagsIn(of, root).map(({ dict }) => ({ type: typeOf(dict), dict })) : []
}

test('every list item has a body, and nothing but a label beside it', () => {
  const items = tags().filter(({ type }) => type === 'LI')
  expect(items.length).toBeGreaterThan(8)
  for (const { dict } of items) {
    const kids = kidsOf(pdf, dict).map((kid) => pdf.context.lookup(kid))
    const types = kids.map((kid) => (kid instanceof PDFDict ? typeOf(kid) : 'text'))
    expect(['LBody', 'Lbl LBody']).toContain(types.join(' '))
  }
})

test('every link stands in a link and says where it leads', () => {
  const holders = tags().filter(({ dict }) => linksOf(pdf, dict).length > 0)
  expect(new Set(holders.map(({ type }) => type))).toEqual(new Set(['Link']))
  const words = holders.flatMap(({ dict }) => linksOf(pdf, dict)).map((link) => link.lookup(PDFName.of('Contents')))
  const said = words.map((text) => (text instanceof PDFHexString ? text.decodeText() : ''))
  expect(said).toContain('Note 1')
  expect(said).toContain('1 What is counted')
  expect(said).not.toContain('')
})

test('tables have heads with a scope, and every tag is one that readers know', () => {
  const known = new Set(
    'Document P H1 H2 H3 L LI Lbl LBody Table TR TH TD Caption Link Span NonStruct BlockQuote Code Div Sect Note'.split(
      ' '
    )
  )
  const roles = tagRoot(pdf)?.lookup(PDFName.of('RoleMap'), PDFDict)
  const unknown = tags().filter(({ type }) => !known.has(type) && !roles?.has(PDFName.of(type)))
  expect(unknown.map(({ type }) => type)).toEqual([])
  const heads = tags().filter(({ type }) => type === 'TH')
  expect(heads).toHaveLength(4)
})

test('the head of a table is printed on each of its pages and read out once', async () => {
  const rows = Array.from({ length: 90 }, (_, index) => `| ${1930 + index} | ${1000 + index} |`).join('\n')
  const { bytes, lacks } = await printer.print(set(`| Year[^a] | Reports |\n|---|--:|\n${rows}\n\n[^a]: A note.`))
  expect(lacks).toEqual([])
  const printed = await PDFDocument.load(bytes, { updateMetadata: false })
  const pages = printed.getPages().map(({ ref }) => ref)
  const heads = tags(printed).filter(({ type, dict }) => type === 'TH' && attributeOf(dict, 'Scope') === 'Column')
  const read = heads.map(({ dict }) =>
    tagsIn(printed, dict).flatMap((tag) => piecesOf(printed, tag.dict).map(({ page }) => pages.indexOf(page)))
  )
  expect(read.map((places) => [...new Set(places)])).toEqual([[0], [0]])
  expect(
    tags(printed)
      .flatMap(({ dict }) => linksOf(printed, dict))
      .filter(isCall)
  ).toHaveLength(1)
  const withRows = (await pagesOf({ bytes, lacks })).filter((words) => /\b19\d\d 10\d\d\b/.test(words))
  expect(withRows.map((words) => /Year ?1? Reports/.test(words))).toEqual([true, true, true])
})

test('what an element holds names that element as its parent', () => {
  const root = tagRoot(pdf)
  for (const { ref, dict } of root ? tagsIn(pdf, root) : []) {
    for (const kid of kidsOf(pdf, dict)) {
      const held = pdf.context.lookup(kid)
      if (!(kid instanceof PDFRef && held instanceof PDFDict && held.has(PDFName.of('S')))) continue
      expect(held.get(PDFName.of('P'))).toBe(ref)
    }
  }
})

test('what is painted outside of tags is an artifact, and clips and tagged content are left alone', () => {
  const content =
    '/P <</MCID 0 >>BDC\nBT <01> Tj ET\n0 0 1 1 re f\nEMC\n0 0 9 9 re W n\n1 0 0 rg 0 0 2 2 re\nf\nBT (a \\) (b)) Tj ET\n/X0 Do'
  expect(markArtifacts(content)).toBe(
    '/P <</MCID 0 >>BDC\nBT <01> Tj ET\n0 0 1 1 re f\nEMC\n0 0 9 9 re W n\n1 0 0 rg /Artifact BMC\n0 0 2 2 re\nf\nEMC\n' +
      '/Artifact BMC\nBT (a \\) (b)) Tj ET\nEMC\n/Artifact BMC\n/X0 Do\nEMC'
  )
})

test('every note is a note with an id and its number, after what calls it', () => {
  const order = tags().flatMap(({ type, dict }) => {
    if (type === 'Note') return [String(dict.get(PDFName.of('ID')))]
    return ['H2', 'H3', 'Table'].includes(type) || linksOf(pdf, dict).some(isCall) ? [type] : []
  })
  expect(order.join(' ')).toBe(
    // Summary, contents; two marks in a paragraph, a mark in a cell; a note that only a note calls.
    'H2 Link (fn-iwf) Link (fn-cite-1) H2 H2 Link Link (fn-act) Link (fn-more) Table Link H3 H2 Link H2 H3 H3 H2 H2'
  )
  for (const { dict } of tags().filter(({ type }) => type === 'Note')) {
    const [label] = kidsOf(pdf, dict).map((kid) => pdf.context.lookup(kid))
    expect(label instanceof PDFDict && typeOf(label)).toBe('Lbl')
  }
})

function isCall(link: PDFDict): boolean {
  return String(link.get(PDFName.of('Dest'))).startsWith('/fn-')
}

test('links by where they lead, in words', () => {
  const words = linkWords(
    '<a href="#fn-a" aria-label="Note 1">1</a><a href="https://x.org/?a=1&amp;b">A &#x26; <em>B</em></a>'
  )
  expect([...words]).toEqual([
    ['#fn-a', 'Note 1'],
    ['https://x.org/?a=1&b', 'A & B']
  ])
})
