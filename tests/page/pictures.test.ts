import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { read } from '../../src/brief/read.ts'
import { drawCharts } from '../../src/page/charts/draw.ts'
import { readPictures } from '../../src/page/pictures.ts'
import { brief, folderWith } from '../cli/run.ts'
import { bodyOf, set } from './set.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'

async function faultOf(address: string): Promise<string> {
  const outside = await mkdtemp(join(tmpdir(), 'outside-'))
  onTestFinished(() => rm(outside, { recursive: true, force: true }))
  await writeFile(join(outside, 'x.svg'), svg)
  const folder = await folderWith({
    'briefs/a.svg': svg,
    'briefs/a.png': 'no picture',
    'briefs/a.txt': 'x',
    'briefs/big.svg': svg + ' '.repeat(2_000_001)
  })
  await symlink(join(outside, 'x.svg'), join(folder, 'briefs/link.svg'))
  const found = await readPictures(read({ file: 'briefs/b.md', text: `![A picture](${address})` }), folder)
  const picture = found.get(address)
  return picture === undefined ? 'none' : 'problem' in picture ? picture.problem : picture.uri.slice(0, 26)
}

test.each([
  ['a.svg', 'data:image/svg+xml;base64,'],
  ['https://example.org/a.png', '`https://example.org/a.png` is not a file of this workspace'],
  ['//example.org/a.png', '`//example.org/a.png` is not a file of this workspace'],
  ['a.txt', '`a.txt` is no picture that a page can hold'],
  ['no.png', 'There is no file `no.png` beside the brief'],
  ['../../outside.png', 'There is no file `../../outside.png` beside the brief'],
  ['link.svg', '`link.svg` leads out of the workspace'],
  ['a.png', '`a.png` does not hold what its name says'],
  ['big.svg', '`big.svg` has 2,001 kB']
])('a picture at %s', async (address, says) => {
  expect(await faultOf(address)).toBe(says)
})

const chart = `Figure: Reports[^a] {#fig-a}

\`\`\`chart
title: Reports by year
description: A bar that rises.
data:
  - { year: 2022, reports: 375230 }
  - { year: 2023, reports: 392665 }
mark: bar
encoding:
  x: { field: year, type: ordinal, title: Year }
  y: { field: reports, type: quantitative, title: Reports }
\`\`\`

Source: annual reports.

[^a]: @annual, p 3.
`

test('a chart is a figure with a name, what it shows and its data as a table, and its figures are claims', async () => {
  const { charts, claims } = read({ file: 'briefs/b.md', text: chart })
  expect(claims.map(({ text, notes, place }) => [text, notes, place.start.line])).toEqual([
    ['375,230', ['a'], 7],
    ['392,665', ['a'], 8]
  ])
  const front = '---\ntitle: T\ndate: 2026-11-20\n---\n'
  const whole = read({ file: 'briefs/test.md', text: front + chart })
  const html = bodyOf(set(front + chart, undefined, { charts: await drawCharts(whole.charts) }))
  expect(charts).toHaveLength(1)
  expect(html).toMatch(
    /<figure id="fig-a" aria-labelledby="fig-a-title"><figcaption id="fig-a-title"><span class="table-number">Figure 1:<\/span> Reports<sup>/
  )
  expect(html).toMatch(/<svg role="img" aria-labelledby="chart-\d+-title chart-\d+-desc"/)
  expect(html).toContain('>A bar that rises.</desc>')
  expect(html).toMatch(/<th scope="row">2023<\/th>\s*<td class="right">392,665<\/td>/)
  expect(html).not.toMatch(/href="http|url\(/)
})

test('what a chart may not do is a finding, and so is what cannot be drawn', async () => {
  const text = (body: string) =>
    `---\ntitle: T\ndate: 2026-11-20\n---\n\`\`\`chart\ntitle: T\ndescription: D\n${body}\n\`\`\`\n`
  const folder = await folderWith({
    'briefs/csv.md': text('data: a.csv\nmark: point\nencoding: { x: { field: x, type: quantitative } }'),
    'briefs/a.csv': 'x,y\n"1,0",2\n',
    'briefs/far.md': text('data: { url: "https://example.org/a.csv" }\nmark: bar'),
    'briefs/out.md': text('data: ../../a.csv\nmark: bar'),
    'briefs/odd.md': text('data: [{ x: 1 }]\nmark: nothing')
  })
  const { out } = await brief(folder, 'check')
  expect(out).not.toContain('csv.md:5:1')
  expect(out).toMatch(/far.md:5:1\s+error/)
  expect(out).toMatch(/out.md:5:1\s+error/)
  expect(out).toMatch(/odd.md:5:1\s+error/)
})
