import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { brief, folderWith } from './run.ts'

test.each(['briefing', 'consultation-response', 'cited-summary'])('a new %s builds at once', async (template) => {
  const folder = await folderWith({ 'briefs/.keep': '' })
  const made = await brief(folder, 'new', 'my-brief', '--template', template)
  expect(made).toMatchObject({ code: 0, out: 'briefs/my-brief.md\n' })
  const built = await brief(folder, 'build', 'my-brief', '--to', 'html')
  expect(built.code, built.out).toBe(0)
  const html = await readFile(join(folder, 'out/my-brief.html'), 'utf8')
  expect(html).toContain('<h1>My brief</h1>')
  expect(html).not.toContain('Take them out as you go')
})

test('the first brief begins a workspace, which the other verbs then find', async () => {
  const folder = await folderWith({ 'notes.txt': 'Not a workspace yet.' })
  expect((await brief(folder, 'check')).err).toMatch(
    /^brief: Neither `.*` nor a folder above it is a workspace: begin one here with `brief new NAME`, or name one with `-C DIR`\n$/
  )
  expect(await brief(folder, 'new', 'first')).toMatchObject({ code: 0, out: 'briefs/first.md\n' })
  expect((await brief(folder, 'check')).code).toBe(0)
})

test('a brief that is there stays as it is', async () => {
  const folder = await folderWith({ 'briefs/mine.md': 'My words' })
  const again = await brief(folder, 'new', 'mine')
  expect(again).toMatchObject({ code: 2, out: '', err: 'brief: There is a brief `mine` already: take another name\n' })
  expect(await readFile(join(folder, 'briefs/mine.md'), 'utf8')).toBe('My words')
})

test('wrong names say what to write', async () => {
  const folder = await folderWith({ 'briefs/.keep': '' })
  expect((await brief(folder, 'new', '../x')).err).toContain('`../x` is no name for a brief')
  expect((await brief(folder, 'new', 'x', '--template', 'breifing')).err).toContain('write `briefing`')
})

test('templates are listed with a line each, those of the workspace too', async () => {
  const folder = await folderWith({ 'briefs/.keep': '' })
  await mkdir(join(folder, 'templates/memo'), { recursive: true })
  await writeFile(join(folder, 'templates/memo/template.hbs'), '{{title}}')
  await writeFile(join(folder, 'templates/memo/template.yaml'), 'line: A memo of our own\n')
  const { code, out } = await brief(folder, 'templates')
  expect(code).toBe(0)
  expect(out.split('\n').map((line) => line.split(/ {2,}/)[0])).toEqual([
    'briefing',
    'cited-summary',
    'consultation-response',
    'memo',
    ''
  ])
  expect(out).toContain('memo                   A memo of our own\n')
})
