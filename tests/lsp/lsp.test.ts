import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CodeActionRequest, CompletionRequest, HoverRequest } from 'vscode-languageserver-protocol/node'
import { folderWith } from '../cli/run.ts'
import { editorIn } from './editor.ts'

const front = '---\ntitle: T\ndate: 2026-11-20\n---\n'
const record = `---
type: report
title: Report of the survey
author: Ofcom
issued: 2025-03-01
URL: https://example.org/survey
accessed: 2026-01-01
evidence: { completeness: full }
---
The share was 5% of members. Many of them “did not know”.
`
const faulty = `${front}👍 The share was 5 per cent[^a].\n\nIt said “they did not care at all”.[^a]\n\n[^a]: @survy\n`
const mended = `${front}👍 The share was 5%.[^a]\n\n[^a]: @survey\n`
const file = 'briefs/a.md'

async function workspace() {
  const folder = await folderWith({ [file]: faulty, 'sources/survey.md': record, 'notes.md': '# Notes\n' })
  return { folder, editor: await editorIn(folder) }
}

const page = (rule: string) => new URL(`../../docs/rules/${rule}.md`, import.meta.url).href

it('shows what is wrong as it is written, and ends when it is told to', async () => {
  const { editor } = await workspace()
  expect(editor.initialized).toMatchInlineSnapshot(`
    {
      "capabilities": {
        "codeActionProvider": {
          "codeActionKinds": [
            "quickfix",
          ],
        },
        "completionProvider": {
          "triggerCharacters": [
            "@",
          ],
        },
        "hoverProvider": true,
        "textDocumentSync": {
          "change": 1,
          "openClose": true,
        },
      },
      "serverInfo": {
        "name": "policy-brief",
        "version": "0.1.0",
      },
    }
  `)
  await editor.open(file, faulty)
  expect(await editor.findings()).toEqual({ uri: editor.uri(file), version: 1, diagnostics: [page('x')] })
  await editor.change(file, 2, mended)
  expect(await editor.findings()).toEqual({ uri: editor.uri(file), version: 2, diagnostics: [] })
  expect(await editor.quit()).toEqual({ code: 0, err: '' })
})

it('offers the sources after @ in notes and brackets', async () => {
  const { editor } = await workspace()
  const text = `${front}Write to a@ or @ and see [@su\n\n[^a]: See @\n`
  await editor.open(file, text)
  const at = (line: number, character: number) =>
    editor.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: editor.uri(file) },
      position: { line, character }
    })
  expect(await at(4, 29)).toMatchInlineSnapshot(`
    [
      {
        "detail": "Report of the survey, 1 March 2025",
        "filterText": "survey Report of the survey",
        "kind": 18,
        "label": "survey",
        "textEdit": {
          "newText": "survey",
          "range": {
            "end": {
              "character": 29,
              "line": 4,
            },
            "start": {
              "character": 27,
              "line": 4,
            },
          },
        },
      },
    ]
  `)
  expect(await at(6, 11)).toHaveLength(1)
  expect([await at(4, 11), await at(4, 16), await at(4, 5)]).toEqual([[], [], []])
})

it('shows what a claim rests on, and what a key stands for', async () => {
  const { editor } = await workspace()
  const text = `${front}The share was 5%.[^a] It was 7%.[^a]\n\n[^a]: @survey\n`
  await editor.open(file, text)
  const at = (line: number, character: number) =>
    editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: editor.uri(file) },
      position: { line, character }
    })
  expect(await at(4, 15)).toMatchInlineSnapshot(`
    {
      "contents": {
        "kind": "markdown",
        "value": "? **To review**: The figure is there, but not certainly of the same thing

    The nearest that the source has:

    > The share was **5%** of members. Many of them “did not know”.

    [Report of the survey](<https://example.org/survey#:~:text=The%20share%20was%205%25%20of%20members.>)",
      },
      "range": {
        "end": {
          "character": 16,
          "line": 4,
        },
        "start": {
          "character": 14,
          "line": 4,
        },
      },
    }
  `)
  expect(await at(4, 30)).toMatchInlineSnapshot(`
    {
      "contents": {
        "kind": "markdown",
        "value": "✗ **Refuted**: The figure was not found in the source",
      },
      "range": {
        "end": {
          "character": 31,
          "line": 4,
        },
        "start": {
          "character": 29,
          "line": 4,
        },
      },
    }
  `)
  expect(await at(6, 8)).toMatchInlineSnapshot(`
    {
      "contents": {
        "kind": "markdown",
        "value": "Ofcom, ‘Report of the survey’ (1 March 2025) <https://example.org/survey> accessed 1 January 2026.

    read on 1 January 2026; the whole text is held",
      },
      "range": {
        "end": {
          "character": 13,
          "line": 6,
        },
        "start": {
          "character": 6,
          "line": 6,
        },
      },
    }
  `)
  expect(await at(4, 2)).toBeNull()
})

it('offers the fixes that are safe, and none in quotations', async () => {
  const { editor } = await workspace()
  const text = `${front}It was 5 per cent.[^a] It said “about 5 per cent”.[^a]\n\n[^a]: @survey\n`
  await editor.open(file, text)
  const diagnostics = (await editor.findings()).diagnostics
  expect(diagnostics.map(({ code }) => code)).toMatchInlineSnapshot(`
    [
      "figure-stated",
      "quotation-verbatim",
    ]
  `)
  const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: editor.uri(file) },
    range: { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } },
    context: { diagnostics }
  })
  expect(actions).toEqual([])
})

it('checks again when a source has changed', async () => {
  const { folder, editor } = await workspace()
  await editor.open(file, mended)
  expect((await editor.findings()).diagnostics).toEqual([])
  await writeFile(join(folder, 'sources/survey.md'), record.replace('The share was 5% of members. ', ''))
  await editor.change(file, 2, `${mended}\n`)
  expect((await editor.findings()).diagnostics.map(({ code }) => code)).toEqual(['figure-stated'])
})

it('says once that a file is no brief, and ends when stdin does', async () => {
  const { folder, editor } = await workspace()
  await editor.open('notes.md', '# Notes\n')
  expect(await editor.message()).toBe(
    `\`${join(folder, 'notes.md')}\` is no brief in \`briefs/\` of a workspace, and is not checked`
  )
  await editor.open(file, mended)
  expect((await editor.findings()).uri).toBe(editor.uri(file))
  expect(await editor.vanish()).toEqual({ code: 0, err: '' })
})

it('says what is wrong with the settings, and checks once they are mended', async () => {
  const { folder, editor } = await workspace()
  await writeFile(join(folder, 'brief.config.yaml'), 'rules: { figure-statd: { level: off, reason: r } }\n')
  await editor.open(file, mended)
  expect(await editor.message()).toBe('brief.config.yaml:1:10: There is no rule `figure-statd`: write `figure-stated`')
})
