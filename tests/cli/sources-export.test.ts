import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { brief, folderWith } from './run.ts'

const record = `---
type: report
title: Tackling Online Abuse
author: Petitions Committee
number: HC 766
chapter-number: 2021–22
issued: 2022-02-01
---
`
const workspace = () => folderWith({ 'briefs/a.md': '', 'sources/tackling.md': record })

it('brief sources export writes the library to a file', async () => {
  const folder = await workspace()
  const ran = await brief(folder, 'sources', 'export', '--format', 'bibtex', '--output', 'out/library.bib')
  expect(ran).toEqual({ code: 0, out: '', err: 'Wrote 1 source to out/library.bib\n' })
  expect(await readFile(join(folder, 'out/library.bib'), 'utf8')).toBe(`@report{tackling,
  title = {Tackling {Online} {Abuse}},
  author = {{Petitions Committee}},
  date = {2022-02-01},
  number = {HC 766},
  note = {chapter-number: 2021–22},
}
`)
})

it('brief sources export prints RIS', async () => {
  const { code, out } = await brief(await workspace(), 'sources', 'export', '--format', 'ris')
  expect({ code, out }).toEqual({
    code: 0,
    out: `TY  - RPRT
TI  - Tackling Online Abuse
AU  - Petitions Committee
PY  - 2022
DA  - 2022/02/01/
SN  - HC 766
ID  - tackling
M2  - chapter-number: 2021–22
ER  - 
`
  })
})

it.each([
  [['sources', 'export', '--format', 'xml'], '`xml` here: write `csl-json` or `bibtex` or `ris`'],
  [['sources', '--format', 'xml'], '`xml` here: write `text` or `json`']
])('brief %j is wrong use', async (args, says) => {
  expect(await brief(await workspace(), ...args)).toEqual({
    code: 2,
    out: '',
    err: `brief: There is no format ${says}\n`
  })
})
