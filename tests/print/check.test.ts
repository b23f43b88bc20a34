import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { lacksOf } from '../../src/print/accessible/check/check.ts'
import { contentOf } from '../../src/print/accessible/content.ts'
import { tagRoot, tagsIn, typeOf } from '../../src/print/accessible/tag-tree.ts'
import { openBrowser, type Pdf } from '../../src/print/browser.ts'
import { set, wholeBrief } from '../page/set.ts'

let printed: Pdf
beforeAll(async () => {
  const printer = await openBrowser()
  printed = await printer.print(set(wholeBrief))
  await printer.close()
})

const name = PDFName.of
const load = () => PDFDocument.load(printed.bytes, { updateMetadata: false })

test('what is printed lacks nothing, and says so of itself', async () => {
  const pdf = await load()
  expect(printed.lacks).toEqual([])
  expect(lacksOf(pdf)).toEqual([])
  expect(metadataOf(pdf)).toContain('<pdfuaid:part>1</pdfuaid:part>')
})

test('what lacks something does not say that it is accessible', async () => {
  const printer = await openBrowser()
  const html = set('Short.')
  const text = html.text.replace(
    '<div class="text">',
    '<div class="text"><h4>Too deep</h4><svg role="img"><rect width="9" height="9"/></svg>'
  )
  const { bytes, lacks } = await printer.print({ ...html, text })
  await printer.close()
  expect(lacks).toEqual([
    'not met that headings begin at the first level and skip none (1)',
    'not met that every picture has words for it (1)'
  ])
  expect(metadataOf(await PDFDocument.load(bytes))).not.toContain('pdfuaid')
})

test('a picture in a figure is one picture with its words, and its caption a caption', async () => {
  const printer = await openBrowser()
  const html = set('Short.')
  const figure = `<figure><svg role="img" aria-label="Reports by year" width="99" height="60"><rect width="99" height="60"/></svg>
    <figcaption>Figure 1: Reports by year</figcaption></figure>`
  const { bytes, lacks } = await printer.print({
    ...html,
    text: html.text.replace('<div class="text">', `<div class="text">${figure}`)
  })
  await printer.close()
  expect(lacks).toEqual([])
  const pdf = await PDFDocument.load(bytes)
  const root = tagRoot(pdf)
  const types = root ? [...tagsIn(pdf, root)].map(({ dict }) => typeOf(dict)) : []
  expect(types.filter((type) => type === 'Figure')).toHaveLength(1)
})

/** Each way to spoil a file, and the one line that is then said. */
const spoiled: readonly (readonly [string, (pdf: PDFDocument) => void])[] = [
  ['the file is tagged', (pdf) => pdf.catalog.delete(name('MarkInfo'))],
  ['the title is shown', (pdf) => pdf.catalog.delete(name('ViewerPreferences'))],
  ['the language is named', (pdf) => pdf.catalog.delete(name('Lang'))],
  ['the metadata has a title', (pdf) => pdf.catalog.delete(name('Metadata'))],
  ['what has headings has bookmarks', (pdf) => pdf.catalog.delete(name('Outlines'))],
  ['every tag is one that readers know', (pdf) => first(pdf, 'BlockQuote').set(name('S'), name('Boxed'))],
  ['no known tag stands for another', (pdf) => rolesOf(pdf).set(name('H1'), name('P'))],
  ['what a tag holds names it as its parent', (pdf) => first(pdf, 'H1').set(name('P'), pdf.getPage(0).ref)],
  ['lists and tables hold only their parts', (pdf) => first(pdf, 'TD').set(name('S'), name('Caption'))],
  ['every list item has a body', (pdf) => first(pdf, 'LBody').set(name('S'), name('Lbl'))],
  ['every head of a table says what it heads', (pdf) => first(pdf, 'TH').delete(name('A'))],
  [
    'all rows of a table have as many columns',
    (pdf) => first(pdf, 'TD').set(name('A'), pdf.context.obj({ O: 'Table', ColSpan: 2 }))
  ],
  ['headings begin at the first level and skip none', (pdf) => first(pdf, 'H1').set(name('S'), name('P'))],
  ['every picture has words for it', (pdf) => first(pdf, 'BlockQuote').set(name('S'), name('Figure'))],
  ['every note has an id of its own', (pdf) => first(pdf, 'Note').delete(name('ID'))],
  ['every note has an id of its own', (pdf) => first(pdf, 'Note').set(name('ID'), PDFString.of('fn-act'))],
  ['all that is painted is tagged or an artifact', (pdf) => paint(pdf, (content) => `${content}\n0 0 1 1 re f`)],
  ['tags and pages name each other', (pdf) => paint(pdf, (content) => content.replace('/MCID 0 ', '/MCID 999 '))],
  ['every character has a glyph', (pdf) => paint(pdf, (content) => content.replace(/<[\da-f]{4}> Tj/, '<0000> Tj'))],
  ['every link says where it leads', (pdf) => linkOf(pdf).delete(name('Contents'))],
  ['every link stands in a link of the tags', (pdf) => linkOf(pdf).delete(name('StructParent'))],
  ['the order of links on a page is that of its tags', (pdf) => pdf.getPage(0).node.delete(name('Tabs'))],
  ['every font is in the file', (pdf) => fontOf(pdf).delete(name('DescendantFonts'))],
  ['every font says what characters it has', (pdf) => fontOf(pdf).delete(name('ToUnicode'))]
]

test.each(spoiled)('%s', async (said, spoil) => {
  const pdf = await load()
  spoil(pdf)
  expect(lacksOf(pdf).join('; ')).toContain(`not met that ${said} (`)
})

function first(pdf: PDFDocument, type: string): PDFDict {
  const root = tagRoot(pdf)
  const found = root && [...tagsIn(pdf, root)].find(({ dict }) => typeOf(dict) === type)
  if (!found) throw new Error(`no ${type}`)
  return found.dict
}

function rolesOf(pdf: PDFDocument): PDFDict {
  return pdf.catalog.lookup(name('StructTreeRoot'), PDFDict).lookup(name('RoleMap'), PDFDict)
}

function linkOf(pdf: PDFDocument): PDFDict {
  return pdf.getPage(0).node.lookup(name('Annots'), PDFArray).lookup(0, PDFDict)
}

function fontOf(pdf: PDFDocument): PDFDict {
  const fonts = pdf.getPage(0).node.Resources()?.lookup(name('Font'), PDFDict)
  return fonts?.lookup(fonts.keys()[0] ?? name('F'), PDFDict) ?? PDFDict.withContext(pdf.context)
}

function paint(pdf: PDFDocument, change: (content: string) => string): void {
  const { node } = pdf.getPage(0)
  const content = change(contentOf(pdf, node.Contents()))
  node.set(name('Contents'), pdf.context.register(pdf.context.flateStream(Buffer.from(content, 'latin1'))))
}

function metadataOf(pdf: PDFDocument): string {
  return contentOf(pdf, pdf.catalog.lookup(name('Metadata')))
}
