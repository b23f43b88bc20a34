import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { read } from '../../src/brief/read.ts'
import { check } from '../../src/check/check.ts'
import { ownRules } from '../../src/check/own-rules.ts'
import { rules } from '../../src/check/rules.ts'
import { libraryOf } from '../../src/library/load.ts'
import { redraw, source } from './marked.ts'

const whole = {
  author: 'Ofcom',
  issued: '2025-03-01',
  URL: 'https://example.org/a',
  accessed: '2026-01-05',
  type: 'report'
}
const body =
  'In 2024 the regulator received 450 complaints. The regulator must publish a statement on every complaint that it receives.'
const sources = [
  source('survey', `<!-- page 1 -->\n${body}\n<!-- page 2 -->\nThe share upheld was 5% in 2024.`, {
    ...whole,
    title: 'Complaints survey 2024'
  }),
  source('survey-2023', body, { ...whole, title: 'Complaints survey 2023', issued: '2024-03-01' }),
  source('interim', body, { ...whole, evidence: '{ completeness: full, superseded-by: final }' }),
  source('final', body, whole),
  source('press', body, {
    ...whole,
    type: 'webpage',
    author: 'PA Media',
    'container-title': 'PA News',
    evidence: '{ completeness: full, standing: secondary }'
  }),
  source('bare', body),
  source('empty', '', { ...whole, evidence: '{ completeness: none }' }),
  source('tampered', body, {
    ...whole,
    evidence:
      '{ completeness: full, capture: { from: f, at: 2026-11-20, original: o, sha256: a, text-sha256: b, reader: r } }'
  }),
  source('long', `${'Much else was said of this matter. '.repeat(100)}`, whole),
  source('act', '### s 1 Duty {in-force=2024-01-10}\nText.\n### s 2 Fee {in-force=2026-12-01}\nText.', {
    type: 'legislation',
    title: 'Example Safety Act 2023',
    number: 'c. 50',
    issued: '2023-10-26'
  }),
  source('unread', body, { ...whole, type: 'reprot' })
]
const library = libraryOf(sources)

const marked = `---
title: One fault of each rule
date: 2026-11-20
template: breifing
          ^^^^^^^^ There is no template \`breifing\`: write \`briefing\`
autors: [A Researcher]
^^^^^^ There is no setting \`autors\`: write \`authors\`
---

### Complaints
^^^ The heading goes from level 1 to level 3 and leaves out level 2: write it with \`##\`

The share upheld was 5% in 2024.[^p2] It was about 5 per cent.[^p2] In 2024 the regulator received 450 complaints[^p1]. See @survey.
                                                     ^^^^^^^^ \`per cent\` where the text has \`%\` elsewhere: write \`%\`
                                                                                                                 ^^^^^ The mark \`[^p1]\` stands before \`.\`, not behind it: write \`.[^p1]\`
                                                                                                                            ^^^^^^^ \`@survey\` stands in the text without brackets, and prints as typed: write \`[@survey]\`

In 2024 the regulator received 460 complaints.[^p1] A mark without a note.[^none] A key that nobody has.[^known] The latest figures are these.[^fresh]
                               ^^^ \`460\` is not what \`survey\` says: it has \`450 complaints\`: write \`450 complaints\`, or cite the source that says \`460\`
                               ^^^ \`460\` is \`450\` on line 10: write the same figure in both places, or say why they differ
                                                                          ^^^^^^^ There is no footnote \`[^none]\`: write the footnote \`[^none]: …\`
                                                                                                                     ^^^^^^^^^^^^^^ \`latest figures\` rests on \`survey-2023\`, and \`survey\` of 1 March 2025 is newer: cite \`survey\`, or say of which day this speaks

It received 450 complaints.[^press] Sources.[^interim] [^bare] [^empty] [^tampered] [^words]

It “may publish a statement on every complaint”.[^p1] It “must publish a statement”.[^nowhere] It “must publish a statement”.[^p2] The “Complaints surveys 2024” are long.[^p1]
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ These words are not in \`survey\`: it says \`must publish a statement on every complaint\`: quote the source's words, or take the marks away
                                                                                                                                        ^^^^^^^^^^^^^^^^^^^^^^^ \`Complaints surveys 2024\` is not how the title reads: it is \`Complaints survey 2024\`: write \`Complaints survey 2024\`

> Much else was said of this matter. Much else was said of this matter. Much else was said of this matter. Much else was said of this matter. Much else was said of this matter. Much else was said of this matter. Much else was said of this matter. Much else was said of this matter. Much else was said of this matter.[^long]
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The quotation has 63 words, more than 50: shorten it, or say why it is needed in a waiver

They “say what no note bears out”. There were 77 meetings.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^ No source is cited for this quotation: put a footnote mark after it, with the source and the page
                                              ^^ \`77\` has no source: add a footnote that cites the source of the figure

Section 2 of the Example Safety Act 2023 requires a fee.[^act] The Example Safety Bill is before Parliament.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`Section 2 of the Example Safety Act 2023\` comes into force on 1 December 2026, after the brief’s date of 20 November 2026: say that it is not yet in force
                                                                   ^^^^^^^^^^^^^^^^^^^ The \`Example Safety Bill\` became the Example Safety Act 2023 on 26 October 2023: cite the Example Safety Act 2023, or say that the Bill was

Words in <b>bold</b>, ![](chart.png), [here](https://example.org).
         ^^^ \`<b>\` is HTML and does not print: write \`**words**\`
                      ^^^^^^^^^^^^^^ The picture has no words for those who cannot see it: write what it shows between \`![\` and \`]\`
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`here\` does not say where the link leads: write what it leads to, such as the title of the page

| Year |   |
       ^^^^^ Column 2 of the table has no head: write above it what it holds
|------|---|
| one  | a |

<!-- allow note-used: -->
^^^^^^^^^^^^^^^^^^^^^^^^^ The waiver of \`note-used\` gives no reason: write \`<!-- allow note-used: why -->\`
Nothing to allow. <!-- allow note-once: nothing -->
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The waiver of \`note-once\` allows nothing here: take it out, or put it directly before the block it speaks of

[^p1]: @survey, p 1.
[^p2]: @survey, p 2.
                ^^^ These words stand at p 1 of \`survey\`, not at p 2: write \`@survey, p 1\`
[^unused]: A remark.
^^^^^^^^^ The footnote \`[^unused]\` has no mark, so it does not print: put \`[^unused]\` after the sentence it bears out, or take the footnote out
[^known]: @surve.
          ^^^^^^ Unknown source \`surve\`: cite \`survey\`, or add \`surve\` to the library
[^fresh]: @survey-2023.
[^interim]: @interim.
            ^^^^^^^^ \`interim\` was superseded by \`final\` (Title of final of 1 March 2025): cite \`final\`, or both
[^press]: @press.
          ^^^^^^ What this note bears out rests only on \`press\`, a secondary source: cite the source it reports, or name in the sentence who says so
[^bare]: @bare.
         ^^^^^ The record of \`bare\` lacks what \`oscola5\` prints: an author (\`author\`), the date (\`issued\`): add it to \`sources/bare.md\`
[^empty]: @empty.
          ^^^^^^ Nothing is captured of \`empty\`, so what rests on it is unchecked: capture it, or type what it says below the front matter of \`sources/empty.md\`
[^tampered]: @tampered.
             ^^^^^^^^^ The text of \`tampered\` is not the text that was captured: put \`sources/tampered.md\` back as it was, or capture the source again
[^words]: Ofcom, Complaints survey 2023 (2024).
                 ^^^^^^^^^^^^^^^^^^^^^^ The footnote names \`Complaints survey 2023\` in words, which is \`survey-2023\` in the library: write \`@survey-2023.\`
[^nowhere]: @survey.
            ^^^^^^^ The quotation from \`survey\` has no pinpoint: write \`@survey, p 1\`
[^long]: @long.
[^long]: @survey.
^^^^^^^ The footnote \`[^long]\` is written twice, and only the first prints: give this one a label of its own, or take it out
[^act]: @act, s 2.`

describe('a brief with one fault of each rule', () => {
  it('has one finding for each, where the fault is', () => expect(redraw(marked, sources)).toBe(marked))

  it('has a finding of every rule', () => {
    const text = marked.replace(/^\s*\^+ .*\n/gm, '')
    const { findings } = check(read({ file: 'briefs/every.md', text }), library, { templates: ['briefing'] })
    const found = [...findings, ...library.findings].map(({ rule }) => rule)
    expect(found.sort()).toEqual([...ownRules, ...rules].map(({ id }) => id).sort())
  })
})

const tests = readdirSync(import.meta.dirname).map((name) =>
  name === 'every-rule.test.ts' ? '' : readFileSync(new URL(name, import.meta.url), 'utf8')
)

it.each(rules.map(({ id }) => id))('%s has a marked brief of its own', (id) => {
  expect(tests.some((text) => text.includes(`'${id}'`))).toBe(true)
})
