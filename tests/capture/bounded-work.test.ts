import { describe, expect, it } from 'vitest'
import { isSound } from '../../src/capture/docx/sound-xml.ts'
import { CaptureFailed } from '../../src/capture/failed.ts'
import { readPdf } from '../../src/capture/pdf/read-pdf.ts'
import { repeatsObjects } from '../../src/capture/pdf/repeated-objects.ts'
import { readMarkdown } from '../../src/capture/plain/read-markdown.ts'
import { readWebPage } from '../../src/capture/web/read-web-page.ts'
import { restOfPage } from '../../src/library/divisions.ts'
import { reportPdf } from '../fuzz/good-pdf.ts'
import { assertSound } from '../fuzz/sound-reading.ts'
import { newsPage } from './news-page.ts'

/** What follows would take minutes or for ever, were the work not in proportion to the source. */
describe('a web page', () => {
  it('has each word once where a hundred headings stand in each other', async () => {
    const html = '<div><h1>word '.repeat(100) + '</h1></div>'.repeat(100)
    const { text } = await readWebPage(`<html><head><title>T</title></head><body>${html}</body></html>`)
    expect(text.match(/word/g)).toHaveLength(100)
  })

  it('keeps the words of blocks in a heading apart, on its line', async () => {
    const { text } = await readWebPage(
      `<h2>Part<div>One</div><blockquote><p>of</p></blockquote><ul><li>two</li></ul></h2><p>Words.</p>`
    )
    expect(text).toBe('## Part One of two\n\nWords.')
  })

  it('loses the blanks at the ends of lines only', async () => {
    const blanks = ' '.repeat(500_000)
    const { text } = await readWebPage(`<p>Before.</p><pre>a${blanks}b   \nc\t</pre>`)
    expect(text).toBe(`Before.\n\na${blanks}b\n\nc`)
  })

  it('with a number without end is kept whole', async () => {
    const { text } = await readWebPage(newsPage.replace('</article>', `<p>${'9'.repeat(100_000)}</p></article>`))
    expect([text.includes(restOfPage), text.includes('291,273 pages in 2024')]).toEqual([false, true])
  })

  it('of more than 20,000 elements, or nested deeply, is kept whole, its article not told apart', async () => {
    const long = (elements: number) => newsPage.replace('</article>', `${'<b>x</b> '.repeat(elements)}</article>`)
    expect((await readWebPage(long(100))).text).toContain(restOfPage)
    const deep = newsPage.replace('</article>', `${'<div>'.repeat(330)}${'</div>'.repeat(330)}</article>`)
    for (const page of [long(20_000), deep]) {
      const { text, completeness } = await readWebPage(page)
      expect([text.includes(restOfPage), text.includes('291,273 pages in 2024'), completeness]).toEqual([
        false,
        true,
        'full'
      ])
    }
  })
})

describe('a part of a Word document', () => {
  it.each([
    '<?xml version="1.0"?><a><b c=">"/><b d=\'</a>\'>words</b></a>\n',
    '<!-- <a> --><a><![CDATA[</a><b>]]></a>',
    ''
  ])('is sound: %s', (xml) => expect(isSound(xml)).toBe(true))

  it.each(['<a/><b/>', '<a></a></a>', '<a><b>', '</a>', '<a>'.repeat(501) + '</a>'.repeat(501)])(
    'is broken: %s',
    (xml) => expect(isSound(xml)).toBe(false)
  )

  it('may have a tag of any length', () => {
    expect(isSound(`<a ${'b '.repeat(5_000_000)}/>`)).toBe(true)
    expect(isSound(`<a b="${'x'.repeat(10_000_000)}"></a>`)).toBe(true)
  })
})

describe('a PDF', () => {
  const lost = reportPdf.replace(/startxref\n\d+/, 'startxref\n0')
  const refused = new CaptureFailed(
    'The PDF is broken and cannot be read',
    'download it again, or print it to a new PDF'
  )

  it('whose objects stand there hundreds of times without an end is refused', async () => {
    const open = lost.replace('6 0 obj', '6 0 obj\n<< /ndobj\n'.repeat(202))
    await expect(readPdf(Buffer.from(open))).rejects.toThrow(refused)
  })

  it('with one object thousands of times is refused, whether it ends or not', async () => {
    const many = lost.replace('6 0 obj', `${'6 0 obj\n<< /Type /Page /Odd >>\nendobj\n'.repeat(1_001)}6 0 obj`)
    await expect(readPdf(Buffer.from(many))).rejects.toThrow(refused)
  })

  it('is read where objects stand there again with their ends, as after many saves, or end nowhere', async () => {
    const again = lost.replace('6 0 obj', `${'6 0 obj\n<< /Type /Old >>\nendobj\n'.repeat(500)}6 0 obj`)
    expect((await readPdf(Buffer.from(again))).text).toContain('The last page, of 23 April 2024.')
    expect(repeatsObjects(Buffer.from(reportPdf.replaceAll('endobj', '')))).toBe(false)
  })
})

it('a title with a line separator and `---` in it does not end the front matter of its record', () => {
  const reading = readMarkdown('---\ntitle: One\u2028--- two\n---\nThe text.\n---\nMore text.\n')
  assertSound(reading)
  expect([reading.item.title, reading.text]).toEqual(['One\u2028--- two', 'The text.\n---\nMore text.'])
})

it('front matter of a Markdown file with thousands of faults is not read', () => {
  const faults = `title: &a [*a]${'title: &a [*a]'.repeat(10_000)}`
  expect(readMarkdown(`---\n${faults}\n---\n# Heading\n`).item.title).toBe('Heading')
})

it.each([
  ['# C# and F#', 'C# and F#'],
  ['## Two ##  ', 'Two'],
  [`# One${' '.repeat(300_000)}x`, `One${' '.repeat(300_000)}x`]
])('the first heading of a Markdown file is its title', (markdown, title) => {
  expect(readMarkdown(`${markdown}\nText.\n`).item.title).toBe(title)
})
