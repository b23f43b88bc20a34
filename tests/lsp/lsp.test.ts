import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import {
  CodeActionRequest,
  CompletionRequest,
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  HoverRequest
} from 'vscode-languageserver-protocol/node'
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
The share of members was 5% in 2024. They did not know of it.
`
const faulty = `${front}👍 The share of members was 5 per cent in 2024[^a].

They “did not know about it”.[^a] It was 9%.[^b]

[^a]: @survey

[^b]: @survy
`
const mended = `${front}👍 The share of members was 5% in 2024.[^a]\n\n[^a]: @survey\n`
const file = 'briefs/a.md'

async function workspace() {
  const folder = await folderWith({ [file]: faulty, 'sources/survey.md': record, 'notes.md': '# Notes\n' })
  return { folder, editor: await editorIn(folder) }
}

/** A finding in a line: where, as the protocol counts, how grave, which rule, what it says. */
function drawn({ range: { start, end }, severity, code, message }: Diagnostic): string {
  const level = severity === DiagnosticSeverity.Error ? 'error' : 'warning'
  return `${start.line}:${start.character}-${end.line}:${end.character} ${level} ${code} ${message}`
}

function page(rule: string): string {
  return new URL(`../../docs/rules/${rule}.md`, import.meta.url).href
}

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
  const { uri, version, diagnostics } = await editor.findings()
  expect({ uri, version }).toEqual({ uri: editor.uri(file), version: 1 })
  expect(diagnostics.map(drawn)).toMatchInlineSnapshot(`
    [
      "4:46-4:50 warning mark-placed The mark \`[^a]\` stands before \`.\`, not behind it: write \`.[^a]\`",
      "6:6-6:27 error quotation-verbatim These words are not in \`survey\`: it says \`did not know of it.\`: quote the source's words, or take the marks away",
      "6:41-6:43 warning figure-cited \`9%\` has no source: add a footnote that cites the source of the figure",
      "6:42-6:43 warning per-cent-style \`%\` where the text has \`per cent\` elsewhere: write \`per cent\`",
      "10:6-10:12 error source-known Unknown source \`survy\`: cite \`survey\`, or add \`survy\` to the library",
    ]
  `)
  expect(diagnostics[1]).toEqual({
    range: { start: { line: 6, character: 6 }, end: { line: 6, character: 27 } },
    severity: DiagnosticSeverity.Error,
    source: 'policy-brief',
    code: 'quotation-verbatim',
    codeDescription: { href: page('quotation-verbatim') },
    message:
      "These words are not in `survey`: it says `did not know of it.`: quote the source's words, or take the marks away",
    relatedInformation: [
      {
        location: {
          uri: editor.uri('sources/survey.md'),
          range: { start: { line: 9, character: 42 }, end: { line: 9, character: 61 } }
        },
        message: '`survey` says'
      }
    ]
  })
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
  await editor.open(file, faulty)
  const at = (line: number, character: number) =>
    editor.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: editor.uri(file) },
      position: { line, character }
    })
  expect(await at(4, 29)).toMatchInlineSnapshot(`
    {
      "contents": {
        "kind": "markdown",
        "value": "✓ **Verified**: The source states it

    > The share of members was **5**% in 2024. They did not know of it.

    [Report of the survey](<https://example.org/survey#:~:text=The%20share%20of%20members%20was%205%25%20in%202024.>)",
      },
      "range": {
        "end": {
          "character": 38,
          "line": 4,
        },
        "start": {
          "character": 28,
          "line": 4,
        },
      },
    }
  `)
  expect(await at(6, 10)).toMatchInlineSnapshot(`
    {
      "contents": {
        "kind": "markdown",
        "value": "✗ **Refuted**: The source has other words

    The nearest that the source has:

    > The share of members was 5% in 2024. They **did not know of it.**

    [Report of the survey](<https://example.org/survey#:~:text=did%20not%20know%20of%20it.>)",
      },
      "range": {
        "end": {
          "character": 27,
          "line": 6,
        },
        "start": {
          "character": 6,
          "line": 6,
        },
      },
    }
  `)
  expect(await at(8, 8)).toMatchInlineSnapshot(`
    {
      "contents": {
        "kind": "markdown",
        "value": "Ofcom, ‘Report of the survey’ (1 March 2025) <https://example.org/survey> accessed 1 January 2026.

    Held: read on 1 January 2026; the whole text is held",
      },
      "range": {
        "end": {
          "character": 13,
          "line": 8,
        },
        "start": {
          "character": 6,
          "line": 8,
        },
      },
    }
  `)
  expect(await at(4, 2)).toBeNull()
  expect(await at(10, 8)).toBeNull()
})

it('offers the fixes that are safe', async () => {
  const { editor } = await workspace()
  await editor.open(file, faulty)
  const { diagnostics } = await editor.findings()
  const fixes = (line: number, only?: string[]) =>
    editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: editor.uri(file) },
      range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
      context: { diagnostics, ...(only ? { only } : {}) }
    })
  const range = { start: { line: 4, character: 46 }, end: { line: 4, character: 51 } }
  expect(await fixes(4)).toEqual([
    {
      title: 'Write `.[^a]`',
      kind: 'quickfix',
      diagnostics: [diagnostics[0]],
      isPreferred: true,
      edit: { changes: { [editor.uri(file)]: [{ range, newText: '.[^a]' }] } }
    }
  ])
  expect(await fixes(8)).toEqual([])
  expect(await fixes(4, ['source.organizeImports'])).toEqual([])
  await editor.change(file, 2, `${front}They “did not know[^a]. And of it”.[^a]\n\n[^a]: @survey\n`)
  const inQuotation = (await editor.findings()).diagnostics
  expect(inQuotation.map(({ code }) => code)).toContain('mark-placed')
  expect(await fixes(4)).toEqual([])
})

it('checks again when a source has changed', async () => {
  const { folder, editor } = await workspace()
  await editor.open(file, mended)
  expect((await editor.findings()).diagnostics).toEqual([])
  await writeFile(join(folder, 'sources/survey.md'), record.replace('5%', '8%'))
  await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: editor.uri('sources/survey.md'), type: FileChangeType.Changed }]
  })
  expect((await editor.findings()).diagnostics.map(({ code }) => code)).toEqual(['figure-stated'])
})

it('shows what is wrong with a record at its own place, until it is mended', async () => {
  const { folder, editor } = await workspace()
  await writeFile(join(folder, 'sources/other.md'), record.replace('report', 'reprt'))
  await editor.open(file, mended)
  expect((await editor.findings()).diagnostics).toEqual([])
  const { uri, diagnostics } = await editor.findings()
  expect({ uri, drawn: diagnostics.map(drawn) }).toEqual({
    uri: editor.uri('sources/other.md'),
    drawn: [
      '1:6-1:11 error source-record `type` is `reprt`, not a CSL type such as `report`, `legislation` or `webpage`: write a CSL type such as `report`, `legislation` or `webpage`'
    ]
  })
  await writeFile(join(folder, 'sources/other.md'), record)
  await editor.change(file, 2, `${mended}\n`)
  expect((await editor.findings()).uri).toBe(editor.uri(file))
  expect(await editor.findings()).toEqual({ uri: editor.uri('sources/other.md'), diagnostics: [] })
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
  await writeFile(join(folder, 'brief.config.yaml'), 'rules: { mark-placed: { level: error, reason: House style } }\n')
  await editor.change(file, 2, faulty)
  expect((await editor.findings()).diagnostics.map(drawn)[0]).toMatch(/error mark-placed/)
})
