import { createHash } from 'node:crypto'
import { read } from '../../src/brief/read.ts'
import { check } from '../../src/check/check.ts'
import type { Checked } from '../../src/check/checked.ts'
import { libraryOf, type TextFile } from '../../src/library/load.ts'
import type { Library } from '../../src/library/record.ts'

const act = `---
type: legislation
title: Reports Act 2023
issued: 2023-10-26
URL: https://www.legislation.example/ukpga/2023/1
accessed: 2026-11-20
evidence: { standing: primary, completeness: full }
---
### s 1 Duty to report {in-force=2024-01-10}

(1) The authority may publish a summary of the reports that it receives in each year.

(2) A summary must be laid before Parliament.

### s 2 Penalties {prospective}

(1) A person who does not report is liable to a penalty of not more than £18 million.
`

const annualText = `<!-- page 1 -->

# Annual Report 2023

The Office for Reports counts *reports*, and a report is one letter.

<!-- page 2 -->

In 2023 the Office assessed 392,665 reports, up 5% on 2022. In 2022 it had assessed 375,230 reports.

| Year | Letters |
|------|--------:|
| 2022 | 255,588 |
| 2023 | 275,652 |
`

const report = `---
type: report
title: "Annual Report 2023: <facts> & figures"
author: Office for Reports
issued: 2024-04-23
URL: https://reports.example/annual-2023.pdf
accessed: 2026-11-20
evidence:
  standing: primary
  completeness: full
  capture:
    from: https://reports.example/annual-2023.pdf
    at: 2026-11-20T09:00:00Z
    original: originals/annual.pdf
    sha256: "0000000000000000000000000000000000000000000000000000000000000000"
    text-sha256: ${createHash('sha256').update(annualText).digest('hex')}
    reader: pdfjs-dist 6.5.438
---
${annualText}`

const notes = `---
type: webpage
title: A page of the Office
author: Office for Reports
URL: https://reports.example/a%20page/?q=1
accessed: 2026-11-20
evidence: { standing: primary, completeness: notes }
---
The Office replies to “nine letters in ten” within a week.
`

const none = `---
type: book
title: A book that is not captured
author: { family: Writer, given: Ann }
issued: 2020
evidence: { standing: primary, completeness: none }
---
`

const sources: readonly TextFile[] = [
  { file: 'sources/act.md', text: act },
  { file: 'sources/annual.md', text: report },
  { file: 'sources/book.md', text: none },
  { file: 'sources/page.md', text: notes }
]

export const faultyText = `---
title: "Reports & duties: a faulty brief"
date: 2026-11-20
authors: [A Researcher]
---

## The count

The Office assessed 392,665 reports in 2023.[^annual] Reports rose by 17,435, from 375,230 in 2022 to 392,665 in 2023.[^annual] The rise is 17,453 (392,665 − 375,230 = 17,453).[^annual] It assessed 392,656 reports in all.[^annual]

## The law

The Act says that “the authority must publish a summary of the reports that it receives”.[^act] Section 9 of the Reports Act 2023 is about letters.[^act] “Nine letters in ten” are answered.[^page] A book says that “nothing of the kind was ever done”.[^book]

<!-- allow figure-stated: the Office gave this number by letter -->

It answered 12,345 letters in 2023.[^annual]

[^annual]: @annual, p 2.
[^act]: @act, s 1.
[^page]: @page.
[^book]: @book, p 12; see also that one.[^gone]
`

export const library: Library = libraryOf(sources)

/** A brief checked against the sources above. */
export function checked(text: string, file = 'briefs/faulty.md'): Checked {
  return check(read({ file, text }), library, { templates: ['briefing'] })
}

export const faulty: Checked = checked(faultyText)

/** A brief with nothing wrong. */
export const cleanText = `---
title: A clean brief
date: 2026-11-20
---
The Office assessed 392,665 reports in 2023.[^annual]

[^annual]: @annual, p 2.
`

export const texts: ReadonlyMap<string, string> = new Map([
  ['briefs/faulty.md', faultyText],
  ['briefs/clean.md', cleanText],
  ...sources.map(({ file, text }) => [file, text] as const)
])
