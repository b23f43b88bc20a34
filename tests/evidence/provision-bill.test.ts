import { describe, expect, it } from 'vitest'
import { passedBills } from '../../src/evidence/bill-passed.ts'
import { libraryWith, osa } from './provision-record.ts'

const library = libraryWith(['osa-2023', osa])

function told(sentence: string, briefDate: string): readonly string[] {
  return passedBills(sentence, { library, briefDate }).map(
    ({ start, end, verdict, problem, fix }) => `${sentence.slice(start, end)}: ${verdict} — ${problem}: ${fix}`
  )
}

const message =
  'The `Online Safety Bill` became the Online Safety Act 2023 on 26 October 2023: cite the Online Safety Act 2023, or say that the Bill was'

describe('a Bill whose Act was passed', () => {
  it.each([
    ['The Online Safety Bill is before Parliament.', '2026-11-20', [`Online Safety Bill: refuted — ${message}`]],
    [
      'Once enacted, the Online Safety Bill will require reports.',
      '2026-11-20',
      [`Online Safety Bill: refuted — ${message}`]
    ],
    ['The Online Safety Bill requires reports.', '2026-11-20', [`Online Safety Bill: review — ${message}`]],
    ['The Online Safety Bill is before Parliament.', '2023-10-25', []],
    ['The Online Safety Bill was introduced in 2022.', '2026-11-20', []],
    ['The Online Safety Bill became the Online Safety Act 2023.', '2026-11-20', []],
    ['Under the Online Safety Bill (now the Online Safety Act 2023), services are to report.', '2026-11-20', []],
    ['The debate on the Online Safety Bill is in Hansard.', '2026-11-20', []],
    ['The Online Safety Bill’s explanatory notes say that it is a duty.', '2026-11-20', []],
    ['The Joint Committee on the Draft Online Safety Bill is cited.', '2026-11-20', []],
    ['The Crime and Policing Bill is before Parliament.', '2026-11-20', []],
    ['Parliament is sitting.', '2026-11-20', []]
  ])('%s on %s', (sentence, day, expected) => expect(told(sentence, day)).toEqual(expected))
})
