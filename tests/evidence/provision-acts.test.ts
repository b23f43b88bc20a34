import { describe, expect, it, test } from 'vitest'
import { findDeclaredActs } from '../../src/brief/declared-acts.ts'
import { findProvisions } from '../../src/brief/provision-mentions.ts'
import { readLocator } from '../../src/brief/read-locator.ts'
import type { Cited } from '../../src/evidence/judgement.ts'
import { resolveAct } from '../../src/evidence/provision.ts'
import { libraryOf } from '../../src/library/load.ts'
import { toSourceKey } from '../../src/library/record.ts'

const record = (type: string, title: string, more = '') => `---\ntype: ${type}\ntitle: "${title}"\n${more}---\n`
const library = libraryOf(
  Object.entries({
    'osa-2023': record(
      'legislation',
      'Online Safety Act 2023',
      'title-short: OSA 2023\nnumber: c. 50\nissued: 2023-10-26\n'
    ),
    'soa-2003': record('legislation', 'Sexual Offences Act 2003', 'number: c. 42\nissued: 2003-11-20\n'),
    'era-2023': record('legislation', 'Economic Crime and Corporate Transparency Act 2023', 'issued: 2023-10-26\n'),
    'regs-2026': record(
      'legislation',
      'Online Safety (CSEA Content Reporting) Regulations 2026',
      'number: SI 2026/268\nissued: 2026-03-09\n'
    ),
    'hte-2015': record(
      'legislation',
      'Human Trafficking and Exploitation (Scotland) Act 2015',
      'number: asp 12\nissued: 2015-11-04\n'
    ),
    'hra-1998': record('legislation', 'Human Rights Act', 'issued: 1998\n'),
    'bill-2021': record('bill', 'Online Safety Bill', 'authority: House of Commons\nissued: 2022-03-17\n'),
    report: record('report', 'Annual Report 2023', 'issued: 2024\n')
  }).map(([key, text]) => ({ file: `sources/${key}.md`, text }))
)

/** The keys of the records that a text's mentions resolve to, in a brief that cites `briefKeys`, under a note that cites `notes`. */
function keys(
  text: string,
  briefKeys: readonly string[] = [],
  notes: readonly string[] = []
): readonly (string | null)[] {
  const recordOf = (key: string) => library.records.get(toSourceKey(key))
  const cited = notes.flatMap((note): readonly Cited[] => {
    const [key = '', pinpoint] = note.split(', ')
    const found = recordOf(key)
    return found ? [{ record: found, locator: pinpoint ? readLocator(pinpoint, 0) : null }] : []
  })
  const briefActs = briefKeys.flatMap((key) => recordOf(key) ?? [])
  const declared = findDeclaredActs(text)
  return findProvisions(text, declared).map(({ act, paths }) => {
    const found = resolveAct(act, { library, cited, declared, briefActs }, paths[0] ?? null)
    return found?.key ?? null
  })
}

test('the records are read', () => expect(library.findings).toEqual([]))

describe('an Act that the text names', () => {
  it.each([
    ['section 10 of the Online Safety Act 2023', 'osa-2023'],
    ['OSA 2023, s 10', 'osa-2023'],
    ['section 10 of the OSA', 'osa-2023'],
    ['SOA 2003, s 15', 'soa-2003'],
    ['2023 c 50, s 10', 'osa-2023'],
    ['S.I. 2026/268, reg 2', 'regs-2026'],
    ['SI 2026 No 268, reg 2', 'regs-2026'],
    ['2015 asp 12, s 2', 'hte-2015'],
    ['section 2 of the Human Trafficking and Exploitation (Scotland) Act 2015', 'hte-2015'],
    ['section 4 of the Human Rights Act 1998', 'hra-1998'],
    ['section 4 of the Human Rights Act', 'hra-1998'],
    ['section 10 of the Online Safety Act', 'osa-2023'],
    ['cl 10 of the Online Safety Bill', 'bill-2021'],
    ['Guidance on the Online Safety Act 2023, s 10', 'osa-2023'],
    ['section 10 of the Online Safety Act 2024', null],
    ['section 10 of the Safety Act 2023', null],
    ['SI 2026/26, reg 2', null],
    ['section 10 of the 2023 Act', null]
  ])('%s', (text, key) => expect(keys(text)).toEqual([key]))
})

describe('an Act that only the brief explains', () => {
  it.each([
    ['The Sexual Offences Act 2003 (“the 2003 Act”) is old. See section 15 of the 2003 Act.', [], [], ['soa-2003']],
    ['The Online Safety Act 2023 (the Act) is new. Section 10 of the Act sets duties.', ['soa-2003'], [], ['osa-2023']],
    ['section 10 of the 2023 Act', ['osa-2023', 'soa-2003'], [], ['osa-2023']],
    ['section 10 of the 2023 Act', ['osa-2023', 'era-2023'], [], [null]],
    ['section 10 of the 2023 Act', ['osa-2023', 'era-2023'], ['osa-2023'], ['osa-2023']],
    ['section 10 of the Act', ['osa-2023', 'regs-2026'], [], ['osa-2023']],
    ['regulation 2 of the Regulations', ['osa-2023', 'regs-2026'], [], ['regs-2026']],
    ['section 10 of the Act', ['osa-2023', 'soa-2003'], ['soa-2003'], ['soa-2003']],
    ['section 10 of the Act', ['osa-2023', 'soa-2003'], [], [null]]
  ])('%s, citing %j, under %j', (text, brief, notes, expected) => expect(keys(text, brief, notes)).toEqual(expected))
})

describe('no Act named: the covering note, or the only one that the brief cites', () => {
  it.each([
    ['Section 10 sets duties.', ['osa-2023', 'soa-2003'], ['osa-2023', 'report'], ['osa-2023']],
    ['Section 10 sets duties.', ['osa-2023'], ['report'], ['osa-2023']],
    ['Section 10 sets duties.', ['osa-2023', 'soa-2003'], [], [null]],
    ['Section 10 sets duties.', [], [], [null]],
    ['Regulation 2 sets duties.', ['osa-2023', 'regs-2026'], ['osa-2023', 'regs-2026'], ['regs-2026']],
    ['Regulation 2 sets duties.', ['osa-2023'], ['osa-2023'], [null]],
    ['Section 66 sets duties.', [], ['osa-2023, s 66', 'soa-2003, s 66A'], ['osa-2023']],
    ['Section 66 sets duties.', [], ['osa-2023, ss 9 and 12', 'soa-2003, s 1'], [null]]
  ])('%s, citing %j, under %j', (text, brief, notes, expected) => expect(keys(text, brief, notes)).toEqual(expected))
})
