import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromQuestions } from '../../src/capture/addresses/questions.ts'
import { readBibliography } from '../../src/capture/bibliography/read-bibliography.ts'
import { readDocx } from '../../src/capture/docx/read-docx.ts'
import { CaptureFailed } from '../../src/capture/failed.ts'
import { fitReading } from '../../src/capture/fit-reading.ts'
import { readLegislation } from '../../src/capture/legislation/read-legislation.ts'
import { readPdf } from '../../src/capture/pdf/read-pdf.ts'
import { readMarkdown } from '../../src/capture/plain/read-markdown.ts'
import { readApart } from '../../src/capture/read-apart.ts'
import { readWebPage } from '../../src/capture/web/read-web-page.ts'
import { brief, folderWith } from '../cli/run.ts'
import { clearPdf, reportPdf } from '../fuzz/good-pdf.ts'
import { clml, section, text } from './clml.ts'
import { parts, zip } from './word-file.ts'

const nested = (tag: string, levels: number, words: string) =>
  `<${tag}>`.repeat(levels) + words + `</${tag}>`.repeat(levels)

it('abbreviations of BibTeX that hold each other do not fill the memory', () => {
  const doubled = 'abcdefghij'.split('').map((name, index) => {
    const before = 'xabcdefghi'[index] ?? ''
    return `@string{${name} = ${index === 0 ? `"${'x'.repeat(99)}"` : Array.from({ length: 10 }, () => before).join(' # ')}}`
  })
  const { readings, problems } = readBibliography(`${doubled.join('\n')}\n@book{one, title = j}\n@book{two, title = a}`)
  const tooLong = (line: number, name: string) => ({
    line,
    problem: `What \`${name}\` stands for has more than 500 characters`
  })
  expect(problems).toEqual([tooLong(2, 'b'), tooLong(5, 'e'), tooLong(8, 'h')])
  expect(readings.map(({ key, reading }) => [key, reading.item.title?.length])).toEqual([
    ['one', 100],
    ['two', 99]
  ])
})

it.each(['constructor', '__proto__', 'toString'])(
  'the name `%s` is no type, language or kind of any format',
  (name) => {
    const bibtex = readBibliography(`@${name.replaceAll('_', '')}{a, title = {T}, language = {${name}}}`, 'bibtex')
    expect(bibtex.readings.map(({ reading }) => reading.item)).toEqual([
      { type: 'document', title: 'T', language: name }
    ])
    const ris = readBibliography(`TY  - ${name}\nTI  - T\nER  - \n`, 'ris')
    expect(ris.problems).toEqual([{ line: 1, problem: `The record's type \`${name}\` is not one of RIS` }])
    const law = clml({
      type: name,
      title: 'Lamps Act 1990',
      year: 1990,
      number: 3,
      date: '1990-02-01',
      identifier: 'x'
    })
    expect(readLegislation(law).item).toEqual({
      type: 'legislation',
      title: 'Lamps Act 1990',
      issued: { year: 1990, month: 2, day: 1 }
    })
  }
)

it('details that no record may have are left out, and said', () => {
  const reading = fitReading({
    item: { type: 'report', title: 'T', URL: 'http://a b', issued: { year: 12 }, language: ' ', publisher: 'P' },
    text: '',
    completeness: 'none',
    reader: 'a',
    remarks: ['Before']
  })
  expect(reading).toEqual({
    item: { type: 'report', title: 'T', publisher: 'P' },
    text: '',
    completeness: 'none',
    reader: 'a',
    remarks: [
      'Before',
      'What the source gives as its `issued` cannot be that, and is left out',
      'What the source gives as its `language` cannot be that, and is left out',
      'What the source gives as its `URL` cannot be that, and is left out'
    ]
  })
})

it('a day that the calendar does not have is no date', () => {
  const address = {
    site: 'questions',
    kind: 'question',
    number: '1',
    date: '',
    page: 'https://a.example',
    metadata: ''
  } as const
  const { item } = fromQuestions({ value: { heading: 'H', dateAnswered: '2024-02-31T00:00:00' } }, address)
  expect(item).toEqual({
    type: 'hearing',
    title: 'H',
    genre: 'Written question',
    number: '1',
    URL: 'https://a.example'
  })
})

it('marks of legislation that no record may have are left out, and said', () => {
  const { text: body, remarks } = readLegislation(
    clml({
      title: 'Lamps Act 1990',
      year: 1990,
      number: 3,
      date: '1990-02-01',
      identifier: 'ukpga/1990/3',
      status: 'revised',
      valid: '2020-01-01',
      body:
        section('1', 'Wicks', text('Trim it.'), 'RestrictExtent="E+Mars"') +
        section('2', 'Oil', text('Pour it.'), 'Match="false" RestrictStartDate="2021-13-45"') +
        section('2', 'Oil again', text('Pour more.'))
    })
  )
  expect(body.match(/^###.*$/gm)).toEqual(['### s 1 Wicks', '### s 2 Oil', '### Also s 2 Oil again'])
  expect(remarks).toContain('2 date or extents are not one that can be read, and left out')
})

it('front matter of a Markdown file that repeats itself or is nested without end is not read', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefg'.split('').map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]},`.repeat(9)}]`)
  ]
  for (const matter of [bomb.join('\n'), `a: ${'['.repeat(20_000)}`]) {
    expect(readMarkdown(`---\n${matter}\n---\n# Heading\n`).item).toEqual({ type: 'document', title: 'Heading' })
  }
})

describe('nesting is bounded', () => {
  const tooDeep = new CaptureFailed(
    'The page is nested too deeply to be read',
    'save it as PDF or text and add the file'
  )

  it('of a page, where tags that close nothing hide it', async () => {
    await expect(readWebPage('<b><i>words</x></x>'.repeat(1_000))).rejects.toThrow(tooDeep)
  })

  it('of a Word document', async () => {
    const deep = zip(
      parts.map(([name, part]) => [name, name === 'word/document.xml' ? nested('w:tbl', 20_000, '') : part])
    )
    await expect(readDocx(deep)).rejects.toThrow('The DOCX is broken and cannot be read')
  })
})

it('a table of one long row and many short ones is a line a row', async () => {
  const cells = Array.from({ length: 3_000 }, (_, index) => `<td>c${index}</td>`).join('')
  const html = `<table><tr>${cells}</tr>${'<tr><td>short</td></tr>'.repeat(3_000)}</table>`
  const { text: page } = await readWebPage(html)
  expect(page.length).toBeLessThan(html.length * 2)
  expect(page).toContain('c0 | c1 | c2')
  const law = clml({
    title: 'A Act 1990',
    year: 1990,
    number: 3,
    date: '1990-02-01',
    identifier: 'ukpga/1990/3',
    body: section('1', 'T', html)
  })
  expect(readLegislation(law).text.length).toBeLessThan(html.length * 2)
})

it('what is drawn beyond any page is not read', async () => {
  const lines = [50, 60, 1e9, 50, -1e15, 70].map(
    (x, line) => `/F 10 Tf 1 0 0 1 ${x} ${700 - line * 14} Tm (Words at ${x}) Tj`
  )
  const { text: read } = await readPdf(Buffer.from(clearPdf([`BT\n${lines.join('\n')}\nET`])))
  expect(read.match(/Words at .*/g)).toEqual(['Words at 50', 'Words at 60', 'Words at 50', 'Words at 70'])
})

describe('the thread that a source is read in', () => {
  const hint = { name: 'a.pdf' }

  it('outlives promises that its reader left behind', async () => {
    // Three characters stand elsewhere: the table of objects leads astray, and a font has no name. pdf.js reads the page all
    // the same, and rejects to nobody.
    const damaged = await readFile(new URL('../fixtures/misplaced-objects.pdf', import.meta.url))
    const folder = await folderWith({ 'briefs/.keep': '' })
    await writeFile(join(folder, 'a.pdf'), damaged)
    const { code, err } = await brief(folder, 'add', 'a.pdf')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(await readFile(join(folder, 'sources/doe-annual.md'), 'utf8')).toContain(
      'title: Annual Report of the Example'
    )
  })

  it('is ended where it takes too long, and where it takes too much memory', async () => {
    const slow = readApart(Buffer.from(reportPdf), hint, { limits: { milliseconds: 1, megabytes: 1_000 } })
    await expect(slow).rejects.toThrow(
      new CaptureFailed(
        'The source takes longer than 0 seconds to read',
        'save the part you cite as text or as a new PDF, and add that'
      )
    )
    const large = readApart(
      Buffer.from(`<p>${'<b>words</b> '.repeat(200_000)}</p>`),
      { name: 'a.html' },
      { limits: { milliseconds: 60_000, megabytes: 30 } }
    )
    await expect(large).rejects.toThrow('The source takes more than 30 MB of memory to read')
  })

  it('hands on what it read, what it refused, and every page', async () => {
    const pages: number[] = []
    const source = await readApart(Buffer.from(reportPdf), hint, { onPage: (page) => pages.push(page) })
    expect([source.kind, source.ending, pages]).toEqual(['one', 'pdf', [1, 2, 3]])
    await expect(readApart(new Uint8Array(), hint)).rejects.toThrow(
      new CaptureFailed('The source is empty', 'save or download it again')
    )
    const stopped = readApart(Buffer.from(reportPdf), hint, {
      onPage: () => {
        throw new Error('stop')
      }
    })
    await expect(stopped).rejects.toThrow('stop')
  })
})

it('a key of settings is shown on one line', async () => {
  const folder = await folderWith({ 'briefs/a.md': '', 'brief.config.yaml': `"two\\nlines": ${'x'.repeat(20)}\n` })
  await mkdir(join(folder, 'sources'))
  const { code, err } = await brief(folder, 'check')
  expect({ code, err }).toEqual({
    code: 2,
    err: 'brief: brief.config.yaml:1:1: There is no setting `two lines`: take `two lines` out\n'
  })
})
