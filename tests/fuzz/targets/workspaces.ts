import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '../../../src/brief/read.ts'
import { check } from '../../../src/check/check.ts'
import type { Checked } from '../../../src/check/checked.ts'
import { loadStyle } from '../../../src/cite/csl/load-style.ts'
import type { CslStyle } from '../../../src/cite/csl/style.ts'
import { readLevels } from '../../../src/cli/config.ts'
import { fixBrief } from '../../../src/cli/fix-brief.ts'
import { UserError } from '../../../src/cli/user-error.ts'
import type { Finding } from '../../../src/document/finding.ts'
import { libraryOf } from '../../../src/library/load.ts'
import type { Library } from '../../../src/library/record.ts'
import { drawCharts } from '../../../src/page/charts/draw.ts'
import { ownTemplates } from '../../../src/page/own-templates.ts'
import { render } from '../../../src/page/render.ts'
import { loadTemplate } from '../../../src/page/template.ts'
import { htmlReport, loadReportTemplate } from '../../../src/report/html.ts'
import { jsonReport } from '../../../src/report/json.ts'
import { sarifReport } from '../../../src/report/sarif.ts'
import { dateStyle, noteStyle } from '../../cite/csl-files.ts'
import { done } from '../sound-reading.ts'
import type { Target } from '../target.ts'

const root = new URL('../../../', import.meta.url)
const textsIn = (folder: string) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(new URL(folder + name, root), 'utf8').slice(0, 9_000))
const briefs = textsIn('briefs/')
const records = textsIn('sources/')
const ownLibrary = libraryOf(records.map((text, index) => ({ file: `sources/s${index}.md`, text })))
const template = await loadTemplate('briefing', [ownTemplates])
const report = await loadReportTemplate()

const chart = `---
title: T
date: 2026-11-20
---
\`\`\`chart
title: Reports by year
description: They rose.
mark: bar
data:
  - {year: 2023, count: 375230}
  - {year: 2024, count: 424047}
encoding:
  x: {field: year, type: ordinal, title: Year}
  y: {field: count, type: quantitative, title: Reports}
\`\`\`
`

const citing = `---
title: T
date: 2026-11-20
---
It rose.[^a] It fell.[^b]

[^a]: @s0, p 3; see also @s1, paras 2–4. A sentence.
[^b]: @s0.
`

const markdownPieces = [
  '[^',
  ']:',
  '“',
  '”',
  '"',
  '…',
  '<!-- allow ',
  '-->',
  '@s0, ',
  '[@s1, p 2]',
  '|',
  '\n>',
  '```chart\n',
  '{{',
  '£1.2bn',
  '10%',
  's 66(',
  '<!-- page 3 -->',
  '{in-force=2020-01-01}',
  '### s 1 ',
  '&a *a',
  ': ',
  '![',
  '](x.png)',
  '{#x}',
  '`',
  '*',
  '_',
  '- ',
  '1. ',
  '    '
]

/** All that a check and a build do with these, but for the printing; findings stand inside the text. */
async function through(text: string, library: Library, csl?: CslStyle): Promise<Checked> {
  const checked = check(read({ file: 'briefs/a.md', text }), library, { templates: ['briefing'] })
  assertInside(checked.findings, text)
  const charts = await drawCharts(checked.brief.charts)
  fixBrief(checked, [], (brief) => check(read(brief), library, { templates: ['briefing'] }))
  jsonReport([checked], library)
  htmlReport([checked], library, report)
  sarifReport([checked], library, { version: '1', help: new Map() })
  const { text: html } = render(checked, library, template, { draft: true, charts, ...(csl && { csl }) })
  if (
    /<script(?! type="application\/)|<iframe|href="javascript/i.test(
      html.replace(/<style>[\s\S]*?<\/style>|(?<==)"[^"]*<[^"]*"/g, '')
    )
  )
    throw new Error('Markup of the author’s is on the page')
  return checked
}

function assertInside(findings: readonly Finding[], text: string): void {
  for (const { place, rule } of findings) {
    const { start, end } = place
    const inside = start.offset >= 0 && start.offset <= end.offset && end.offset <= text.length
    if (!inside || start.line < 1 || start.column < 1)
      throw new Error(`${rule} stands nowhere: ${JSON.stringify(place)}`)
  }
}

/** Settings with a line and a column where they are wrong. */
async function readSettings(input: Buffer): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'policy brief '))
  try {
    writeFileSync(join(folder, 'brief.config.yaml'), input)
    await readLevels(folder)
  } catch (error) {
    if (error instanceof UserError && !/^brief\.config\.yaml:\d+:\d+: /.test(error.message))
      throw new Error(error.message)
    throw error
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const workspaces: readonly Target[] = [
  {
    name: 'brief',
    files: briefs,
    endings: [],
    pieces: markdownPieces,
    read: (input) => done(() => through(input.toString('utf8'), ownLibrary))
  },
  {
    name: 'chart',
    files: [chart],
    endings: [],
    pieces: [
      'layer:\n',
      'data: {sequence: {start: 0, stop: 1e12}}\n',
      'width: 1e9\n',
      'transform:\n',
      '  - {calculate: "1", as: x}\n',
      'mark: constructor\n',
      'signal: "',
      'bin: {maxbins: 1e9}',
      '&a ',
      '*a'
    ],
    read: (input) => done(() => through(input.toString('utf8'), ownLibrary))
  },
  {
    name: 'record',
    files: records,
    endings: [],
    pieces: markdownPieces,
    read: (input) =>
      done(async () => {
        const text = input.toString('utf8')
        const library = libraryOf([
          { file: 'sources/s0.md', text },
          { file: 'sources/s1.md', text: records[1] ?? '' }
        ])
        assertInside(
          library.findings.filter(({ file }) => file === 'sources/s0.md'),
          text
        )
        await through(citing, library)
      })
  },
  {
    name: 'settings',
    files: [
      'rules:\n  source-known: { level: review, reason: records come tomorrow }\n  figure-cited: { level: off, reason: "x" }\n'
    ],
    endings: [],
    pieces: ['&a ', '*a', '<<: ', '"x\ny": ', '!!js/function ', '? ', '- ', '{', '[', '"', '%YAML 1.1\n', '---\n'],
    read: (input) => done(() => readSettings(input))
  },
  {
    name: 'CSL style',
    files: [noteStyle, dateStyle],
    endings: ['.csl'],
    pieces: [
      '<text macro="who"/>',
      '<macro name="who">',
      '&#x0;',
      '<!DOCTYPE a [<!ENTITY b "c">]>',
      '<if>',
      'variable="constructor"',
      'form="'
    ],
    form: {
      kind: 'markup',
      names: 'text group names name date date-part choose if else macro layout sort key number label substitute'.split(
        ' '
      )
    },
    read: (input) => done(async () => through(citing, ownLibrary, await loadStyle('a.csl', input.toString('utf8'))))
  }
]
