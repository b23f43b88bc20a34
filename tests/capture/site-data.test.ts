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

const debate = '0D5D632E-C4AD-4451-97DA-DEA74D54ECB0'
const speech = 'AAAAAAAA-0000-4000-8000-00000000000A'
const column = (number: string) => `<span id="${number}" class="column-number" data-column-number="${number}"></span>`

/** What the sites answer, by path: the shapes are theirs, the words ours. */
const answers: Readonly<Record<string, unknown>> = {
  [`/debates/debate/${debate}.json`]: {
    Overview: {
      Id: 1,
      ExtId: debate,
      Title: 'Harbour Lights',
      Date: '2024-07-30T00:00:00',
      House: 'Commons',
      Location: 'Westminster Hall',
      VolumeNo: 752
    },
    Navigator: [],
    Items: [
      { ItemType: 'Contribution', ItemId: 1, AttributedTo: null, Value: column('1281WH') },
      { ItemType: 'Timestamp', Value: '14:00:00' },
      {
        ItemType: 'Contribution',
        AttributedTo: 'The Minister for Lights (Sir John Keeper)',
        Value: '<p>Lights matter &amp; cost little.</p><p>They last.</p>',
        ExternalId: 'b'
      },
      {
        ItemType: 'Contribution',
        AttributedTo: 'Ann Wick (Port) (Ind)',
        Value: `There are 12 ${column('1282WH')}lights, as in <span class="cross-reference" data-column-number="9">an earlier debate</span>.`,
        ExternalId: speech
      }
    ],
    ChildDebates: []
  },
  '/api/v1/Bills/3137': {
    billId: 3137,
    shortTitle: 'Harbour Lights Act 2023',
    currentHouse: 'Unassigned',
    originatingHouse: 'Commons',
    lastUpdate: '2023-11-01T10:00:00',
    isAct: true,
    introducedSessionId: 36,
    currentStage: null
  },
  '/api/v1/Bills/3137/Publications': {
    billId: 3137,
    publications: [
      {
        id: 2,
        house: 'Lords',
        title: 'HL Bill 87',
        displayDate: '2023-01-18T00:00:00',
        publicationType: { id: 5, name: 'Bill' },
        links: []
      },
      {
        id: 1,
        house: 'Commons',
        title: 'Bill 285 2021-22 (as introduced)',
        displayDate: '2022-03-17T00:00:00',
        publicationType: { id: 5, name: 'Bill' },
        links: [
          {
            id: 1,
            title: 'Bill 285 (PDF)',
            url: 'https://publications.parliament.uk/x.pdf',
            contentType: 'application/pdf'
          }
        ]
      },
      {
        id: 3,
        house: 'Commons',
        title: 'Explanatory Notes',
        displayDate: '2022-03-17T00:00:00',
        publicationType: { id: 6, name: 'Explanatory Notes' },
        links: []
      }
    ]
  },
  '/api/Publications/8669': {
    id: 8669,
    description: 'Second Report - Harbour Lights',
    publicationStartDate: '2022-02-01T00:05:00',
    committee: { id: 326, name: 'Petitions Committee', house: 'Commons' },
    hcNumber: { number: '766', sessionId: 35, sessionDescription: '2021-22' },
    documents: [{ documentId: 89002, title: null, files: [] }]
  },
  '/api/WrittenEvidence/39268': {
    id: 39268,
    internalReference: 'HLB0110',
    publicationDate: '2021-09-23T00:00:00',
    committeeBusiness: { id: 1, title: 'Draft Harbour Lights Bill' },
    committees: [{ id: 2, name: 'Joint Committee on the Draft Bill' }],
    witnesses: [{ name: null, organisations: [{ name: 'Lamp Trust', role: null }] }]
  },
  '/researchbriefings.json': {
    result: {
      items: [
        {
          title: 'Shale gas and fracking',
          date: { _value: '2020-03-31', _datatype: 'dateTime' },
          identifier: { _value: 'SN06073' },
          creator: [{ givenName: { _value: 'Sara' }, familyName: { _value: 'Priestley' } }]
        }
      ]
    }
  },
  '/api/content/government/consultations/harbour-lights': {
    title: 'Harbour Lights White Paper',
    base_path: '/government/consultations/harbour-lights',
    document_type: 'closed_consultation',
    schema_name: 'consultation',
    locale: 'en',
    first_published_at: '2019-04-08T00:30:00.000+01:00',
    public_updated_at: '2020-12-15T23:30:00Z',
    withdrawn_notice: {
      explanation: '<div class="govspeak"><p>Replaced by <a href="/x">the Act</a>.</p></div>',
      withdrawn_at: '2024-06-30T23:30:00Z'
    },
    links: { organisations: [{ title: 'Home Office' }, { title: 'Department for Lights' }] },
    details: {
      attachments: [
        {
          title: 'White Paper (PDF)',
          url: 'https://assets.publishing.service.gov.uk/media/1/wp.pdf',
          content_type: 'application/pdf',
          command_paper_number: 'C.P. 57',
          isbn: '978-1-5286-1080-3'
        }
      ]
    }
  },
  '/api/writtenquestions/questions/2025-10-20/86451': {
    value: {
      id: 1,
      uin: '86451',
      house: 'Commons',
      heading: 'Harbours: Lights',
      dateTabled: '2025-10-20T00:00:00',
      dateAnswered: '2025-10-28T00:00:00',
      questionText: 'To ask how many lights there are.',
      answerText: '<p>There are 12.</p>',
      askingMember: { name: 'Dame Ann Wick' }
    },
    links: []
  },
  '/10.1080/17577632.2019.1666475': {
    type: 'journal-article',
    title: ['Harbour lights: a review'],
    DOI: '10.1080/17577632.2019.1666475',
    author: [{ given: 'Ann', family: 'Wick', sequence: 'first' }],
    issued: { 'date-parts': [[2019, 1, 2]] },
    'container-title': 'Journal of Lights',
    volume: '11',
    page: '18-27',
    URL: 'http://dx.doi.org/10.1080/17577632.2019.1666475'
  }
}

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
