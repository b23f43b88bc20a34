import { expect, test } from 'vitest'
import { changeIn, commencementDates } from '../../src/capture/legislation/annotations.ts'

const assent = '1999-11-11'

test.each([
  ['S. 1 in force at 7.4.2026 by S.I. 2026/2, reg. 2(1)(j)', ['2026-04-07']],
  ['S. 1 in force at Royal Assent, see s. 9(4)(a)', [assent]],
  ['S. 1 not in force at Royal Assent, see s. 9(2)', []],
  [
    'S. 1 wholly in force at 3.7.2000; s. 1(1)(2) in force at 12.1.2000 by S.I. 1999/1, art. 2',
    ['2000-01-12', '2000-07-03']
  ],
  [
    'S. 1 in force at 26.10.2023 for specified purposes, see s. 9; in force in so far as not already in force at 10.1.2024 by S.I. 2023/1',
    ['2023-10-26', '2024-01-10']
  ],
  ['S. 1: by virtue of s. 9 the Act comes into force at Royal Assent for certain powers', []],
  ['S. 1 applied (1.1.2020) by S.I. 2019/1', []]
])('commencement: %s', (words, dates) => {
  expect(commencementDates({ type: 'I', words }, assent)).toEqual(dates)
})

const whole = (...dates: string[]) => ({ dates, subProvision: false })
const part = (...dates: string[]) => ({ dates, subProvision: true })

test.each([
  ['S. 5 repealed (1.4.2004) by 2003 c. 2, Sch. 8 Pt. 1', whole('2004-04-01')],
  [
    'Ss. 5-8 repealed (1.1.2004 for the repeal of s. 6, 1.4.2004 otherwise) by 2003 c. 2',
    whole('2004-01-01', '2004-04-01')
  ],
  ['S. 5(3) repealed (1.8.2001) by 2001 c. 1', part('2001-08-01')],
  ['Sch. 2 para. 4(1)(b) omitted (E.W.) (5.5.2020) by S.I. 2020/1', part('2020-05-05')],
  ['Reg. 7 revoked (31.12.2020) by S.I. 2019/1', whole('2020-12-31')],
  ['S. 5 repealed (prosp.) by 2003 c. 2', whole()],
  ['Words in s. 5 repealed (1.4.2004) by 2003 c. 2', null],
  ['Definition in s. 5 omitted (1.4.2004) by 2003 c. 2', null],
  ['S. 5 substituted (1.4.2004) by 2003 c. 2', null],
  ['S. 5 heading repealed (1.4.2004) by 2003 c. 2', null],
  ['Ss. 5, 6 and preceding cross-heading repealed (1.4.2004) by 2003 c. 2', whole('2004-04-01')],
  ['S. 5 excluded (1.4.2004) by 2003 c. 2', null]
])('repeal: %s', (words, change) => {
  expect(changeIn({ type: 'F', words }, 'repealed')).toEqual(change)
})
