import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { findProvisions } from '../../src/brief/provision-mentions.ts'
import { judgeMention, judgeProvision, type ProvisionJudgement } from '../../src/evidence/provision.ts'
import type { SourceRecord } from '../../src/library/record.ts'
import { osa, part, recordOf, whole } from './provision-record.ts'

/** Every mention of the sentence: verdict, reason, and what the author is told. */
function told(sentence: string, briefDate: string, record: SourceRecord | null = part): readonly string[] {
  return findProvisions(sentence).map((mention) => say(judgeMention(mention, { record, briefDate, sentence })))
}

function say({ verdict, reason, problem, fix, remarks }: ProvisionJudgement): string {
  const message = problem === null ? '' : ` — ${problem}: ${fix}`
  return `${verdict} ${reason}${message}${remarks.map((remark) => ` (${remark})`).join('')}`
}

const dates = ['2023-11-01', '2025-03-20', '2026-11-20'] as const
const act = 'of the Online Safety Act 2023'

describe('three brief dates give different, right answers', () => {
  it.each([
    [
      'Section 66 requires reports.',
      `refuted not-in-force — \`Section 66\` ${act} comes into force on 7 April 2026, after the brief’s date of 1 November 2023: say that it is not yet in force`,
      `refuted not-in-force — \`Section 66\` ${act} comes into force on 7 April 2026, after the brief’s date of 20 March 2025: say that it is not yet in force`,
      'verified exists'
    ],
    [
      'Section 10(3A) sets a limit.',
      `refuted not-in-force — \`Section 10(3A)\` ${act} was inserted on 29 June 2026, after the brief’s date of 1 November 2023: leave it out, or give the brief a later date`,
      `refuted not-in-force — \`Section 10(3A)\` ${act} was inserted on 29 June 2026, after the brief’s date of 20 March 2025: leave it out, or give the brief a later date`,
      'verified exists'
    ],
    [
      'Section 20A is about reports.',
      `refuted not-in-force — \`Section 20A\` ${act} was inserted on 29 June 2026, after the brief’s date of 1 November 2023: leave it out, or give the brief a later date`,
      `refuted not-in-force — \`Section 20A\` ${act} was inserted on 29 June 2026, after the brief’s date of 20 March 2025: leave it out, or give the brief a later date`,
      'verified exists'
    ],
    [
      'Section 184 makes an offence.',
      `refuted not-in-force — \`Section 184\` ${act} comes into force on 31 January 2024, after the brief’s date of 1 November 2023: say that it is not yet in force`,
      'verified exists (it is repealed on 29 June 2026, after the brief’s date)',
      `refuted repealed — \`Section 184\` ${act} was repealed on 29 June 2026, before the brief’s date of 20 November 2026: say that it is repealed, or cite what replaced it`
    ],
    [
      'Section 10(2)(b) is one of them.',
      `refuted not-in-force — \`Section 10(2)(b)\` ${act} comes into force on 10 January 2024, after the brief’s date of 1 November 2023: say that it is not yet in force`,
      'verified exists',
      'verified exists'
    ]
  ])('%s', (sentence, ...expected) => {
    expect(dates.map((day) => told(sentence, day).join())).toEqual(expected)
  })

  test('a day before the Act was passed, none of it is law', () => {
    expect(told('Section 10 sets duties.', '2023-10-01')).toEqual([
      `refuted not-in-force — \`Section 10\` ${act} is of 26 October 2023, after the brief’s date of 1 October 2023: cite the Bill, or say that the Online Safety Act 2023 is still to come`
    ])
  })

  test('a commencement that was revoked before its day never took effect', () => {
    expect(told('Section 66 requires reports.', '2025-11-10')).toEqual([
      `refuted not-in-force — \`Section 66\` ${act} comes into force on 7 April 2026, after the brief’s date of 10 November 2025: say that it is not yet in force`
    ])
  })
})

describe('what is not law passes where the sentence says so', () => {
  it.each([
    ['Section 66 is not yet in force.', '2025-03-20', 'verified not-in-force'],
    ['Section 66 will come into force on 7 April 2026.', '2025-11-20', 'verified not-in-force'],
    ['Section 66 has not been commenced.', '2025-03-20', 'verified not-in-force'],
    ['Section 184, which was repealed on 29 June 2026, made an offence.', '2026-11-20', 'verified repealed'],
    ['Section 184 (repealed) made an offence.', '2026-11-20', 'verified repealed'],
    ['The 2026 Act repealed section 184.', '2026-11-20', 'verified repealed'],
    ['Section 22 is prospective.', '2026-11-20', 'verified prospective'],
    ['Section 66 would require reports.', '2025-03-20', 'review not-in-force'],
    ['Section 22 will need regulations.', '2026-11-20', 'review prospective'],
    ['Section 184 was repealed on 1 May 2026.', '2026-11-20', 'refuted repealed'],
    ['Section 66 will come into force on 1 May 2026.', '2025-11-20', 'refuted not-in-force'],
    ['Section 22 requires it.', '2026-11-20', 'refuted prospective'],
    ['Section 66 applies when content is found.', '2025-03-20', 'refuted not-in-force'],
    ['Section 66 lets ministers make regulations, which are not yet in force.', '2025-03-20', 'refuted not-in-force'],
    ['Section 66 lets ministers make regulations, but it is not yet in force.', '2025-03-20', 'verified not-in-force'],
    ['Section 184 applies until the court decides.', '2026-11-20', 'refuted repealed'],
    ['Section 184 was law until 29 June 2026.', '2026-11-20', 'verified repealed'],
    ['Section 184 has not been repealed.', '2026-11-20', 'refuted repealed']
  ])('%s on %s', (sentence, day, expected) => {
    expect(told(sentence, day).map((one) => one.replace(/ (?:—|\().*$/, ''))).toEqual([expected])
  })

  test('of several provisions each has only the words that follow it', () => {
    expect(
      told('Section 66 came into force on 7 April 2026, and section 184 was repealed on 29 June 2026.', '2026-11-20')
    ).toEqual(['verified exists', 'verified repealed'])
    expect(told('Section 184 was repealed, and section 66 came into force on 3 May 2026.', '2026-11-20')).toEqual([
      'verified repealed',
      `refuted exists — \`section 66\` ${act} came into force on 7 April 2026, not on 3 May 2026: write \`7 April 2026\``
    ])
  })
})

describe('what the sentence says is held against the record', () => {
  it.each([
    ['Section 66 came into force on 7 April 2026.', 'verified exists'],
    ['Section 66 has been in force since April 2026.', 'verified exists'],
    ['Section 66 is in force for user-to-user services since 7 April 2026.', 'verified exists'],
    ['Section 66 was not in force until 7 April 2026.', 'verified exists'],
    [
      'Section 66 came into force on 3 November 2025.',
      `refuted exists — \`Section 66\` ${act} came into force on 7 April 2026, not on 3 November 2025: write \`7 April 2026\``
    ],
    [
      'Section 66 is not yet in force.',
      `refuted exists — \`Section 66\` ${act} has been in force since 7 April 2026: write that it has been in force since 7 April 2026`
    ],
    [
      'Section 66 will come into force on 7 April 2026.',
      `review exists — \`Section 66\` ${act} has been in force since 7 April 2026: write that it has been in force since 7 April 2026`
    ],
    [
      'Section 121 came into force on 10 January 2024.',
      `unchecked exists — \`Section 121\` ${act} has no date of commencement in \`sources/osa-2023.md\`, so that \`10 January 2024\` is not confirmed: look the date up, and add it to the heading as in \`{in-force=2024-01-10}\` (\`sources/osa-2023.md\` gives no date of commencement for it)`
    ],
    [
      'Section 121 lets Ofcom give notice.',
      'verified exists (`sources/osa-2023.md` gives no date of commencement for it)'
    ],
    ['Section 20A was inserted by the Crime and Policing Act 2026.', 'verified exists'],
    [
      'Section 20A was inserted on 1 May 2026.',
      `refuted exists — \`Section 20A\` ${act} was inserted on 29 June 2026, not on 1 May 2026: write \`29 June 2026\``
    ],
    [
      'Section 10 was inserted later.',
      `review exists — \`sources/osa-2023.md\` does not say that \`Section 10\` ${act} was inserted: look it up, and add the day to its heading as in \`{inserted=2026-06-29}\``
    ],
    ['Section 187 extends to England and Wales only.', 'verified exists'],
    ['Section 187 does not extend to Scotland.', 'verified exists'],
    ['Section 187 applies in England.', 'verified exists'],
    [
      'Section 187 applies across the United Kingdom.',
      `refuted exists — \`Section 187\` ${act} extends to England and Wales, and the sentence says \`the United Kingdom\`: write that it extends to England and Wales`
    ],
    ['Section 66, headed “Requirement to report CSEA content to the NCA”, is new.', 'verified exists'],
    [
      'Section 66, headed “Duty to report”, is new.',
      `refuted exists — \`Section 66\` ${act} is headed \`Requirement to report CSEA content to the NCA\`: write “Requirement to report CSEA content to the NCA”`
    ],
    [
      'Section 10 has been repealed.',
      `review exists — \`sources/osa-2023.md\` does not say that \`Section 10\` ${act} is repealed: look it up, and add the day to its heading as in \`{repealed=2026-06-29}\``
    ],
    ['Section 10 lets ministers make regulations, which came into force on 3 May 2025.', 'verified exists']
  ])('%s', (sentence, expected) => {
    expect(told(sentence, '2026-11-20')).toEqual([expected])
  })
})

describe('what is not there', () => {
  const day = '2026-11-20'
  it.each([
    [
      'Section 999 says so.',
      part,
      `refuted absent — \`Section 999\` is not in the Online Safety Act 2023, which ends at section 241: cite a section between 1 and 241`
    ],
    [
      'Section 45A says so.',
      part,
      'unchecked absent — `Section 45A` is not in `sources/osa-2023.md`, which holds only a part of the Online Safety Act 2023: look it up, and add its heading to `sources/osa-2023.md`'
    ],
    [
      'Regulation 4 says so.',
      part,
      'refuted absent — `Regulation 4` is not in the Online Safety Act 2023, as an Act has sections and no regulations: name the instrument that has it, or cite the section'
    ],
    [
      'Section 20B says so.',
      whole,
      'refuted absent — `Section 20B` is not in the Online Safety Act 2023: cite `s 20A` or `s 21`'
    ],
    [
      'Section 10(2)(c) says so.',
      whole,
      'refuted absent — `Section 10(2)(c)` is not in the Online Safety Act 2023, where `s 10` ends at `(2)(b)`: cite one between `s 10(2)(a)` and `s 10(2)(b)`'
    ],
    [
      'Section 10(2)(c) says so.',
      part,
      `unchecked no-text — \`Section 10(2)(c)\` ${act} is not confirmed: \`sources/osa-2023.md\` has \`s 10\`, and not all that is below it: look it up, and add its text below the heading of \`s 10\` in \`sources/osa-2023.md\``
    ],
    [
      'Section 121(1) says so.',
      whole,
      `unchecked no-text — \`Section 121(1)\` ${act} is not confirmed: \`sources/osa-2023.md\` has \`s 121\`, and not all that is below it: look it up, and add its text below the heading of \`s 121\` in \`sources/osa-2023.md\` (\`sources/osa-2023.md\` gives no date of commencement for it)`
    ],
    ['Schedule 13, paragraph 4(1) says so.', part, 'verified exists'],
    [
      'Schedule 13, paragraph 9 says so.',
      whole,
      'refuted absent — `Schedule 13, paragraph 9` is not in the Online Safety Act 2023: cite `sch 13 para 4`'
    ],
    [
      'Part 7, Chapter 5 says so.',
      whole,
      'verified exists (`sources/osa-2023.md` gives no date of commencement for it)'
    ]
  ])('%s', (sentence, record, expected) => {
    expect(told(sentence, day, record)).toEqual([expected])
  })

  it.each([
    [
      'Section 9 of the Human Rights Act 1998 says so.',
      'unchecked unknown-act — The library has no record of the `Human Rights Act 1998`: capture it with `brief add https://www.legislation.gov.uk/ukpga/1998/…`, filling in its number'
    ],
    [
      'SI 2026/268, reg 7 says so.',
      'unchecked unknown-act — The library has no record of `SI 2026/268`: capture it with `brief add https://www.legislation.gov.uk/uksi/2026/268`'
    ],
    [
      '2015 asp 12, s 2 says so.',
      'unchecked unknown-act — The library has no record of `2015 asp 12`: capture it with `brief add https://www.legislation.gov.uk/asp/2015/12`'
    ],
    [
      'Section 9 of the 2012 Act says so.',
      'unchecked unknown-act — The brief does not say which Act `the 2012 Act` is: write its title and year where it is first named, as in `Online Safety Act 2023 (“the 2012 Act”)`'
    ],
    [
      'Section 9 says so.',
      'unchecked unknown-act — `Section 9` is of an Act that the brief does not name: name the Act, or cite its record in the note'
    ]
  ])('no record: %s', (sentence, expected) => {
    expect(told(sentence, day, null)).toEqual([expected])
  })
})

describe('lists and ranges', () => {
  const day = '2026-11-20'
  test('a list is right when each of it is', () => {
    expect(told('Sections 10, 20 and 184 are duties.', day)).toEqual([
      `refuted repealed — \`s 184\` ${act} was repealed on 29 June 2026, before the brief’s date of 20 November 2026: say that it is repealed, or cite what replaced it`
    ])
    expect(told('Sections 10 and 20 are duties.', day)).toEqual(['verified exists'])
  })
  test('a range is also right about what lies between its ends', () => {
    expect(told('Sections 20 to 21 are duties.', '2025-03-20')).toEqual(['verified exists'])
    expect(told('Sections 121 to 187 are more.', day)).toEqual([
      `review repealed — \`s 184\` ${act} was repealed on 29 June 2026, before the brief’s date of 20 November 2026: leave \`s 184\` out of the range, or say how it stands (\`sources/osa-2023.md\` gives no date of commencement for it)`
    ])
    expect(told('Sections 21 to 20 are backwards.', day)).toEqual([
      'refuted absent — `s 21` to `s 20` runs backwards: write `s 20` first'
    ])
  })
})

test('a repeal without a date is held against nobody before the Act that repeals', () => {
  const undated = recordOf(
    osa.replace(
      'Offence {in-force=2024-01-31} {repealed=2026-06-29}',
      'Offence (repeal: Crime and Policing Act 2026) {in-force=2024-01-31} {repealed}'
    )
  )
  const sentence = 'Section 184 makes an offence.'
  const problem = `\`Section 184\` ${act} is repealed, and \`sources/osa-2023.md\` does not say since when: say that it is repealed, or add the day to its heading as in \`{repealed=2026-06-29}\``
  expect(told(sentence, '2025-03-20', undated)).toEqual(['verified exists'])
  expect(told(sentence, '2026-08-01', undated)).toEqual([`review repealed — ${problem}`])
  expect(told(sentence, '2026-11-20', undated)).toEqual([`refuted repealed — ${problem}`])
  expect(
    told('The Crime and Policing Act 2026 provides for the repeal of section 184.', '2026-11-20', undated)
  ).toEqual(['verified repealed (`sources/osa-2023.md` does not say since when it is repealed)'])
})

test('a Part from the middle of an Act does not say where the Act ends', () => {
  const told999 = (text: string) =>
    told('Section 999 says so.', '2026-11-20', recordOf(text)).map((one) => one.slice(0, 16))
  const middle = osa.replace('Final provisions', 'Fees')
  expect(told999(osa)).toEqual(['refuted absent —'])
  expect(told999(middle)).toEqual(['unchecked absent'])
  expect(told999(middle.replace('## sch 13 P', '### s 241 Short title\n## sch 13 P'))).toEqual(['refuted absent —'])
})

test('a record read before the brief’s date says so', () => {
  expect(told('Section 66 requires reports.', '2026-12-01')).toEqual([
    'verified exists (`sources/osa-2023.md` was read on 20 November 2026, and holds no later change)'
  ])
})

test('the passage is the heading, or the numbered paragraph, in the record’s file', () => {
  const passages = findProvisions('Section 10(2)(a), section 66 and section 10(9) say so.').map((mention) => {
    const { passage } = judgeMention(mention, { record: part, briefDate: '2026-11-20', sentence: '' })
    return passage && [passage.locator, part.text.slice(passage.start, passage.end)]
  })
  expect(passages).toEqual([
    ['s 10(2)(a)', '(a) prevent,'],
    [
      's 66',
      '### s 66 Requirement to report CSEA content to the NCA {in-force=2025-11-03} {revoked=2025-10-09} {in-force=2026-04-07}'
    ],
    ['s 10', '### s 10 Safety duties about illegal content {in-force=2024-01-10}']
  ])
})

test('a pinpoint under a sentence that does not name it can be admitted but not contradicted', () => {
  const judge = (label: string, sentence: string) => {
    const [mention] = findProvisions(label)
    return (
      mention &&
      say(judgeMention(mention, { record: part, briefDate: '2026-11-20', sentence })).replace(/ (?:—|\().*$/, '')
    )
  }
  expect(judge('s 22', 'The duty is not yet in force.')).toBe('verified prospective')
  expect(judge('s 22', 'There is a duty.')).toBe('refuted prospective')
  expect(judge('s 66', 'The code is not yet in force.')).toBe('verified exists')
  expect(judge('s 66', 'The guidance came into force on 3 May 2024.')).toBe('verified exists')
})

test('any path, day and sentence is judged without fault', () => {
  const label = fc.constantFrom('s', 'sch', 'pt', 'reg', 'para' as const)
  const path = fc.record({
    steps: fc.array(fc.record({ label, number: fc.constantFrom('1', '10', '20A', '66', '184', '999', 'IV') }), {
      maxLength: 3
    }),
    sub: fc.array(fc.constantFrom('1', '2', 'a', '3A'), { maxLength: 3 })
  })
  const day = fc.constantFrom(...dates, '1999-01-01')
  fc.assert(
    fc.property(path, day, fc.string(), fc.constantFrom(part, whole, null), (asked, briefDate, sentence, record) => {
      const { verdict, problem, fix } = judgeProvision({ path: asked, record, briefDate, sentence })
      expect([problem === null, fix === null]).toEqual([verdict === 'verified', verdict === 'verified'])
    })
  )
})
