import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { ownTemplates } from '../../src/page/own-templates.ts'
import type { Page } from '../../src/page/page.ts'
import { loadTemplate } from '../../src/page/template.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

const page: Page = {
  lang: 'en-GB',
  title: 'T',
  subtitle: null,
  number: null,
  date: { iso: '2026-11-20', words: '20 November 2026' },
  authors: null,
  css: '',
  summary: null,
  contents: [],
  body: '<p>B</p>',
  words: '1 word',
  notes: [],
  sources: null,
  authorities: null,
  check: { statement: 'S', others: [], held: null, waivers: [] },
  annex: null,
  trail: { report: null, linkedData: '{}', csl: '[]', coins: [] },
  licences: [],
  draft: null,
  extra: {}
}

/** Fills a template of these files, and says what came out or what was wrong, with the folder's name cut out. */
async function fill(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'brief-templates-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  try {
    return (await loadTemplate('briefing', [folder, ownTemplates])).fill(page)
  } catch (error) {
    return String(error).replaceAll(`${folder}/`, '')
  }
}

test("a workspace's own template wins, with the package's partials or its own", async () => {
  expect(await fill({ 'briefing/template.hbs': '{{title}}{{> own}}', 'briefing/own.hbs': '!' })).toBe('T!')
  expect(await fill({ 'briefing/template.hbs': '{{> notes}}', 'shared/notes.hbs': 'mine' })).toBe('mine')
})

test('what the front matter may say is looked up, and what objects inherit is not there', async () => {
  expect(await fill({ 'briefing/template.hbs': '{{#if (lookup extra "series")}}x{{else}}none{{/if}}' })).toBe('none')
  expect(await fill({ 'briefing/template.hbs': '{{lookup extra "constructor"}}' })).toBe('')
})

test.each([
  [{ 'briefing/template.hbs': 'a\n{{titel}}' }, 'briefing/template.hbs:2: the page has no `titel`'],
  [{ 'briefing/template.hbs': '\n{{#if subtitel}}x{{/if}}' }, 'briefing/template.hbs:2: `{{#if}}` asks for'],
  [
    { 'briefing/template.hbs': '{{> p}}', 'briefing/p.hbs': '\n\n{{nope}}' },
    'briefing/p.hbs:3: the page has no `nope`'
  ],
  [{ 'briefing/template.hbs': '{{> nobody}}' }, 'briefing/template.hbs: there is no partial `nobody`'],
  [{ 'briefing/template.hbs': '{{shout title}}' }, 'briefing/template.hbs:1: there is no helper `shout`'],
  [{ 'briefing/template.hbs': 'a\n{{#if title}}' }, 'briefing/template.hbs:2: '],
  [
    { 'briefing/template.hbs': '', 'briefing/style.css': '@import "no.css";' },
    'briefing/style.css: there is no file `no.css`'
  ]
])('%o', async (files, problem) => {
  expect(await fill(files)).toContain(`TemplateProblem: ${problem}`)
})
