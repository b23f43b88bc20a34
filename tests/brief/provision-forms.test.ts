import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { findDeclaredActs } from '../../src/brief/declared-acts.ts'
import { findProvisions, type ProvisionMention } from '../../src/brief/provision-mentions.ts'
import { writePath } from '../../src/library/provision-path.ts'

/** `words as typed = paths @ act`, ranges with an arrow. */
function drawn(text: string): readonly string[] {
  return findProvisions(text).map((mention) => {
    expect(text.slice(mention.start, mention.end)).toBe(mention.text)
    const paths = mention.paths.map((path) => writePath(path) + (path.through ? ' →' : '')).join(' ')
    return `${mention.text} = ${paths} @ ${named(mention.act)}`
  })
}

function named(act: ProvisionMention['act']): string {
  if (act === null) return '?'
  switch (act.kind) {
    case 'title':
      return act.title
    case 'si':
      return act.number
    case 'short':
      return act.words
  }
}

describe('forms of provisions', () => {
  it.each([
    [
      'Part 7 of the Online Safety Act 2023 (c 50) gives powers.',
      ['Part 7 of the Online Safety Act 2023 = pt 7 @ Online Safety Act 2023']
    ],
    ['pt 7 ch 5', ['pt 7 ch 5 = pt 7 ch 5 @ ?']],
    ['Chapter 5 of Part 7 of the OSA', ['Chapter 5 of Part 7 of the OSA = pt 7 ch 5 @ OSA']],
    ['Part IV Police Act 1997', ['Part IV Police Act 1997 = pt IV @ Police Act 1997']],
    [
      'sections 9, 10 and 12 to 14 of the Online Safety Act 2023',
      ['sections 9, 10 and 12 to 14 of the Online Safety Act 2023 = s 9 s 10 s 12 → s 14 @ Online Safety Act 2023']
    ],
    ['section 10(2)(a) and (b) of the Act', ['section 10(2)(a) and (b) of the Act = s 10(2)(a) s 10(2)(b) @ the Act']],
    ['ss 10(3A)–(3B), 20A', ['ss 10(3A)–(3B), 20A = s 10(3A) → s 10(3B) s 20A @ ?']],
    ['art 6', ['art 6 = art 6 @ ?']],
    ['cl 10', ['cl 10 = cl 10 @ ?']],
    ['rule 4', ['rule 4 = r 4 @ ?']],
    ['clause 10 of the Bill', ['clause 10 of the Bill = cl 10 @ the Bill']],
    ['cl 10 of the Online Safety Bill', ['cl 10 of the Online Safety Bill = cl 10 @ Online Safety Bill']],
    [
      'Online Safety HC Bill (2021–22) [285], cl 10',
      ['Online Safety HC Bill (2021–22) [285], cl 10 = cl 10 @ Online Safety HC Bill']
    ],
    ['Schedule 13, paragraph 4(1)(a)', ['Schedule 13, paragraph 4(1)(a) = sch 13 para 4(1)(a) @ ?']],
    [
      'paras 4 and 5 of Schedule 13 to the Act',
      ['paras 4 and 5 of Schedule 13 to the Act = sch 13 para 4 sch 13 para 5 @ the Act']
    ],
    ['paragraph 5 of Part 2 of Schedule 3', ['paragraph 5 of Part 2 of Schedule 3 = sch 3 pt 2 para 5 @ ?']],
    ['subsection (2) of section 10 of the Act', ['subsection (2) of section 10 of the Act = s 10(2) @ the Act']],
    [
      'paragraph (a) of subsection (2) of section 10',
      ['paragraph (a) of subsection (2) of section 10 = s 10(2)(a) @ ?']
    ],
    ['section 10, subsection (2), paragraph (a)', ['section 10, subsection (2), paragraph (a) = s 10(2)(a) @ ?']],
    ['s66 of the OSA', ['s66 of the OSA = s 66 @ OSA']],
    ['§ 230 of the Act', ['§ 230 of the Act = s 230 @ the Act']],
    ['section 10 in force', ['section 10 = s 10 @ ?']]
  ])('%s', (text, expected) => expect(drawn(text)).toEqual(expected))
})

describe('the Act, wherever it stands', () => {
  it.each([
    [
      'In the Online Safety Act 2023, section 66 requires it.',
      ['Online Safety Act 2023, section 66 = s 66 @ Online Safety Act 2023']
    ],
    [
      'the Online Safety Act 2023’s section 66',
      ['Online Safety Act 2023’s section 66 = s 66 @ Online Safety Act 2023']
    ],
    [
      'The Online Safety Act 2023 (“the 2023 Act”) s 66',
      ['Online Safety Act 2023 (“the 2023 Act”) s 66 = s 66 @ Online Safety Act 2023']
    ],
    [
      "Online Safety Act 2023 ('OSA 2023') s 10; OSA 2023, s 12",
      ["Online Safety Act 2023 ('OSA 2023') s 10 = s 10 @ Online Safety Act 2023", 'OSA 2023, s 12 = s 12 @ OSA 2023']
    ],
    [
      'Online Safety (CSEA Content Reporting by Regulated User-to-User Service Providers) Regulations 2026, SI 2026/268, reg 7(2).',
      [
        'Online Safety (CSEA Content Reporting by Regulated User-to-User Service Providers) Regulations 2026, SI 2026/268, reg 7(2) = reg 7(2) @ Online Safety (CSEA Content Reporting by Regulated User-to-User Service Providers) Regulations 2026'
      ]
    ],
    [
      'Online Safety Act 2023 (Commencement No. 6) Regulations 2025, reg 2',
      [
        'Online Safety Act 2023 (Commencement No. 6) Regulations 2025, reg 2 = reg 2 @ Online Safety Act 2023 (Commencement No. 6) Regulations 2025'
      ]
    ],
    [
      'Human Trafficking and Exploitation (Scotland) Act 2015 (asp 12), s 2',
      [
        'Human Trafficking and Exploitation (Scotland) Act 2015 (asp 12), s 2 = s 2 @ Human Trafficking and Exploitation (Scotland) Act 2015'
      ]
    ],
    ['2015 asp 12, s 2', ['2015 asp 12, s 2 = s 2 @ 2015 asp 12']],
    ['2021 asc 1, s 4', ['2021 asc 1, s 4 = s 4 @ 2021 asc 1']],
    [
      'section 4 of the Well-being of Future Generations (Wales) Act 2015',
      [
        'section 4 of the Well-being of Future Generations (Wales) Act 2015 = s 4 @ Well-being of Future Generations (Wales) Act 2015'
      ]
    ],
    [
      'section 3 of the Justice Act (Northern Ireland) 2015',
      ['section 3 of the Justice Act (Northern Ireland) 2015 = s 3 @ Justice Act (Northern Ireland) 2015']
    ],
    [
      'article 5 of the Sexual Offences (Northern Ireland) Order 2008',
      [
        'article 5 of the Sexual Offences (Northern Ireland) Order 2008 = art 5 @ Sexual Offences (Northern Ireland) Order 2008'
      ]
    ],
    ['SSI 2020/12, reg 4', ['SSI 2020/12, reg 4 = reg 4 @ SSI 2020/12']],
    [
      'Article 6 of Regulation (EU) 2016/679',
      ['Article 6 of Regulation (EU) 2016/679 = art 6 @ Regulation (EU) 2016/679']
    ],
    [
      's 1 of the Legal Aid, Sentencing and Punishment of Offenders Act 2012',
      [
        's 1 of the Legal Aid, Sentencing and Punishment of Offenders Act 2012 = s 1 @ Legal Aid, Sentencing and Punishment of Offenders Act 2012'
      ]
    ],
    [
      'section 2 of the Representation of the People Act 1983',
      ['section 2 of the Representation of the People Act 1983 = s 2 @ Representation of the People Act 1983']
    ],
    [
      'section 2 of the Health and Safety at Work etc. Act 1974',
      ['section 2 of the Health and Safety at Work etc. Act 1974 = s 2 @ Health and Safety at Work etc. Act 1974']
    ],
    [
      'section 1 of the Data (Use and Access) Act 2025',
      ['section 1 of the Data (Use and Access) Act 2025 = s 1 @ Data (Use and Access) Act 2025']
    ],
    ['section 4 of the Human Rights Act', ['section 4 of the Human Rights Act = s 4 @ Human Rights Act']],
    ['provisions of the Online Safety Act 2023, s 3', ['Online Safety Act 2023, s 3 = s 3 @ Online Safety Act 2023']],
    [
      'Human Rights Act 1998, s 4; Equality Act 2010, s 124A',
      [
        'Human Rights Act 1998, s 4 = s 4 @ Human Rights Act 1998',
        'Equality Act 2010, s 124A = s 124A @ Equality Act 2010'
      ]
    ],
    [
      'section 10 and Schedule 13 to the Online Safety Act 2023',
      [
        'section 10 = s 10 @ Online Safety Act 2023',
        'Schedule 13 to the Online Safety Act 2023 = sch 13 @ Online Safety Act 2023'
      ]
    ],
    [
      'Human Rights Act 1998, s 4 and Sch 1',
      ['Human Rights Act 1998, s 4 = s 4 @ Human Rights Act 1998', 'Sch 1 = sch 1 @ Human Rights Act 1998']
    ],
    [
      'the Crime and Policing Act 2026 inserted section 20A into the 2023 Act',
      ['section 20A into the 2023 Act = s 20A @ the 2023 Act']
    ]
  ])('%s', (text, expected) => expect(drawn(text)).toEqual(expected))

  it.each([
    ['s.10 OSA', ['s.10 OSA = s 10 @ OSA']],
    ['The Act (section 10) says so.', ['The Act (section 10) = s 10 @ the Act']],
    ['s. 10, 12 & 14 of the Act', ['s. 10, 12 & 14 of the Act = s 10 s 12 s 14 @ the Act']],
    [
      'section 66 (requirement to report) of the Act',
      ['section 66 (requirement to report) of the Act = s 66 @ the Act']
    ],
    ['Online Safety Act 2023 – section 10', ['Online Safety Act 2023 – section 10 = s 10 @ Online Safety Act 2023']],
    [
      'Crime and Courts Act 2013, Sch. 3, Pt. 1, para. 5(2)(b)',
      ['Crime and Courts Act 2013, Sch. 3, Pt. 1, para. 5(2)(b) = sch 3 pt 1 para 5(2)(b) @ Crime and Courts Act 2013']
    ],
    ['section 10, 14 charities', ['section 10 = s 10 @ ?']]
  ])('%s', (text, expected) => expect(drawn(text)).toEqual(expected))

  test('"that Act" is the one named last', () => {
    const [first, second] = findProvisions(
      'The Equality Act 2010 is older than the Online Safety Act 2023. Section 6 of that Act; section 9 of the 2010 Act.'
    )
    expect([first?.act, second?.act]).toEqual([
      { kind: 'short', words: 'the Act', last: { kind: 'title', title: 'Online Safety Act 2023' } },
      { kind: 'short', words: 'the 2010 Act', last: { kind: 'title', title: 'Equality Act 2010' } }
    ])
  })
})

describe('no provision of an Act', () => {
  it.each([
    'Section 3 of this report explains it.',
    'Section 3: Evidence',
    'Part 2 — What the figures show',
    'section 4 of the report',
    'Part 2 of the inquiry',
    'Chapter 3 of the White Paper',
    'see section 2 below',
    'section 3.2 sets it out',
    'a Part 3 service must',
    'a Category 1 service',
    'Article 8 rights',
    'paragraph 12 says so',
    'Ofcom’s 10 codes',
    "Ofcom's 66 staff",
    'the 1990s 5 times over',
    'Explanatory Notes to the Online Safety Act 2023, para 15',
    'Table 3, Annex 4 and page 12',
    'the first part 10 years ago',
    'Class 5 drugs',
    'the No 5 Regulations 2025',
    'Commencement No 1 Regs 2023',
    'in parts 5% of them'
  ])('%s', (text) => expect(drawn(text)).toEqual([]))
})

test('short forms that a brief explains', () => {
  const text =
    'the Online Safety Act 2023 (“the 2023 Act” or “OSA”), the Sexual Offences Act 2003 (c 42) (hereafter the Offences Act), SI 2026/268 (‘the Reporting Regulations’), the Data Protection Act 2018 (DPA 2018), and the Equality Act 2010 (in part).'
  const found = findDeclaredActs(text)
  expect(found.map(({ words, act }) => `${words} = ${named(act)}`)).toEqual([
    'the 2023 Act = Online Safety Act 2023',
    'OSA = Online Safety Act 2023',
    'the Offences Act = Sexual Offences Act 2003',
    'the Reporting Regulations = SI 2026/268',
    'DPA 2018 = Data Protection Act 2018'
  ])
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map(({ words }) => words))
  expect(
    findProvisions('reg 7 of the Reporting Regulations and s 3 of the Offences Act', found).map(({ text, act }) => [
      text,
      act
    ])
  ).toEqual([
    ['reg 7 of the Reporting Regulations', { kind: 'short', words: 'the Reporting Regulations', last: found[3]?.act }],
    ['s 3 of the Offences Act', { kind: 'short', words: 'the Offences Act', last: found[2]?.act }]
  ])
})

const piece = fc.constantFrom(
  ...[
    'section ',
    'ss ',
    's',
    'Sch ',
    'para ',
    'Part ',
    '10',
    '20A',
    '(2)',
    '(a)',
    ' and ',
    ', ',
    ' to ',
    '–',
    ' of the ',
    'of '
  ],
  ...[
    'Online ',
    'Safety ',
    'Act',
    ' 2023',
    '(“the Act”) ',
    'SI 2026/268',
    'the 2023 Act',
    '. ',
    'subsection ',
    '’s ',
    'OSA ',
    '[',
    '(',
    ')'
  ]
)

test('spans slice to the text, in order and without overlap, whatever the text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))
  )
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0
      for (const mention of findProvisions(text, findDeclaredActs(text))) {
        expect(mention.start).toBeGreaterThanOrEqual(last)
        expect(text.slice(mention.start, mention.end)).toBe(mention.text)
        expect(mention.text).toBe(mention.text.trim())
        expect(mention.paths.length).toBeGreaterThan(0)
        last = mention.end
      }
    }),
    { numRuns: 1000 }
  )
})

test('time grows with the text and no faster', () => {
  const pieces = [
    'subsection (1) of ',
    'Act 2018 (',
    's 1, ',
    'And ',
    '(a) ',
    'Schedule 1 ',
    'the ',
    's 1 (',
    'Act (x) ',
    'section ',
    'A',
    '1'
  ]
  for (const one of pieces) {
    const text = `s 1 ${one.repeat(50_000)}`
    const found = [...findProvisions(text), ...findDeclaredActs(text)]
    expect(
      found.every(({ start, end }) => start < end && end <= text.length),
      one
    ).toBe(true)
  }
})
