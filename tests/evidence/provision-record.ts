import { libraryOf } from '../../src/library/load.ts'
import type { Library, SourceRecord } from '../../src/library/record.ts'

/** A record of the Online Safety Act 2023 as far as these tests need it; `part` holds some sections, `whole` says it is all. */
export const osa = `---
type: legislation
title: Online Safety Act 2023
title-short: OSA 2023
number: c. 50
issued: 2023-10-26
accessed: 2026-11-20
evidence: { standing: primary, completeness: partial }
---
## pt 3 Duties of care {sections=6-63}
### s 10 Safety duties about illegal content {in-force=2024-01-10}

(1) This section sets out duties.

(2) A duty to take proportionate measures to—

(a) prevent,

(b) mitigate.

(3A) A duty about reports. {inserted=2026-06-29} {in-force=2026-06-29}

### s 20 Duty about content reporting {in-force=2024-01-10}
### s 20A Reports {inserted=2026-06-29} {in-force=2026-06-29}
### s 21 Duties about complaints procedures {in-force=2024-01-10}
### s 22 Duties about freedom of expression and privacy {prospective}
### s 66 Requirement to report CSEA content to the NCA {in-force=2025-11-03} {revoked=2025-10-09} {in-force=2026-04-07}
## pt 7 OFCOM’s powers and duties {sections=91-166}
## pt 7 ch 5 Notices
### s 121 Notices
### s 184 Offence {in-force=2024-01-31} {repealed=2026-06-29}
### s 187 Sending {in-force=2024-01-31} {extent=E+W}
## pt 12 Final provisions {sections=226-241}
## sch 13 Penalties {in-force=2024-01-10}
### sch 13 para 4 Maximum amount of penalties

(1) The greater of two amounts.
`

export function recordOf(text: string, file = 'sources/osa-2023.md'): SourceRecord {
  const { records, findings } = libraryOf([{ file, text }])
  const [record] = records.values()
  if (!record || findings.length > 0) throw new Error(JSON.stringify(findings))
  return record
}

export function libraryWith(...texts: readonly [file: string, text: string][]): Library {
  return libraryOf(texts.map(([file, text]) => ({ file: `sources/${file}.md`, text })))
}

export const part = recordOf(osa)
export const whole = recordOf(osa.replace('completeness: partial', 'completeness: full'))
