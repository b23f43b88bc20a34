import { readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dateStyle, noteStyle } from '../cite/csl-files.ts'
import { brief, folderWith } from './run.ts'

const text = (style: string) => `---
title: T
date: 2026-11-20
style: ${style}
---
The first is so.[^a] The second too.[^b]

[^a]: @one, p 3.
[^b]: See @two.
`
const workspace = (style: string) =>
  folderWith({
    'briefs/a.md': text(style),
    'sources/one.md':
      '---\ntype: book\ntitle: Lamps\nauthor: {family: Roe, given: Jane}\npublisher: OUP\nissued: 2020\n---\n',
    'sources/two.md': '---\ntype: book\ntitle: Wicks\nauthor: Ofcom\nissued: 2021\n---\n',
    'styles/my notes.csl': noteStyle,
    'styles/dates.csl': dateStyle,
    'styles/broken.csl': 'nothing'
  })

/** The page, its spaces all alike. */
async function written(folder: string): Promise<string> {
  return (await readFile(join(folder, 'out/a.html'), 'utf8')).replaceAll('\u00A0', ' ')
}

it('a style of notes makes the notes and the bibliography', async () => {
  const folder = await workspace('styles/my notes.csl')
  expect((await brief(folder, 'build', '--to', 'html')).code).toBe(0)
  const html = await written(folder)
  expect(html).toContain('Jane Roe, <em>Lamps</em>, <span class="small-caps">OUP</span> 2020, p. 3.')
  expect(html).toMatch(/role="doc-bibliography"[\s\S]*Ofcom, ‘Wicks’/)
})

it('a style of dates stands in the text', async () => {
  const folder = await workspace('styles/dates.csl')
  await brief(folder, 'build', '--to', 'html')
  const html = await written(folder)
  expect(html).toContain('The first is so (Roe, 2020, p. 3). The second too (see Ofcom, 2021).')
  expect(html).toContain('Roe, J. 2020 <strong>Lamps</strong>.')
})

it('brief cite takes one too', async () => {
  expect(await brief(await workspace('oscola5'), 'cite', 'one', 'p', '4', '--style', 'styles/dates.csl')).toEqual({
    code: 0,
    out: '(Roe, 2020, p. 4)\nRoe, J. 2020 Lamps.\n',
    err: ''
  })
})

it.each([
  ['styles/none.csl', 'There is no style `styles/none.csl`: save it there, or name a style that is there'],
  ['styles/broken.csl', '`styles/broken.csl` is no CSL style that can be read: get it again from zotero.org/styles'],
  ['out.csl', 'The style `out.csl` is outside the workspace: copy it into the workspace'],
  [
    '../x.csl',
    'There is no style `../x.csl`: name one of oscola5, oscola4, library, harvard, or a .csl file in the workspace'
  ],
  ['oscola', 'There is no style `oscola`: write `oscola5`']
])('brief cite --style %s is wrong use', async (style, says) => {
  const folder = await workspace('oscola5')
  const outside = await folderWith({})
  await writeFile(join(outside, 'x.csl'), dateStyle)
  await symlink(join(outside, 'x.csl'), join(folder, 'out.csl'))
  expect(await brief(folder, 'cite', 'one', '--style', style)).toEqual({ code: 2, out: '', err: `brief: ${says}\n` })
})
