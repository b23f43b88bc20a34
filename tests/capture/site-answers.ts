export const debate = '0D5D632E-C4AD-4451-97DA-DEA74D54ECB0'
export const speech = 'AAAAAAAA-0000-4000-8000-00000000000A'
const column = (number: string) => `<span id="${number}" class="column-number" data-column-number="${number}"></span>`

/** What the sites answer, by path: the shapes are theirs, the words ours. */
export const answers: Readonly<Record<string, unknown>> = {
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
