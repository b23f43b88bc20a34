import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLegislation, readLegislation } from '../../src/capture/legislation/read-legislation.ts'
import { writePath } from '../../src/library/provision-path.ts'
import { readProvisions } from '../../src/library/read-provisions.ts'
import { clml, section, text } from './clml.ts'
import { dots, wholeAct } from './harbour-act.ts'
import { longAct } from './long-sources.ts'

describe('a whole Act', () => {
  const reading = readLegislation(wholeAct)

  test('becomes headings with their life, and numbered paragraphs', () => {
    expect(reading.text).toBe(`# Harbour Lights Act 2019

Revised text as it stood on 7 April 2026.

2019 CHAPTER 12

An Act to make provision about harbour lights.

[4th July 2019]

## pt 1 Lights {extent=E+W} {sections=1-2}

## pt 1 ch 1 Duties {extent=E+W} {sections=1-2}

## Keeping lights

### s 1 Duty to keep a light {in-force=2019-09-01} {extent=E+W}

(1) A harbour authority must—

(a) keep a light, and

(b) report to the Board,

in each year.

(2) . . . . . . . . . . . . {repealed=2021-05-05}

(2A) The light must be white. {inserted=2022-06-06}

(3) Nobody else need. {prospective}

### s 2 Exemptions {prospective} {extent=E+W}

The Board may exempt an authority.

## pt 2 General {extent=E+W+S+N.I.} {sections=3-4}

### s 3 Old fees {repealed=2022-01-01} {extent=E+W+S+N.I.}

. . . . . . . . . . . .

### s 3A Fees {in-force=2021-06-01} {inserted=2021-06-01} {extent=S}

A fee is payable.

### s 4 Amendment of the Lamps Act 1990 {in-force=2019-07-04} {extent=E+W+S+N.I.}

(1) After section 7 of the Lamps Act 1990 insert—

> 7A Wicks

> (1) A wick must be trimmed.

## sch 1 The Board {extent=E+W+S+N.I.}

Section 1

## sch 1 pt 1 Members {extent=E+W+S+N.I.}

### sch 1 pt 1 para 1 Number {extent=E+W+S+N.I.}

There are five members.

### sch 1 para 2 Number {extent=E+W+S+N.I.}

(1) One is the chair.

## sch 1 pt 2 Seals {extent=E+W+S+N.I.}

### sch 1 pt 2 para 1 {extent=E+W+S+N.I.}

The Board has a seal.

## Changes not yet applied

- s. 4(1): words substituted by Lamps Act 2026 s. 9(2) (in force 2027-01-01)
`)
  })

  test('is cited by title, chapter and Royal Assent, and known to be whole', () => {
    const { text: _, ...rest } = reading
    expect(rest).toEqual({
      item: {
        type: 'legislation',
        title: 'Harbour Lights Act 2019',
        number: 'c. 12',
        issued: { year: 2019, month: 7, day: 4 },
        URL: 'https://www.legislation.gov.uk/ukpga/2019/12',
        version: '2026-04-07'
      },
      completeness: 'full',
      standing: 'primary',
      licence: 'Open Government Licence v3.0',
      reader: 'xast-util-from-xml 4.0.0',
      remarks: [
        'The text is as it stood on 7 April 2026',
        '1 change is known to the editors not yet applied; they are listed at the end of the text',
        '1 sub-provision is not yet in force, inside provisions that are'
      ]
    })
  })

  test('the library reads every heading back, and finds nothing wrong', () => {
    const { provisions, problems } = readProvisions(reading.text, 0)
    expect(problems).toEqual([])
    expect(provisions.map(({ path }) => writePath(path))).toEqual(
      'pt 1|pt 1 ch 1|s 1|s 2|pt 2|s 3|s 3A|s 4|sch 1|sch 1 pt 1|sch 1 pt 1 para 1|sch 1 para 2|sch 1 pt 2|sch 1 pt 2 para 1'.split(
        '|'
      )
    )
  })

  test('the same bytes each time', () => expect(readLegislation(wholeAct)).toEqual(reading))
})

describe('less than a whole Act', () => {
  const one = (fragment: string, body: string) =>
    readLegislation(
      clml({
        title: 'Lamps Act 1990',
        year: 1990,
        number: 3,
        date: '1990-02-01',
        identifier: `ukpga/1990/3/${fragment}`,
        body
      })
    )

  test('a single section is partial, with the section’s address', () => {
    const { item, text: body, completeness, remarks } = one('section/7', section('7', 'Wicks', text('Trim it.')))
    expect({ URL: item.URL, body, completeness, remarks }).toEqual({
      URL: 'https://www.legislation.gov.uk/ukpga/1990/3/section/7',
      body: '# Lamps Act 1990\n\n### s 7 Wicks\n\nTrim it.\n',
      completeness: 'partial',
      remarks: [
        'The text is as first enacted or made, which does not say what is in force',
        'Only `section/7` is here, 1 provision'
      ]
    })
  })

  test('a Part has no range of sections: who has it all may say what a Part holds', () => {
    const part = `<Part><Number>Part II</Number><Title>Wicks</Title>${section('7', 'Wicks', text('Trim it.'))}</Part>`
    expect(one('part/II', part).text).toContain('## pt II Wicks\n')
  })

  test('a table of contents has headings and what is known of their life', () => {
    const {
      text: body,
      completeness,
      item
    } = readLegislation(
      clml({
        type: 'UnitedKingdomStatutoryInstrument',
        minor: 'regulation',
        status: 'revised',
        title: 'The Harbour Lights Regulations 2020',
        year: 2020,
        number: 44,
        date: '2020-01-31',
        identifier: 'uksi/2020/44/contents/2024-01-01',
        valid: '2024-01-01',
        contents: `<Contents><ContentsTitle>The Harbour Lights Regulations 2020</ContentsTitle>
          <ContentsPart RestrictExtent="S"><ContentsNumber>PART 1</ContentsNumber><ContentsTitle>Lights</ContentsTitle>
            <ContentsItem ContentRef="regulation-1" RestrictStartDate="2020-03-01"><ContentsNumber>1</ContentsNumber><ContentsTitle>Citation</ContentsTitle></ContentsItem>
            <ContentsItem ContentRef="regulation-2" Match="false" Status="Repealed" RestrictEndDate="2022-10-23"><ContentsNumber>2</ContentsNumber><ContentsTitle>Lamps</ContentsTitle></ContentsItem>
            <ContentsItem ContentRef="regulation-3" Match="false" Status="Prospective"><ContentsNumber>3</ContentsNumber><ContentsTitle>Wicks</ContentsTitle></ContentsItem>
            <ContentsItem ContentRef="regulation-4" Match="false" RestrictStartDate="2025-05-01"><ContentsNumber>4</ContentsNumber><ContentsTitle>Oil</ContentsTitle></ContentsItem>
          </ContentsPart>
          <ContentsSchedules><ContentsSchedule><ContentsNumber>SCHEDULE</ContentsNumber><ContentsTitle>Forms</ContentsTitle></ContentsSchedule></ContentsSchedules>
          </Contents>`
      })
    )
    expect({ body, completeness, title: item.title, number: item.number }).toEqual({
      body: `# Harbour Lights Regulations 2020

Revised text as it stood on 1 January 2024.

## pt 1 Lights {extent=S}

### reg 1 Citation {in-force=2020-03-01} {extent=S}

### reg 2 Lamps {repealed=2022-10-23} {extent=S}

### reg 3 Wicks {prospective} {extent=S}

### reg 4 Oil {in-force=2025-05-01} {extent=S}

## sch 1 Forms
`,
      completeness: 'partial',
      title: 'Harbour Lights Regulations 2020',
      number: 'SI 2020/44'
    })
  })
})

test('an Order has articles, one day on which it comes into force, tables, lists and notes', () => {
  const {
    text: body,
    item,
    completeness
  } = readLegislation(
    clml({
      type: 'UnitedKingdomStatutoryInstrument',
      minor: 'order',
      title: 'The Lamps (Fees) Order 2021',
      year: 2021,
      number: 7,
      date: '2021-01-08',
      identifier: 'uksi/2021/7/made',
      facts: '<ukm:ComingIntoForce><ukm:DateTime Date="2021-02-01"/></ukm:ComingIntoForce>',
      prelims: `<SecondaryPrelims><Number>2021 No. 7</Number><Title>The Lamps (Fees) Order 2021</Title>
        <MadeDate><Text>Made</Text><DateText>8th January 2021</DateText></MadeDate>
        <SecondaryPreamble><EnactingText><Para><Text>The Board makes this Order<FootnoteRef Ref="f1"/>.</Text></Para></EnactingText></SecondaryPreamble></SecondaryPrelims>`,
      body: `<P1group><Title>Fees</Title><P1 id="article-1"><Pnumber>1</Pnumber><P1para>
          ${text('The fees are—')}<OrderedList Type="alpha" Decoration="parens"><ListItem><Para>${text('for a lamp, £1;')}</Para></ListItem><ListItem><Para>${text('for a wick, 5p.')}</Para></ListItem></OrderedList>
          <Tabular><table><thead><tr><th>Lamp</th><th>Fee</th></tr></thead><tbody><tr><td><Para>${text('Large | small')}</Para></td><td>£2</td></tr></tbody></table></Tabular>
          <Formula><math:math><math:mfrac><math:mi>F</math:mi><math:mn>12</math:mn></math:mfrac></math:math><Where><Para>${text('where F is the fee.')}</Para></Where></Formula>
        </P1para></P1></P1group>
        <SignedSection><Signatory><Signee><PersonName>A Keeper</PersonName><JobTitle>Chair</JobTitle><DateSigned><DateText>8th January 2021</DateText></DateSigned></Signee></Signatory></SignedSection>`,
      after: `<Footnotes><Footnote id="f1"><FootnoteText><Para>${text('1990 c. 3.')}</Para></FootnoteText></Footnote></Footnotes>`
    })
  )
  expect(body).toBe(`# Lamps (Fees) Order 2021

2021 No. 7

Made 8th January 2021

The Board makes this Order.

### art 1 Fees {in-force=2021-02-01}

The fees are—

(a) for a lamp, £1;

(b) for a wick, 5p.

| Lamp | Fee |
| --- | --- |
| Large \\| small | £2 |

(F) / (12)

where F is the fee.

## Signature

A Keeper, Chair, 8th January 2021

## Footnotes

1990 c. 3.
`)
  expect({ number: item.number, issued: item.issued, completeness }).toEqual({
    number: 'SI 2021/7',
    issued: { year: 2021, month: 1, day: 8 },
    completeness: 'full'
  })
})

test.each([
  ['ScottishAct', 'asp 5'],
  ['WelshParliamentAct', 'asc 5'],
  ['NorthernIrelandAct', 'c. 5 (NI)'],
  ['ScottishStatutoryInstrument', 'SSI 2020/5'],
  ['NorthernIrelandStatutoryRule', 'SR 2020/5']
])('%s is numbered %s', (type, number) => {
  const file = clml({
    type,
    title: 'Lights 2020',
    year: 2020,
    number: 5,
    date: '2020-01-01',
    identifier: 'asp/2020/5',
    body: ''
  })
  expect(readLegislation(file).item.number).toBe(number)
})

test('a section with a version for each part of the kingdom has its label once', () => {
  const versions = ['E+W', 'S'].map((extent) =>
    section('1', 'Lights', text(`In ${extent}.`), `RestrictExtent="${extent}"`)
  )
  const { text: body } = readLegislation(
    clml({
      title: 'Lamps Act 1990',
      year: 1990,
      number: 3,
      date: '1990-02-01',
      identifier: 'ukpga/1990/3',
      body: versions.join('')
    })
  )
  expect(body.match(/^#.*$/gm)).toEqual([
    '# Lamps Act 1990',
    '### s 1 Lights {extent=E+W}',
    '### Also s 1 Lights {extent=S}'
  ])
  expect(readProvisions(body, 0).problems).toEqual([])
})

test('repealed provisions that stand together are each there; one without a number is none', () => {
  const body = ['5–7', '8, 9A', ''].map((number) => section(number, 'Wicks', dots)).join('')
  const { text: read } = readLegislation(
    clml({ title: 'Lamps Act 1990', year: 1990, number: 3, date: '1990-02-01', identifier: 'ukpga/1990/3', body })
  )
  expect(read.match(/^##.*$/gm)).toEqual([
    ...['5', '6', '7', '8', '9A'].map((number) => `### s ${number} Wicks {repealed}`),
    '## Wicks'
  ])
})

describe('what cannot be read ends in one sentence', () => {
  const bomb = '<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><Legislation>&b;</Legislation>'
  test.each([
    [bomb, 'The XML declares entities, which are not read'],
    ['<!DOCTYPE l SYSTEM "file:///etc/passwd"><Legislation>&x;</Legislation>', 'The XML cannot be read past line 1'],
    ['<Legislation>\n<Body>\n</Legislation>', 'The XML cannot be read past line 3'],
    ['<html><body>Not found</body></html>', 'The XML is no legislation'],
    ['', 'The XML cannot be read past line 1'],
    [
      `<Legislation>${'<P>'.repeat(3000)}${'</P>'.repeat(3000)}</Legislation>`,
      'The XML is nested more than 400 levels deep'
    ],
    [`<Legislation>${'<P>'.repeat(200_000)}`, 'The XML is nested more than 400 levels deep']
  ])('%.60s', (xml, problem) => {
    expect(() => readLegislation(xml)).toThrow(problem)
  })

  test('it is known by what it holds, not by a name', () => {
    expect([
      isLegislation(wholeAct),
      isLegislation('<html/>'),
      isLegislation('\uFEFF<!-- x --><leg:Legislation a="">')
    ]).toEqual([true, false, true])
  })
})

test('every provision of any Act is in the record once, in order, amendments apart', () => {
  const number = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom('', 'A', 'ZB')).map(([n, s]) => `${n}${s}`)
  const numbers = fc.uniqueArray(number, { minLength: 1, maxLength: 30 })
  const amendment =
    '<BlockAmendment><P1group><Title>Other</Title><P1><Pnumber>900</Pnumber><P1para/></P1></P1group></BlockAmendment>'
  fc.assert(
    fc.property(numbers, fc.boolean(), (all, amending) => {
      const body = all
        .map((one) => section(one, `Heading ${one}`, `${text('Words.')}${amending ? amendment : ''}`))
        .join('')
      const xml = clml({
        title: 'Act 2000',
        year: 2000,
        number: 1,
        date: '2000-01-01',
        identifier: 'ukpga/2000/1',
        body
      })
      const { provisions, problems } = readProvisions(readLegislation(xml).text, 0)
      expect(problems).toEqual([])
      expect(provisions.map(({ path, heading }) => `${writePath(path)}: ${heading}`)).toEqual(
        all.map((one) => `s ${one}: Heading ${one}`)
      )
    })
  )
})

test('600 kB are read whole', () => {
  const xml = longAct()
  expect(xml.length).toBeGreaterThan(600_000)
  expect(readLegislation(xml).text.match(/^### s \d+ /gm)).toHaveLength(400)
})

test('the reader’s name is the installed parser’s', () => {
  const manifest = readFileSync(new URL('../../node_modules/xast-util-from-xml/package.json', import.meta.url), 'utf8')
  expect(manifest).toContain(`"version": "${readLegislation(wholeAct).reader.split(' ')[1]}"`)
})

test('whatever the elements stand in, it is read or refused in one sentence', () => {
  const names =
    'Part Chapter Pblock P1group P1 P2 P3 P1para P2para Pnumber Title Number Text BlockAmendment AppendText Schedule ScheduleBody OrderedList ListItem Tabular tr td Formula Where CommentaryRef Contents ContentsItem'
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom('', 'words', '12', '. . . .', '(1) words', '# words', '{prospective}', '&lt;!-- page 2 --&gt;'),
      fc
        .tuple(fc.constantFrom(...names.split(' ')), fc.array(tie('tree'), { maxLength: 5 }))
        .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`)
    )
  }))
  fc.assert(
    fc.property(tree, tree, (body, schedules) => {
      const act = { title: 'Act 2000', year: 2000, number: 1, date: '2000-01-01', identifier: 'ukpga/2000/1' }
      const { text: read } = readLegislation(clml({ ...act, body, schedules, contents: schedules }))
      expect(read).not.toMatch(/undefined|<!-- page|\{prospective|^# words|\n{3}/m)
    }),
    { numRuns: 300 }
  )
})
