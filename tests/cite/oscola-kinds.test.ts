import { describe, expect, test } from 'vitest'
import { readLocator } from '../../src/brief/read-locator.ts'
import { citeOnce } from '../../src/cite/cite-once.ts'
import { type FrontMatter, itemOfRecord, printed } from './brief-in-miniature.ts'

function note(record: FrontMatter, locator: string, style: 'oscola5' | 'oscola4'): string {
  return printed(citeOnce(itemOfRecord(record), readLocator(locator, 0), style).citation)
}

const link = { URL: 'https://body.example/x', accessed: '2026-11-20' }
const printedLink = '<https://body.example/x> accessed 20 November 2026'

/** Forms that both editions share; the guides' own examples where they give one. */
const shared: readonly (readonly [kind: string, record: FrontMatter, locator: string, note: string])[] = [
  [
    'sections',
    { type: 'legislation', title: 'Criminal Attempts Act 1981' },
    'ss 1(1) and 4(3)',
    'Criminal Attempts Act 1981, ss 1(1) and 4(3).'
  ],
  [
    'an Act whose title lacks its year',
    { type: 'legislation', title: 'Communications Act', issued: '2003-07-17' },
    '',
    'Communications Act 2003.'
  ],
  [
    'an Act of the Scottish Parliament',
    { type: 'legislation', title: 'Health and Care (Staffing) (Scotland) Act 2019', number: 'asp 6' },
    's 3',
    'Health and Care (Staffing) (Scotland) Act 2019 (asp 6) s 3.'
  ],
  [
    'a number without SI',
    { type: 'legislation', title: 'Detention Centre Rules 2001', number: '2001/238' },
    'r 4',
    'Detention Centre Rules 2001, SI 2001/238.'
  ],
  [
    'a Scottish instrument',
    { type: 'regulation', title: 'Example (Scotland) Order 2003', number: 'SSI 2003/387' },
    'art 2',
    'Example (Scotland) Order 2003, SSI 2003/387, art 2.'
  ],
  [
    'explanatory notes',
    { type: 'report', title: 'Explanatory Notes to the Charities Act 2006' },
    'para 15',
    'Explanatory Notes to the Charities Act 2006, para 15.'
  ],
  [
    'a Commons Bill',
    {
      type: 'bill',
      title: 'Consolidated Fund Bill',
      authority: 'House of Commons',
      'chapter-number': '2008-09',
      number: 'Bill 5'
    },
    'cls 3-4',
    'Consolidated Fund HC Bill (2008–09) [5], cls 3–4.'
  ],
  [
    'a Lords Bill',
    {
      type: 'bill',
      title: 'Academies Bill [HL]',
      authority: 'House of Lords',
      'chapter-number': '2010–11',
      number: 'HL Bill 1'
    },
    '',
    'Academies HL Bill (2010–11) 1.'
  ],
  [
    'columns from the record',
    {
      type: 'hearing',
      title: 'Engagements',
      authority: 'House of Commons',
      volume: '677',
      page: '705W',
      issued: '2020-06-16'
    },
    '',
    'HC Deb 16 June 2020, vol 677, col 705W.'
  ],
  [
    'a written statement by number',
    {
      type: 'hearing',
      title: 'Online Safety',
      section: 'Written Statement',
      authority: 'House of Commons',
      number: 'HCWS123',
      issued: '2025-10-20',
      ...link
    },
    '',
    `‘Online Safety’ (HC Written Statement HCWS123, 20 October 2025) ${printedLink}.`
  ],
  [
    'a sitting of a bill committee',
    {
      type: 'hearing',
      title: 'Online Safety Bill (Third sitting)',
      section: 'Public Bill Committee',
      issued: '2022-05-24'
    },
    'cols 12-15',
    'Online Safety Bill Deb 24 May 2022, cols 12–15.'
  ],
  [
    'a committee report with a volume',
    {
      type: 'report',
      author: 'Health Committee',
      title: 'Patient Safety',
      number: 'HC 151-I',
      'chapter-number': '2008–09'
    },
    'paras 173-175',
    'Health Committee, *Patient Safety* (HC 2008–09, 151–I) paras 173–75.'
  ],
  [
    'a committee report without its session',
    { type: 'report', author: 'Health Committee', title: 'Patient Safety', number: 'HC 151', issued: '2009-06' },
    '',
    'Health Committee, *Patient Safety* (HC 151, 2009).'
  ],
  [
    'written evidence',
    {
      type: 'report',
      author: 'A Charity',
      title: 'Submission on Codes',
      genre: 'written evidence',
      number: 'OSB0110',
      authority: 'Joint Committee on the Draft Bill',
      issued: '2021-09',
      ...link
    },
    'para 3.2',
    `A Charity, ‘Submission on Codes’ (written evidence to the Joint Committee on the Draft Bill, OSB0110, September 2021) para 3.2 ${printedLink}.`
  ],
  [
    'a Command paper of another series',
    { type: 'report', author: 'Home Office', title: 'Policing', number: 'Cmnd. 7054', issued: '1978' },
    '',
    'Home Office, *Policing* (Cmnd 7054, 1978).'
  ],
  [
    'a Law Commission consultation',
    { type: 'report', author: 'Law Commission', title: 'Consent', number: 'Law Com CP 121', issued: '1991' },
    '',
    'Law Commission, *Consent* (Law Com CP No 121, 1991).'
  ],
  [
    'guidance of a regulator',
    {
      type: 'report',
      author: 'Ofcom',
      title: 'Guidance on Age Checks',
      publisher: 'Ofcom',
      issued: '2025-01-16',
      ...link
    },
    'pp 12, 14',
    `Ofcom, ‘Guidance on Age Checks’ (16 January 2025) 12, 14 ${printedLink}.`
  ],
  [
    'a consultation',
    {
      type: 'report',
      author: 'Home Office',
      title: 'Reporting Duties',
      genre: 'Consultation',
      issued: '2025-06',
      ...link
    },
    'para 4',
    `Home Office, ‘Reporting Duties’ (Consultation, June 2025) para 4 ${printedLink}.`
  ],
  [
    'a numbered paper with a description',
    {
      type: 'report',
      author: 'A Trust',
      title: 'Costs',
      genre: 'Research Paper',
      number: '4',
      publisher: 'A University',
      issued: '2020'
    },
    '',
    'A Trust, ‘Costs’ (Research Paper No 4, A University 2020).'
  ],
  ['a report without a date', { type: 'report', author: 'Ofcom', title: 'Plan' }, 'p 4', 'Ofcom, ‘Plan’, 4.'],
  [
    'an address without its day',
    { type: 'webpage', title: 'Codes', 'container-title': 'Hub', issued: '2025', URL: 'https://body.example/x' },
    '',
    '‘Codes’ (*Hub*, 2025) <https://body.example/x>.'
  ],
  [
    'a question as a title',
    { type: 'webpage', title: 'Is This Necessary, Minister?' },
    '',
    '‘Is This Necessary, Minister?’.'
  ],
  [
    'a dataset',
    { type: 'dataset', author: 'Office for National Statistics', title: 'Survey Tables', issued: '2024-03', ...link },
    'table 2',
    `Office for National Statistics, ‘Survey Tables’ (dataset, March 2024) table 2 ${printedLink}.`
  ],
  [
    'initials',
    {
      type: 'book',
      author: { family: 'Griffith', given: 'J. A. G.' },
      title: 'The Constitution',
      publisher: 'Example Press',
      edition: '5th',
      issued: '1997'
    },
    'ch 3',
    'JAG Griffith, *The Constitution* (5th edn, Example Press 1997) ch 3.'
  ],
  [
    'more than three authors',
    {
      type: 'book',
      author: ['Ann', 'Bob', 'Cy', 'Di'].map((given) => ({ family: 'Roe', given })),
      title: 'Four',
      publisher: 'Example Press',
      issued: '2001'
    },
    '',
    'Ann Roe and others, *Four* (Example Press 2001).'
  ],
  [
    'a volume',
    {
      type: 'book',
      author: { family: 'Holdsworth', given: 'WS' },
      title: 'A History of English Law',
      publisher: 'Methuen & Co',
      issued: '1965',
      volume: 'XV'
    },
    'p 300',
    'WS Holdsworth, *A History of English Law* (Methuen & Co 1965) vol XV, 300.'
  ],
  [
    'a translation',
    {
      type: 'book',
      author: { family: 'Zweigert', given: 'K' },
      translator: { family: 'Weir', given: 'Tony' },
      title: 'Comparative Law',
      edition: '3',
      publisher: 'OUP',
      issued: '1998'
    },
    'p 9, n 6',
    'K Zweigert, *Comparative Law* (Tony Weir tr, 3rd edn, OUP 1998) 9 fn 6.'
  ],
  [
    'a chapter by one editor',
    {
      type: 'chapter',
      author: { family: 'Nolan', given: 'Donal' },
      title: 'Wrongs',
      'container-title': 'Principles',
      editor: { family: 'Burrows', given: 'Andrew' },
      publisher: 'OUP',
      issued: '2015',
      page: '1-20'
    },
    'para 2.87',
    'Donal Nolan, ‘Wrongs’ in Andrew Burrows (ed), *Principles* (OUP 2015) para 2.87.'
  ],
  [
    'marks within a title',
    {
      type: 'article-journal',
      author: { family: 'Craig', given: 'Paul' },
      title: 'Theory, "Pure Theory" and Values',
      'container-title-short': 'PL',
      page: '440',
      issued: '2005'
    },
    'p 441',
    'Paul Craig, ‘Theory, “Pure Theory” and Values’ [2005] PL 440, 441.'
  ],
  [
    'an apostrophe within marks',
    {
      type: 'article-newspaper',
      title: "Minister's 'urgent' review",
      'container-title': 'The Guardian',
      issued: '2024-05-01',
      page: '3'
    },
    '',
    '‘Minister’s “urgent” review’ *The Guardian* (1 May 2024) 3.'
  ],
  [
    'a cited page of an article',
    { type: 'article-newspaper', title: 'Codes', 'container-title': 'The Times', issued: '1991-07-13', page: '21-22' },
    'p 22',
    '‘Codes’ *The Times* (13 July 1991) 21–22, 22.'
  ],
  [
    'a judgment unreported',
    { type: 'legal_case', title: 'Stubbs v Sayer', authority: 'CA', issued: '1990-11-08' },
    '',
    '*Stubbs v Sayer* (CA, 8 November 1990).'
  ],
  [
    'a series numbered on',
    {
      type: 'legal_case',
      title: 'Barrett v Enfield LBC',
      authority: 'HL',
      'container-title': 'BMLR',
      volume: '49',
      page: '1',
      issued: '1999'
    },
    '',
    '*Barrett v Enfield LBC* (1999) 49 BMLR 1 (HL).'
  ],
  [
    'a Scottish report',
    {
      type: 'legal_case',
      title: 'Adams v Advocate General',
      authority: 'OH',
      'container-title': 'SC',
      page: '171',
      issued: '2003'
    },
    'p 175',
    '*Adams v Advocate General* 2003 SC 171 (OH) 175.'
  ],
  [
    'a page after a report',
    {
      type: 'legal_case',
      title: 'Corr v IBC Vehicles Ltd',
      authority: 'UKHL',
      number: '13',
      'container-title': 'AC',
      volume: '1',
      page: '884',
      issued: '2008'
    },
    'p 890',
    '*Corr v IBC Vehicles Ltd* [2008] UKHL 13, [2008] 1 AC 884, 890.'
  ],
  [
    'a division beside its court',
    { type: 'legal_case', title: 'Bunt v Tilley', authority: 'EWHC (QB)', number: '407', issued: '2006' },
    'paras 1-37',
    '*Bunt v Tilley* [2006] EWHC 407 (QB) [1]–[37].'
  ],
  [
    'paragraphs past a hundred',
    { type: 'legal_case', title: 'Example v Body', authority: 'UKSC', number: '4', issued: '2018' },
    'paras 120-123, 130',
    '*Example v Body* [2018] UKSC 4 [120]–[123], [130].'
  ],
  [
    'a judgment of the Union',
    {
      type: 'legal_case',
      title: 'Schempp v Finanzamt',
      authority: 'CJEU',
      number: 'C-403/03',
      note: 'ECLI:EU:C:2005:446'
    },
    'para 19',
    'Case C-403/03 *Schempp v Finanzamt* EU:C:2005:446 [19].'
  ],
  [
    'the Union’s reports',
    {
      type: 'legal_case',
      title: 'Commission v Council',
      authority: 'ECJ',
      number: 'C–176/03',
      'container-title': 'ECR',
      page: 'I–7879',
      issued: '2005'
    },
    'paras 47-48',
    'Case C–176/03 *Commission v Council* [2005] ECR I–7879, paras 47–48.'
  ],
  [
    'a case of the Union unreported',
    { type: 'legal_case', title: 'Bayer v OHMI', authority: 'CFI', number: 'T–277/08', issued: '2009-11-11' },
    '',
    'Case T–277/08 *Bayer v OHMI* (CFI, 11 November 2009).'
  ],
  [
    'a neutral citation in one field',
    { type: 'legal_case', title: 'A v B', authority: 'Supreme Court', number: '[2018] UKSC 5', issued: '2018' },
    'para 3',
    '*A v B* [2018] UKSC 5 [3].'
  ],
  [
    'a nominate report',
    {
      type: 'legal_case',
      title: 'Boulton v Jones',
      'container-title': 'H&N',
      volume: '2',
      page: '564',
      issued: '1857'
    },
    '',
    '*Boulton v Jones* (1857) 2 H&N 564.'
  ],
  [
    'the Journal since October 2023',
    { type: 'legislation', title: 'Regulation (EU) 2024/1689', 'container-title': 'OJ L', issued: '2024-07-12' },
    'art 5',
    'Regulation (EU) 2024/1689 [2024] OJ L 12.7.2024, art 5.'
  ],
  [
    'a treaty by number',
    {
      type: 'treaty',
      title: 'Convention on Cybercrime',
      'container-title': 'ETS',
      number: '185',
      issued: '2001-11-23',
      status: 'opened for signature 23 November 2001, entered into force 1 July 2004'
    },
    'art 9',
    'Convention on Cybercrime (opened for signature 23 November 2001, entered into force 1 July 2004) ETS No 185, art 9.'
  ],
  [
    'a conference paper',
    {
      type: 'paper-conference',
      author: { family: 'Roe', given: 'Jane' },
      title: 'Reliance',
      'container-title': 'Obligations III conference',
      'publisher-place': 'Brisbane',
      issued: '2006-07'
    },
    '',
    'Jane Roe, ‘Reliance’ (Obligations III conference, Brisbane, July 2006).'
  ],
  [
    'a letter',
    { type: 'personal_communication', title: 'Letter from Jane Roe to Mary Moe', issued: '2009-11-20' },
    '',
    'Letter from Jane Roe to Mary Moe (20 November 2009).'
  ]
]

describe('both editions', () => {
  test.each(shared)('%s', (_, record, locator, expected) => {
    expect(note(record, locator, 'oscola5')).toBe(expected)
    expect(note(record, locator, 'oscola4')).toBe(expected)
  })
})

const differing: readonly (readonly [kind: string, record: FrontMatter, fifth: string, fourth: string])[] = [
  [
    'a permanent link',
    {
      type: 'webpage',
      author: 'Cyclefree',
      title: 'Is It?',
      'container-title': 'Legal Feminist',
      URL: 'https://perma.cc/3THK-P4AX',
      accessed: '2026-11-20'
    },
    'Cyclefree, ‘Is It?’ (*Legal Feminist*) <https://perma.cc/3THK-P4AX>.',
    'Cyclefree, ‘Is It?’ (*Legal Feminist*) <https://perma.cc/3THK-P4AX> accessed 20 November 2026.'
  ],
  [
    'a DOI',
    {
      type: 'article-journal',
      title: 'Online',
      'container-title': 'J. Online L.',
      volume: '3',
      issued: '2020',
      DOI: '10.1/abc'
    },
    '‘Online’ (2020) 3 J Online L DOI: 10.1/abc.',
    '‘Online’ (2020) 3 J Online L <https://doi.org/10.1/abc>.'
  ],
  [
    'a thesis',
    {
      type: 'thesis',
      author: { family: 'Herberg', given: 'Javan' },
      title: 'Relief',
      genre: 'DPhil',
      publisher: 'University of Oxford',
      issued: '1989'
    },
    'Javan Herberg, *Relief* (DPhil thesis, University of Oxford 1989).',
    'Javan Herberg, ‘Relief’ (DPhil thesis, University of Oxford 1989).'
  ],
  [
    'a newspaper’s city',
    {
      type: 'article-newspaper',
      title: 'Codes',
      'container-title': 'The Times',
      'publisher-place': 'London',
      issued: '2010-07-01',
      page: '3'
    },
    '‘Codes’ *The Times* (1 July 2010) 3.',
    '‘Codes’ *The Times* (London, 1 July 2010) 3.'
  ],
  [
    'a name given to a case',
    {
      type: 'legal_case',
      title: 'Mirage Studios v Counter-feat Clothing Co Ltd',
      'title-short': 'Ninja Turtles case',
      authority: 'Ch D',
      'container-title': 'FSR',
      page: '145',
      issued: '1991'
    },
    '*Mirage Studios v Counter-feat Clothing Co Ltd* [1991] FSR 145 (Ch D) (‘Ninja Turtles case’).',
    '*Mirage Studios v Counter-feat Clothing Co Ltd* [1991] FSR 145 (Ch D) (Ninja Turtles case).'
  ],
  [
    'a declared short form',
    { type: 'legislation', title: 'Online Safety Act 2023', 'title-short': 'OSA 2023' },
    'Online Safety Act 2023 (‘OSA 2023’).',
    'Online Safety Act 2023 (OSA 2023).'
  ],
  [
    'the Strasbourg court',
    {
      type: 'legal_case',
      title: 'Balogh v Hungary',
      authority: 'ECtHR',
      number: 'App No 47940/99',
      issued: '2004-07-20'
    },
    '*Balogh v Hungary* ECtHR App No 47940/99 (20 July 2004).',
    '*Balogh v Hungary* App no 47940/99 (ECtHR, 20 July 2004).'
  ]
]

describe('where the editions differ', () => {
  test.each(differing)('%s', (_, record, fifth, fourth) => {
    expect(note(record, '', 'oscola5')).toBe(fifth)
    expect(note(record, '', 'oscola4')).toBe(fourth)
  })
})
