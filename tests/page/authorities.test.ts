import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { read } from '../../src/brief/read.ts'
import { check } from '../../src/check/check.ts'
import { libraryOf } from '../../src/library/load.ts'
import { ownTemplates } from '../../src/page/own-templates.ts'
import { render } from '../../src/page/render.ts'
import { loadTemplate } from '../../src/page/template.ts'

const record = (key: string, front: string) => ({ file: `sources/${key}.md`, text: `---\n${front}\n---\n` })
const library = libraryOf([
  record('act', 'type: legislation\ntitle: Online Safety Act 2023\ntitle-short: OSA 2023\nissued: 2023-10-26'),
  record('corr', 'type: legal_case\ntitle: Corr v IBC Vehicles Ltd\nauthority: UKHL\nnumber: 13\nissued: 2008'),
  record('annual', 'type: report\ntitle: Annual Report\nauthor: Ofcom\nissued: 2024')
])
const text = (style: string) => `---
title: T
date: 2026-11-20
template: law
style: ${style}
---
One.[^a] Two.[^b] Three.[^c]

[^a]: @act, s 12; @annual.
[^b]: @corr, para 42.
[^c]: @act, ss 10 and 12; @act, s 12.
`

async function tableIn(style: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'policy brief '))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await mkdir(join(folder, 'law'))
  await writeFile(join(folder, 'law/template.hbs'), '{{> authorities}}{{> notes}}')
  const template = await loadTemplate('law', [folder, ownTemplates])
  const brief = read({ file: 'briefs/a.md', text: text(style) })
  const html = render(check(brief, library, { templates: ['law'] }), library, template).text
  return html.slice(0, html.indexOf('<section class="notes"')).replace(/\n/g, '').replaceAll('\u00A0', ' ')
}

test('a template asks for the table of authorities: what is cited of each, and the notes as links', async () => {
  expect(await tableIn('oscola5')).toBe(
    '<section class="sources authorities" aria-labelledby="authorities"><h2 id="authorities">Table of authorities</h2>' +
      '<h3>Legislation</h3><ul><li>Online Safety Act 2023<ul>' +
      '<li>ss 10 and 12, n <a href="#fn-c">3</a></li>' +
      '<li>s 12, n <a href="#fn-a">1</a>, <a href="#fn-c">3</a></li></ul></li></ul>' +
      '<h3>Cases</h3><ul><li>Corr v IBC Vehicles Ltd [2008] UKHL 13<ul><li>[42], n <a href="#fn-b">2</a></li></ul></li></ul>' +
      '</section>'
  )
})

test('a style without such a table prints none', async () => {
  expect(await tableIn('harvard')).toBe('')
})
