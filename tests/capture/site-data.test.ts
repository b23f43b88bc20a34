import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answersTheAddress } from '../../src/capture/addresses/answers.ts'
import { type Bases, siteBases } from '../../src/capture/addresses/bases.ts'
import { fromBills } from '../../src/capture/addresses/bills.ts'
import { fromBriefings } from '../../src/capture/addresses/briefings.ts'
import { committeeDocument, fromCommittees } from '../../src/capture/addresses/committees.ts'
import type { Described } from '../../src/capture/addresses/described.ts'
import { fromDoi } from '../../src/capture/addresses/doi.ts'
import { fromGovUk } from '../../src/capture/addresses/govuk.ts'
import { fromHansard } from '../../src/capture/addresses/hansard.ts'
import { fromQuestions } from '../../src/capture/addresses/questions.ts'
import { understandAddress } from '../../src/capture/addresses/understand-address.ts'

import { readLegislation } from '../../src/capture/legislation/read-legislation.ts'
import { clml, section, text } from './clml.ts'
import { answers, debate, speech } from './site-answers.ts'

/** Legislation by path: a file, or where the site sends who asks for it. */
const legislation: Readonly<Record<string, string>> = {
  '/ukpga/1990/3/section/7/data.xml': clml({
    title: 'Lamps Act 1990',
    year: 1990,
    number: 3,
    date: '1990-02-01',
    identifier: 'ukpga/1990/3/section/7',
    body: section('7', 'Wicks', text('Trim it.'))
  }),
  '/ukpga/1990/3/section/999/data.xml': '/ukpga/1990/3/section/7/data.xml'
}

let server: Server
let bases: Bases = siteBases

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://loopback')
    const law = legislation[pathname]
    const known = answers[pathname]
    if (law?.startsWith('/')) response.writeHead(303, { location: law }).end()
    else if (law) response.writeHead(200, { 'content-type': 'application/xml' }).end(law)
    else response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(known ?? {}))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  bases = {
    legislation: base,
    hansard: base,
    hansardApi: base,
    billsApi: base,
    committeesApi: base,
    questionsApi: base,
    briefingsApi: base,
    briefingFiles: base,
    govuk: base,
    doi: base
  }
})

afterAll(() => new Promise((done) => server.close(done)))

async function ask(url: string): Promise<unknown> {
  return (await fetch(url)).json()
}

async function described(url: string): Promise<Described | null> {
  const address = understandAddress(url, bases)
  switch (address?.site) {
    case 'hansard':
      return fromHansard(await ask(address.metadata), address)
    case 'bills':
      return fromBills(await ask(address.metadata ?? ''), address, await ask(address.publications ?? ''))
    case 'committees':
      return fromCommittees(await ask(address.metadata), address)
    case 'briefings':
      return fromBriefings(await ask(address.metadata), address)
    case 'govuk':
      return fromGovUk(await ask(address.metadata), address)
    case 'questions':
      return fromQuestions(await ask(address.metadata), address)
    case 'doi':
      return fromDoi(await ask(address.metadata), address)
    case 'legislation':
    case 'govuk-asset':
    case undefined:
      return null
  }
}

const primary = { standing: 'primary', attachments: [], remarks: [] } as const
const parliament = { ...primary, licence: 'Open Parliament Licence v3.0' }

test('Hansard: a contribution, with its speaker, its column and the debate’s text', async () => {
  const url = `https://hansard.parliament.uk/Commons/2024-07-30/debates/${debate}/HarbourLights#contribution-${speech}`
  expect(await described(url)).toEqual({
    ...parliament,
    item: {
      type: 'hearing',
      title: 'Harbour Lights',
      author: [{ family: 'Wick', given: 'Ann' }],
      authority: 'House of Commons',
      'container-title': 'Hansard',
      volume: '752',
      page: '1282WH',
      section: 'Westminster Hall',
      issued: { year: 2024, month: 7, day: 30 },
      URL: `https://hansard.parliament.uk/commons/2024-07-30/debates/${debate}/HarbourLights#contribution-${speech}`
    },
    text: `<!-- col 1281WH -->

**The Minister for Lights (Sir John Keeper):** Lights matter & cost little.

They last.

**Ann Wick (Port) (Ind):** There are 12
<!-- col 1282WH -->
lights, as in an earlier debate.
`
  })
})

test('Hansard: a debate runs from its first column to its last', async () => {
  const found = await described(`https://hansard.parliament.uk/commons/2024-07-30/debates/${debate}/HarbourLights`)
  expect(found?.item).toMatchObject({ page: '1281WH-1282WH' })
  expect(found?.item).not.toHaveProperty('author')
})

test('a Bill that has become an Act, by its first print', async () => {
  expect(await described('https://bills.parliament.uk/bills/3137')).toEqual({
    ...parliament,
    item: {
      type: 'bill',
      title: 'Harbour Lights Bill',
      authority: 'House of Commons',
      number: '285',
      'chapter-number': '2021–22',
      issued: { year: 2022, month: 3, day: 17 },
      URL: 'https://bills.parliament.uk/bills/3137'
    },
    attachments: [
      { title: 'Bill 285 (PDF)', url: 'https://publications.parliament.uk/x.pdf', contentType: 'application/pdf' }
    ],
    remarks: ['The Bill has become the Harbour Lights Act 2023']
  })
})

test('a committee’s report', async () => {
  expect(await described('https://committees.parliament.uk/publications/8669/documents/89002/default/')).toEqual({
    ...parliament,
    item: {
      type: 'report',
      title: 'Harbour Lights',
      author: ['Petitions Committee'],
      number: 'HC 766',
      'chapter-number': '2021–22',
      issued: { year: 2022, month: 2, day: 1 },
      URL: 'https://committees.parliament.uk/publications/8669/documents/89002/default/'
    },
    attachments: [
      {
        title: 'Second Report - Harbour Lights',
        url: `${bases.committeesApi}/api/Publications/8669/Document/89002/OriginalFormat`,
        contentType: null
      }
    ]
  })
})

test('written evidence, by whoever gave it', async () => {
  expect(await described('https://committees.parliament.uk/writtenevidence/39268/html/')).toEqual({
    ...parliament,
    item: {
      type: 'report',
      title: 'Draft Harbour Lights Bill',
      genre: 'Written evidence',
      author: ['Lamp Trust'],
      number: 'HLB0110',
      issued: { year: 2021, month: 9, day: 23 },
      URL: 'https://committees.parliament.uk/writtenevidence/39268/html/'
    }
  })
  expect(committeeDocument({ fileName: 'a.html', data: 'PHA+aGk8L3A+' })).toEqual({
    name: 'a.html',
    bytes: Buffer.from('<p>hi</p>')
  })
})

test('a Library briefing', async () => {
  expect(await described('https://researchbriefings.files.parliament.uk/documents/SN06073/SN06073.pdf')).toEqual({
    ...parliament,
    item: {
      type: 'report',
      title: 'Shale gas and fracking',
      author: [{ family: 'Priestley', given: 'Sara' }],
      genre: 'Briefing Paper',
      number: 'CBP 6073',
      publisher: 'House of Commons Library',
      issued: { year: 2020, month: 3, day: 31 },
      URL: 'https://commonslibrary.parliament.uk/research-briefings/sn06073/'
    },
    attachments: [
      { title: 'PDF', url: `${bases.briefingFiles}/documents/SN06073/SN06073.pdf`, contentType: 'application/pdf' }
    ]
  })
})

test('a withdrawn GOV.UK page: days are London’s', async () => {
  expect(await described('https://www.gov.uk/government/consultations/harbour-lights')).toEqual({
    ...primary,
    licence: 'Open Government Licence v3.0',
    item: {
      type: 'report',
      title: 'Harbour Lights White Paper',
      author: ['Home Office', 'Department for Lights'],
      number: 'CP 57',
      ISBN: '978-1-5286-1080-3',
      issued: { year: 2019, month: 4, day: 8 },
      URL: 'https://www.gov.uk/government/consultations/harbour-lights'
    },
    withdrawn: { date: '2024-07-01', says: 'Replaced by the Act.' },
    attachments: [
      {
        title: 'White Paper (PDF)',
        url: 'https://assets.publishing.service.gov.uk/media/1/wp.pdf',
        contentType: 'application/pdf'
      }
    ],
    remarks: ['First published on 2019-04-08 and updated on 2020-12-15']
  })
})

test('a written question with its answer', async () => {
  expect(
    await described('https://questions-statements.parliament.uk/written-questions/detail/2025-10-20/86451')
  ).toEqual({
    ...parliament,
    item: {
      type: 'hearing',
      title: 'Harbours: Lights',
      author: [{ family: 'Wick', given: 'Ann' }],
      authority: 'House of Commons',
      genre: 'Written question',
      number: '86451',
      issued: { year: 2025, month: 10, day: 28 },
      URL: 'https://questions-statements.parliament.uk/written-questions/detail/2025-10-20/86451'
    },
    text: '## Question\n\nTo ask how many lights there are.\n\n## Answer\n\nThere are 12.\n'
  })
})

test('a DOI, from CSL-JSON', async () => {
  expect(await described('https://doi.org/10.1080/17577632.2019.1666475')).toEqual({
    ...primary,
    item: {
      type: 'article-journal',
      title: 'Harbour lights: a review',
      author: [{ family: 'Wick', given: 'Ann' }],
      issued: { year: 2019, month: 1, day: 2 },
      'container-title': 'Journal of Lights',
      volume: '11',
      page: '18-27',
      DOI: '10.1080/17577632.2019.1666475',
      URL: 'https://doi.org/10.1080/17577632.2019.1666475'
    }
  })
})

test('an answer in no known form ends in one sentence, and so does a page that is gone', async () => {
  await expect(described('https://bills.parliament.uk/bills/1')).rejects.toThrow(
    'The Bills data answered in a form that is not known'
  )
  const address = understandAddress('https://www.gov.uk/old')
  const gone = { title: 'x', document_type: 'gone' }
  expect(() => (address?.site === 'govuk' ? fromGovUk(gone, address) : null)).toThrow(
    '`https://www.gov.uk/old` is no longer on GOV.UK'
  )
})

test('legislation: the section that was asked for, and none that was not', async () => {
  const capture = async (url: string) => {
    const address = understandAddress(url, bases)
    if (address?.site !== 'legislation') return null
    const response = await fetch(address.data)
    answersTheAddress(address, response.url)
    const reading = readLegislation(await response.text())
    answersTheAddress(address, reading)
    return reading.text
  }
  const act = 'https://www.legislation.gov.uk/ukpga/1990/3'
  expect(await capture(`${act}/section/7`)).toBe('# Lamps Act 1990\n\n### s 7 Wicks\n\nTrim it.\n')
  await expect(capture(`${act}/section/999`)).rejects.toThrow(
    '`section/999` was asked for and `section/7` came: there is no such provision'
  )
})
