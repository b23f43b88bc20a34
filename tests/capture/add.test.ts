import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, onTestFinished, test } from 'vitest'
import { type Added, type AddOptions, add } from '../../src/capture/add.ts'
import { siteBases } from '../../src/capture/addresses/bases.ts'
import { CaptureFailed } from '../../src/capture/failed.ts'
import { verifyCaptures } from '../../src/capture/verify-captures.ts'
import { libraryOf, loadLibrary } from '../../src/library/load.ts'
import { clml, section, text } from './clml.ts'
import { serving } from './loopback.ts'

const now = new Date('2026-11-20T09:30:00Z')
const fixtures = join(import.meta.dirname, '../fixtures/bibliography')

async function workspace(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'policy brief '))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}

async function attempt(what: string, options: AddOptions): Promise<Added[] | string> {
  try {
    return await add(what, options)
  } catch (error) {
    if (error instanceof CaptureFailed)
      return `${error.message}: ${error.fix}`.replaceAll(/127\.0\.0\.1:\d+/g, 'loopback')
    throw error
  }
}

async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}

const page = `<html lang="en-GB"><head><title>Harbour lights counted</title><meta name="author" content="Ann Wick">
<meta property="article:published_time" content="2024-04-23"></head><body><article><h1>Harbour lights counted</h1>
<p>The trust counted 12,345 lights on the coast, which is more than it had counted in any year before this one.</p></article></body></html>`

test('A page becomes a record that the library loads as it was written', async () => {
  const base = await serving((request, response) => {
    if (request.url === '/old') response.writeHead(301, { location: '/lights' })
    response.end(page)
  })
  const folder = await workspace()
  const options = { workspace: folder, now, allowPrivate: true }
  expect(await add(`${base}/old`, options)).toEqual([
    {
      outcome: 'written',
      key: 'wick-harbour-2024',
      file: 'sources/wick-harbour-2024.md',
      original: 'sources/originals/wick-harbour-2024.html',
      completeness: 'full',
      remarks: []
    }
  ])
  expect(await readFile(join(folder, 'sources/originals/wick-harbour-2024.html'), 'utf8')).toBe(page)
  const record = await readFile(join(folder, 'sources/wick-harbour-2024.md'), 'utf8')
  expect(record.replaceAll(base, 'http://loopback').replace(/text-sha256: \w{64}/, 'text-sha256: TEXT')).toBe(`---
type: webpage
title: Harbour lights counted
author:
  family: Wick
  given: Ann
issued: 2024-04-23
accessed: 2026-11-20
language: en-GB
URL: http://loopback/lights
evidence:
  standing: primary
  completeness: full
  capture:
    from: http://loopback/lights
    at: 2026-11-20T09:30:00.000Z
    original: originals/wick-harbour-2024.html
    sha256: ${createHash('sha256').update(page).digest('hex')}
    text-sha256: TEXT
    reader: defuddle 0.19.4
---
# Harbour lights counted

The trust counted 12,345 lights on the coast, which is more than it had counted in any year before this one.
`)
  const { records, findings } = await loadLibrary(folder)
  expect(findings).toEqual([])
  for (const { evidence, textSha256 } of records.values()) expect(evidence.capture?.['text-sha256']).toBe(textSha256)
  expect(await attempt(`${base}/lights`, options)).toBe(
    'This source is captured as `wick-harbour-2024` already: cite it as `@wick-harbour-2024`'
  )
})

test('The same file gives the same record, but for the time', async () => {
  const records = []
  for (const at of [now, new Date('2027-01-01T00:00:00Z')]) {
    const folder = await workspace({ 'note.txt': 'A note on lights\nIt is short.' })
    await add('note.txt', { workspace: folder, now: at })
    records.push((await readFile(join(folder, 'sources/note.md'), 'utf8')).replace(at.toISOString(), 'AT'))
  }
  expect(records[1]).toBe(records[0])
  expect(records[0]).toContain('\n    from: note.txt\n    at: AT\n')
})

test('A record is never written over, and a failure leaves nothing', async () => {
  const folder = await workspace({
    'a.txt': 'The first text.',
    'b.txt': 'The second text.',
    'c.pdf': '%PDF-1.7 broken'
  })
  const options = { workspace: folder, now, key: 'mine' }
  await add('a.txt', options)
  const before = await filesIn(folder)
  const failures = []
  for (const [what, key] of [
    ['b.txt', 'mine'],
    ['c.pdf', 'other'],
    ['b.txt', '../up'],
    ['none.txt', 'other'],
    ['sources', 'other']
  ]) {
    failures.push(await attempt(what ?? '', { ...options, key: key ?? '' }))
  }
  expect(failures).toEqual([
    '`sources/mine.md` is there already: name another key with `--key`, or remove the record first',
    'The PDF is broken and cannot be read: download it again, or print it to a new PDF',
    '`../up` cannot be a key: use letters, digits and hyphens',
    'There is no file `none.txt`: check its path, or give an address with `https://`',
    '`sources` is not a file: give the files in it by name'
  ])
  expect(await filesIn(folder)).toEqual(before)
})

test('The original of a record that was renamed is not written over', async () => {
  const folder = await workspace({ 'a.txt': 'The first text.', 'b.txt': 'The second text.' })
  await add('a.txt', { workspace: folder, now, key: 'mine' })
  await rename(join(folder, 'sources/mine.md'), join(folder, 'sources/older.md'))
  const [added] = await add('b.txt', { workspace: folder, now, key: 'mine' })
  expect(added).toMatchObject({ original: 'sources/originals/mine-20c0de3b.txt' })
  expect(await verifyCaptures(folder, await loadLibrary(folder))).toEqual({ sound: 2, byHand: 0, problems: [] })
})

test('A stop before the end leaves nothing', async () => {
  const stop = new AbortController()
  const base = await serving((_, response) => {
    response.end(page)
    stop.abort()
  })
  const folder = await workspace()
  await expect(add(base, { workspace: folder, now, allowPrivate: true, signal: stop.signal })).rejects.toThrow(
    'This operation was aborted'
  )
  expect(await filesIn(folder)).toEqual([])
})

test.each(['ris', 'bib', 'json'])('A bibliography in %s gives a record an entry', async (ending) => {
  const folder = await workspace()
  const added = await add(join(fixtures, `thirty.${ending}`), { workspace: folder, now })
  expect(added.filter(({ outcome }) => outcome === 'written')).toHaveLength(30)
  const { records, findings } = await loadLibrary(folder)
  expect([records.size, findings]).toEqual([30, []])
  expect((await readdir(join(folder, 'sources/originals'))).length).toBe(1)
})

test('A broken entry fails alone', async () => {
  const folder = await workspace({
    'two.bib': '@book{one, title = {One}}\n\n@book{two, title = {Two}\n\n@book{three, title = {Three}}'
  })
  const outcomes = (await add('two.bib', { workspace: folder, now })).map((added) =>
    added.outcome === 'written' ? added.key : `${added.what}: ${added.fix}`
  )
  expect(outcomes).toEqual(['one', 'two.bib line 3: mend the entry and add the file again', 'three'])
})

test('Known sites are asked for their own data, and the record says what it says', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage().drawText('Briefing text on lights')
  const briefing = Buffer.from(await pdf.save())
  const lamps = clml({
    title: 'Lamps Act 1990',
    year: 1990,
    number: 3,
    date: '1990-02-01',
    identifier: 'ukpga/1990/3/section/7',
    body: section('7', 'Wicks', text('Trim it.'))
  })
  const answers: Readonly<Record<string, string | Buffer>> = {
    '/ukpga/1990/3/section/7/data.xml': lamps,
    '/documents/CBP-9506/CBP-9506.pdf': briefing,
    '/researchbriefings.json': JSON.stringify({
      result: { items: [{ title: 'Lights', date: { _value: '2020-03-31' }, identifier: { _value: 'CBP-9506' } }] }
    }),
    '/api/content/government/publications/lights': JSON.stringify({
      title: 'Lights policy',
      base_path: '/government/publications/lights',
      document_type: 'policy_paper',
      schema_name: 'publication',
      locale: 'en',
      first_published_at: '2019-04-08T10:00:00Z',
      public_updated_at: '2019-04-08T10:00:00Z',
      withdrawn_notice: { explanation: '<p>Replaced.</p>', withdrawn_at: '2024-06-30T10:00:00Z' },
      links: { organisations: [{ title: 'Department for Lights' }] },
      details: { attachments: [] }
    }),
    '/government/publications/lights': page,
    '/10.1234/lights': JSON.stringify({
      type: 'article-journal',
      title: 'Lights: a review',
      DOI: '10.1234/lights',
      author: [{ family: 'Wick', given: 'Ann' }],
      issued: { 'date-parts': [[2019]] }
    })
  }
  const base = await serving((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://loopback')
    const answer = answers[pathname]
    if (pathname === '/ukpga/1990/3/section/999/data.xml')
      response.writeHead(303, { location: '/ukpga/1990/3/section/7/data.xml' }).end()
    else response.writeHead(answer ? 200 : 404).end(answer)
  })
  const bases = { ...siteBases, legislation: base, briefingsApi: base, briefingFiles: base, govuk: base, doi: base }
  const folder = await workspace()
  const options = { workspace: folder, now, allowPrivate: true, bases }
  const heads = []
  for (const address of [
    'https://www.legislation.gov.uk/ukpga/1990/3/section/7',
    'https://commonslibrary.parliament.uk/research-briefings/cbp-9506/',
    'https://www.gov.uk/government/publications/lights',
    'doi:10.1234/lights'
  ]) {
    const [added] = await add(address, options)
    if (added?.outcome !== 'written') throw new Error('Not written')
    const file = await readFile(join(folder, added.file), 'utf8')
    const record = libraryOf([{ file: added.file, text: file }])
      .records.values()
      .next().value
    heads.push([
      added.key,
      record?.item.type,
      record?.item.title,
      record?.evidence.completeness,
      record?.evidence.withdrawn?.says,
      file.split('\n---\n')[1]?.trim().slice(0, 60)
    ])
  }
  expect(heads).toEqual([
    ['la-1990', 'legislation', 'Lamps Act 1990', 'partial', undefined, '# Lamps Act 1990\n\n### s 7 Wicks\n\nTrim it.'],
    ['hcl-lights-2020', 'report', 'Lights', 'full', undefined, '<!-- page 1 -->\nBriefing text on lights'],
    [
      'department-lights-policy-2019',
      'report',
      'Lights policy',
      'full',
      'Replaced.',
      '# Harbour lights counted\n\nThe trust counted 12,345 lights on'
    ],
    ['wick-lights-2019', 'article-journal', 'Lights: a review', 'none', undefined, '']
  ])
  expect(await attempt('https://www.legislation.gov.uk/ukpga/1990/3/section/999', options)).toBe(
    '`section/999` was asked for and `section/7` came: there is no such provision: check the number, or add `https://www.legislation.gov.uk/ukpga/1990/3` whole'
  )
})
