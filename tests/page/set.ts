import { read } from '../../src/brief/read.ts'
import type { Finding } from '../../src/document/finding.ts'
import { libraryOf, type TextFile } from '../../src/library/load.ts'
import type { Html } from '../../src/page/html.ts'
import { ownTemplates } from '../../src/page/own-templates.ts'
import { render } from '../../src/page/render.ts'
import { loadTemplate, type Template } from '../../src/page/template.ts'

const front = `---
title: "Reports and duties: a test"
number: T-1
date: 2026-11-20
authors: [A Researcher, B Writer]
---
`
const templates = new Map<string, Template>()
for (const name of ['briefing', 'consultation-response', 'cited-summary']) {
  templates.set(name, await loadTemplate(name, [ownTemplates]))
}

const sources: readonly TextFile[] = [
  record('act', 'type: legislation\ntitle: Online Safety Act 2023\nissued: 2023-10-26'),
  record('annual', 'type: report\ntitle: Annual Report 2023\nauthor: Internet Watch Foundation\nissued: 2024-04-23')
]

function record(key: string, settings: string): TextFile {
  return { file: `sources/${key}.md`, text: `---\n${settings}\nevidence: { completeness: none }\n---\n` }
}

/** Sets a brief in the template it names as if its check had found just `findings`; front matter is added where it has none. */
export function set(text: string, draft?: (source: string) => readonly Finding[]): Html {
  const brief = read({ file: 'briefs/test.md', text: text.startsWith('---') ? text : front + text })
  const counts = { claims: 3, verified: 2, review: 0, refuted: 0, unchecked: 1, waived: 0, excluded: 4 }
  const findings = draft?.(brief.source) ?? []
  const checked = { brief, ok: true, counts, claims: [], excluded: [], findings, waived: [] }
  const template = templates.get(brief.front.template)
  if (!template) throw new Error(`no template ${brief.front.template}`)
  return render(checked, libraryOf(sources), template, { draft: draft !== undefined })
}

/** What stands between the tags that hold the text and the notes, the styles and the head left out. */
export function bodyOf({ text }: Html): string {
  return text.slice(text.indexOf('<body>'))
}

/** A brief with all that a page may hold. */
export const wholeBrief = `
## Summary

- Reports rose by 8 per cent in 2023.[^iwf]
- The duty is in force.[@act, s 66]

## What is counted

The charity's figures count "webpages, not images or videos".[^iwf][^act] They rose again.

Table 1: Reports by year

| Year | Reports |
|:-----|--------:|
| 2022 | 375,230[^iwf] |
| 2023 | 392,665 |

Source: annual reports.

> Each webpage may hold one image or many.

### How it is counted

1. By *webpage*, see <https://example.org/a>.
2. By \`code\` and [a link](https://example.org/b).

## The law

Section 66 has applied since 7 April 2026.[^act] A range is 10-12.

[^iwf]: @annual, p 12. It says so twice.
[^act]: @act, ss 10 and 66; see [^more].
[^more]: A note that is marked only in a note.
[^unused]: Never marked.
`
