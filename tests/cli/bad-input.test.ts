import { existsSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { brief, folderWith } from './run.ts'

const text = '---\ntitle: T\ndate: 2026-11-20\n---\nWords of no claim.\n'
const record = '---\ntype: report\ntitle: T\n---\nWords.\n'

it('a record that is a folder, or a link out of the workspace, is a finding; the others load', async () => {
  const elsewhere = await folderWith({ 'secret.md': record })
  const folder = await folderWith({ 'briefs/a.md': text, 'sources/good.md': record })
  await mkdir(join(folder, 'sources/folder.md'))
  await symlink(join(elsewhere, 'secret.md'), join(folder, 'sources/outside.md'))
  await symlink(join(folder, 'sources/good.md'), join(folder, 'sources/inside.md'))
  const { code, out } = await brief(folder, 'check', '--format', 'json')
  const { library } = JSON.parse(out)
  expect({ code, sources: library.sources }).toEqual({ code: 1, sources: 2 })
  expect(library.findings.map((one: { file: string; problem: string }) => [one.file, one.problem])).toEqual([
    ['sources/folder.md', 'This cannot be read: the system says EISDIR'],
    ['sources/outside.md', 'This is a link that leads out of the library']
  ])
})

it('a brief that is a folder is one line', async () => {
  const folder = await folderWith({ 'briefs/a.md/b.txt': '' })
  const { code, err } = await brief(folder, 'check')
  expect({ code, err }).toEqual({
    code: 2,
    err: 'brief: `briefs/a.md` cannot be read: the system says EISDIR: make it a file that you may read\n'
  })
})

it('the name of a template leads nowhere else', async () => {
  const elsewhere = await folderWith({ 'evil/template.hbs': 'evil' })
  for (const name of ['../evil', `${elsewhere}/evil`, '..', 'a/../../evil']) {
    const folder = await folderWith({
      'briefs/a.md': text.replace('date', `template: ${name}\ndate`),
      'evil/template.hbs': 'evil'
    })
    const { code, out } = await brief(folder, 'build', '--to', 'html', '--draft')
    expect(code).toBe(1)
    expect(out).toContain('front-matter')
  }
})

it.each([
  ['invalid UTF-8', Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe, 0xc3, 0x28])])],
  ['NUL', Buffer.from(`${text}\0 and \0\n`)],
  ['a byte order mark', Buffer.from(`\uFEFF${text}`)],
  ['CRLF', Buffer.from(text.replaceAll('\n', '\r\n'))]
])('%s in a brief and in a record', async (_, bytes) => {
  const folder = await folderWith({ 'briefs/a.md': '', 'sources/a.md': '' })
  await writeFile(join(folder, 'briefs/a.md'), bytes)
  await writeFile(
    join(folder, 'sources/a.md'),
    bytes.toString('latin1').replace('date: 2026-11-20', 'type: report'),
    'latin1'
  )
  const { code, out } = await brief(folder, 'build', '--to', 'html')
  expect({ code, out: out.includes('out/a.html  ') }).toEqual({ code: 0, out: true })
})

it('a picture that is a folder, or has a path out of the workspace, is a finding', async () => {
  const folder = await folderWith({
    'briefs/a.md': `${text}\n![A](a.png) ![B](../../b.png) ![C](c%00.png)\n`,
    'briefs/a.png/x': ''
  })
  const { code, out, err } = await brief(folder, 'check', '--format', 'json')
  const [{ findings }] = JSON.parse(out).briefs
  expect({ code, err: err.replace(/^Checking.*\n/, '') }).toEqual({ code: 1, err: '' })
  expect(findings.map((one: { problem: string }) => one.problem)).toEqual([
    '`a.png` is no file',
    'There is no file `../../b.png` beside the brief',
    'There is no file `c%00.png` beside the brief'
  ])
})

it.each([
  ['a web page of unclosed tables', 'a.html', `<html>${'<table><tr><td>'.repeat(2_000)}`],
  ['an archive that ends early', 'a.docx', 'PK\x03\x04 and no more'],
  ['a PDF of nothing', 'a.pdf', '%PDF-1.7\n'],
  [
    'XML with entities',
    'a.xml',
    '<!DOCTYPE a [<!ENTITY b "c">]>\n<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation">&b;</Legislation>'
  ]
])('%s is one line, and nothing is written', async (_, name, content) => {
  const folder = await folderWith({ 'briefs/a.md': text, [name]: content })
  const { code, out, err } = await brief(folder, 'add', name)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(/^brief: [^\n]+: [^\n]+\n$/)
  expect(existsSync(join(folder, 'sources'))).toBe(false)
})
