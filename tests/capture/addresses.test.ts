import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersTheAddress } from '../../src/capture/addresses/answers.ts'
import { landingPageOf } from '../../src/capture/addresses/govuk.ts'
import { type LegislationAddress, understandLegislation } from '../../src/capture/addresses/legislation.ts'
import { understandAddress } from '../../src/capture/addresses/understand-address.ts'
import { readLegislation } from '../../src/capture/legislation/read-legislation.ts'
import { clml, section, text } from './clml.ts'

describe('legislation.gov.uk, in any of its forms', () => {
  const act = 'https://www.legislation.gov.uk/ukpga/2023/50'
  test.each([
    ['http://www.legislation.gov.uk/id/ukpga/2023/50/section/66', 'section/66', `${act}/section/66/data.xml`],
    ['https://legislation.gov.uk/ukpga/2023/50/section/66?view=plain', 'section/66', `${act}/section/66/data.xml`],
    [`${act}/section/66/data.htm`, 'section/66', `${act}/section/66/data.xml`],
    [`${act}/section/66/2026-04-07`, 'section/66', `${act}/section/66/2026-04-07/data.xml`],
    [`${act}/section/66/england+wales/2026-04-07`, 'section/66', `${act}/section/66/england+wales/2026-04-07/data.xml`],
    [`${act}/schedule/13/paragraph/4`, 'schedule/13/paragraph/4', `${act}/schedule/13/paragraph/4/data.xml`],
    [
      'https://www.legislation.gov.uk/cy/ukpga/2023/50/part/7/chapter/5',
      'part/7/chapter/5',
      `${act}/part/7/chapter/5/data.xml`
    ],
    [`${act}/section/66/welsh`, 'section/66', `${act}/section/66/welsh/data.xml`],
    [`${act}/enacted`, '', `${act}/enacted/data.xml`],
    [`${act}/contents`, '', `${act}/data.xml`],
    [`${act}/contents/data.xml`, 'contents', `${act}/contents/data.xml`],
    [`${act}#section-66`, '', `${act}/data.xml`],
    [act, '', `${act}/data.xml`]
  ])('%s', (address, fragment, data) => {
    const understood = understandAddress(address)
    expect(understood).toMatchObject({ site: 'legislation', type: 'ukpga', year: '2023', number: '50', fragment, data })
  })

  test('whole: an Act by its regnal year', () => {
    expect(understandAddress('http://www.legislation.gov.uk/ukpga/Eliz2/3-4/19/section/2/enacted')).toEqual({
      site: 'legislation',
      type: 'ukpga',
      year: 'Eliz2/3-4',
      number: '19',
      fragment: 'section/2',
      extent: null,
      version: 'enacted',
      language: 'en',
      identifier: 'http://www.legislation.gov.uk/id/ukpga/Eliz2/3-4/19/section/2',
      page: 'https://www.legislation.gov.uk/ukpga/Eliz2/3-4/19/section/2',
      data: 'https://www.legislation.gov.uk/ukpga/Eliz2/3-4/19/section/2/enacted/data.xml'
    })
  })

  test.each([
    `${act}/notes`,
    `${act}/pdfs/ukpga_20230050_en.pdf`,
    'https://www.legislation.gov.uk/new',
    'https://legislation.gov.uk.example.org/ukpga/2023/50'
  ])('%s is not its text', (address) => expect(understandAddress(address)).toBeNull())

  test('what is understood is understood again from its own page, identifier and data', () => {
    const provision = fc.tuple(fc.constantFrom('section', 'regulation', 'schedule'), fc.integer({ min: 1, max: 999 }))
    const year = fc.integer({ min: 1963, max: 2026 })
    fc.assert(
      fc.property(
        fc.constantFrom('ukpga', 'uksi', 'asp', 'nia'),
        year,
        fc.integer({ min: 1 }),
        provision,
        (type, when, number, [word, at]) => {
          const address = `https://www.legislation.gov.uk/${type}/${when}/${number}/${word}/${at}`
          const once = understandLegislation(address)
          expect(once?.page).toBe(address)
          for (const again of [once?.page, once?.identifier, once?.data])
            expect(understandLegislation(again ?? '')).toEqual(once)
        }
      )
    )
  })
})

describe('999 does not come to exist through a redirect', () => {
  const asked = (fragment: string): LegislationAddress => {
    const address = understandLegislation(`https://www.legislation.gov.uk/ukpga/1990/3${fragment}`)
    if (!address) throw new Error('no address')
    return address
  }
  const reading = (identifier: string, number: string) =>
    readLegislation(
      clml({
        title: 'Lamps Act 1990',
        year: 1990,
        number: 3,
        date: '1990-02-01',
        identifier,
        body: section(number, 'Wicks', text('Trim it.'))
      })
    )

  test.each([
    [
      '/section/999',
      'https://www.legislation.gov.uk/ukpga/1990/3',
      '`section/999` was asked for and the whole document came: there is no such provision'
    ],
    [
      '/section/999',
      'https://www.legislation.gov.uk/ukpga/1990/3/section/99',
      '`section/999` was asked for and `section/99` came: there is no such provision'
    ],
    [
      '',
      'https://www.legislation.gov.uk/ukpga/1990/4',
      '`https://www.legislation.gov.uk/ukpga/1990/3` was asked for and `https://www.legislation.gov.uk/ukpga/1990/4` came'
    ],
    [
      '',
      'https://example.org/',
      '`https://www.legislation.gov.uk/ukpga/1990/3` was asked for and `https://example.org/` came'
    ]
  ])('asked %s, came %s', (fragment, came, problem) => {
    expect(() => answersTheAddress(asked(fragment), came)).toThrow(problem)
  })

  test('what was read is held against what was asked', () => {
    const lacks = '`section/999` is not in what came for it'
    expect(() => answersTheAddress(asked('/section/999'), reading('ukpga/1990/3/section/999', '7'))).toThrow(lacks)
    expect(() =>
      answersTheAddress(asked('/section/7'), reading('ukpga/1990/3/section/7/2020-01-01', '7'))
    ).not.toThrow()
    expect(() => answersTheAddress(asked(''), reading('ukpga/1990/3', '7'))).not.toThrow()
  })

  test('moves within the site are no error', () => {
    const moved = [
      ['uksi/2002/808', 'wsi/2002/808'],
      ['ukpga/1955/19', 'ukpga/Eliz2/4-5/19'],
      ['wsi/2002/w89', 'wsi/2002/808']
    ]
    for (const [from, to] of moved) {
      const address = understandLegislation(`https://www.legislation.gov.uk/id/${from}`)
      if (address) answersTheAddress(address, `https://www.legislation.gov.uk/${to}/data.xml`)
      expect(address).not.toBeNull()
    }
  })
})

const debate = '0D5D632E-C4AD-4451-97DA-DEA74D54ECB0'
const speech = 'AAAAAAAA-0000-4000-8000-00000000000A'

test.each([
  [
    `https://hansard.parliament.uk/Commons/2024-07-30/debates/${debate}/FoodSecurity#contribution-${speech}`,
    {
      site: 'hansard',
      house: 'Commons',
      date: '2024-07-30',
      debate,
      slug: 'FoodSecurity',
      contribution: speech,
      page: `https://hansard.parliament.uk/commons/2024-07-30/debates/${debate}/FoodSecurity#contribution-${speech}`,
      metadata: `https://hansard-api.parliament.uk/debates/debate/${debate}.json`,
      text: `https://hansard.parliament.uk/debates/GetDebateAsText/${debate}`
    }
  ],
  [`https://hansard.parliament.uk/commons/2024-07-30/debates/${debate}`, null],
  [
    'https://bills.parliament.uk/bills/3137/stages',
    {
      site: 'bills',
      kind: 'bill',
      id: '3137',
      page: 'https://bills.parliament.uk/bills/3137',
      metadata: 'https://bills-api.parliament.uk/api/v1/Bills/3137',
      publications: 'https://bills-api.parliament.uk/api/v1/Bills/3137/Publications'
    }
  ],
  [
    'https://committees.parliament.uk/publications/8669/documents/89002/default/',
    {
      site: 'committees',
      kind: 'publication',
      id: '8669',
      page: 'https://committees.parliament.uk/publications/8669/documents/89002/default/',
      metadata: 'https://committees-api.parliament.uk/api/Publications/8669',
      document: 'https://committees-api.parliament.uk/api/Publications/8669/Document/89002/OriginalFormat'
    }
  ],
  [
    'https://committees.parliament.uk/writtenevidence/39268/pdf/',
    {
      site: 'committees',
      kind: 'written-evidence',
      id: '39268',
      page: 'https://committees.parliament.uk/writtenevidence/39268/html/',
      metadata: 'https://committees-api.parliament.uk/api/WrittenEvidence/39268',
      document: 'https://committees-api.parliament.uk/api/WrittenEvidence/39268/Document/Html'
    }
  ],
  [
    'https://assets.publishing.service.gov.uk/media/605e60c4/Report.pdf',
    {
      site: 'govuk-asset',
      file: 'Report.pdf',
      page: 'https://assets.publishing.service.gov.uk/media/605e60c4/Report.pdf'
    }
  ],
  [
    'https://www.gov.uk/government/consultations/online-harms-white-paper#history',
    {
      site: 'govuk',
      path: '/government/consultations/online-harms-white-paper',
      page: 'https://www.gov.uk/government/consultations/online-harms-white-paper',
      metadata: 'https://www.gov.uk/api/content/government/consultations/online-harms-white-paper'
    }
  ],
  [
    'https://questions-statements.parliament.uk/written-statements/detail/2024-01-15/HCWS185',
    {
      site: 'questions',
      kind: 'statement',
      date: '2024-01-15',
      number: 'HCWS185',
      page: 'https://questions-statements.parliament.uk/written-statements/detail/2024-01-15/hcws185',
      metadata: 'https://questions-statements-api.parliament.uk/api/writtenstatements/statements/2024-01-15/HCWS185'
    }
  ],
  [
    'https://dx.doi.org/10.1080%2F17577632.2019.1666475.',
    {
      site: 'doi',
      doi: '10.1080/17577632.2019.1666475',
      page: 'https://doi.org/10.1080/17577632.2019.1666475',
      metadata: 'https://doi.org/10.1080/17577632.2019.1666475',
      accept: 'application/vnd.citationstyles.csl+json'
    }
  ],
  ['ftp://www.gov.uk/government/publications/x', null],
  ['https://example.org/government/publications/x', null],
  ['no address', null]
])('%s', (address, understood) => {
  expect(understandAddress(address)).toEqual(understood)
})

test.each([
  [
    'https://commonslibrary.parliament.uk/research-briefings/cbp-9506/',
    'CBP-9506',
    'https://commonslibrary.parliament.uk/research-briefings/cbp-9506/'
  ],
  [
    'https://researchbriefings.files.parliament.uk/documents/SN06073/SN06073.pdf',
    'SN06073',
    'https://commonslibrary.parliament.uk/research-briefings/sn06073/'
  ],
  [
    'http://www.parliament.uk/briefing-papers/SN06073/shale-gas',
    'SN06073',
    'https://commonslibrary.parliament.uk/research-briefings/sn06073/'
  ],
  [
    'http://www.parliament.uk/business/publications/research/briefing-papers/SN06073.pdf',
    'SN06073',
    'https://commonslibrary.parliament.uk/research-briefings/sn06073/'
  ],
  [
    'http://researchbriefings.parliament.uk/ResearchBriefing/Summary/CBP-7680',
    'CBP-7680',
    'https://commonslibrary.parliament.uk/research-briefings/cbp-7680/'
  ],
  [
    'https://lordslibrary.parliament.uk/research-briefings/lln-2023-0005/',
    'LLN-2023-0005',
    'https://lordslibrary.parliament.uk/research-briefings/lln-2023-0005/'
  ],
  [
    'https://post.parliament.uk/research-briefings/post-pn-0685/',
    'POST-PN-0685',
    'https://post.parliament.uk/research-briefings/post-pn-0685/'
  ]
])('briefing %s', (address, identifier, page) => {
  expect(understandAddress(address)).toMatchObject({
    site: 'briefings',
    identifier,
    page,
    pdf: `https://researchbriefings.files.parliament.uk/documents/${identifier}/${identifier}.pdf`
  })
})

test('the landing page of a file is in its Link header', () => {
  expect(landingPageOf('<https://www.gov.uk/government/publications/x>; rel="up"')).toBe(
    'https://www.gov.uk/government/publications/x'
  )
  expect(landingPageOf('<https://example.org/>; rel="up", <https://www.gov.uk/y>; rel="next"')).toBeNull()
  expect(landingPageOf(null)).toBeNull()
})

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.oneof(fc.webUrl(), fc.string()), (address) => void understandAddress(address)))
})
