import { describe } from 'vitest'
import { holds, source } from './marked.ts'

const sources = [
  source('ons-2023', 'Some text.', {
    title: 'Crime in 2023',
    author: 'Office for National Statistics',
    issued: '2024-03-01'
  }),
  source('ons-2024', 'Some text.', {
    title: 'Crime in 2024',
    author: 'Office for National Statistics',
    issued: '2025-03-01',
    URL: 'https://www.ons.example/crime/2024'
  }),
  source('ons-2025', 'Some text.', {
    title: 'Crime in 2025',
    author: 'Office for National Statistics',
    issued: '2027-03-01'
  }),
  source('interim', 'Some text.', {
    title: 'Interim count',
    issued: '2025-01',
    evidence: '{ completeness: full, superseded-by: final }'
  }),
  source('final', 'Some text.', { title: 'Final count', issued: '2025-06-02' }),
  source('annual', 'Some text.', { title: 'Annual Report 2024', author: 'Ofcom', issued: '2025' }),
  source('review', 'Some text.', {
    title: 'A review of the half of all reports at 50 per cent',
    author: '{ family: Smith, given: Ann }',
    issued: '2024-05-01'
  }),
  source('act', '### s 1 Duty {in-force=2024-01-10}\nText.\n### s 2 Fee {prospective}\nText.', {
    type: 'legislation',
    title: 'Example Safety Act 2023',
    'title-short': 'ESA 2023',
    issued: '2023-10-26'
  }),
  source('regs', '### reg 1 Start {in-force=2026-12-01}\nText.', {
    type: 'legislation',
    title: 'Example Safety (Fees) Regulations 2026',
    number: 'SI 2026/268',
    issued: '2026-03-09'
  }),
  source('bill', 'Some text.', { type: 'bill', title: 'Example Safety Bill', issued: '2022-03-17' })
]

describe('rules of wording draw what they find', () => {
  holds(
    sources,
    'per-cent-style',
    `It rose by 5%, then by 6%, <https://example.org/a2%20b?c=5%&d=6%>. Ten per cent of it, “7 per cent of all webpages”.[^a]

| A | B |
|---|---|
| 1 per cent | 2% |

[^a]: A share of 8 per cent.`,
    `It rose by 5%, then by 6 per cent, from 3 to 4%.
                         ^^^^^^^^ \`per cent\` where the text has \`%\` elsewhere: write \`%\`

- Then 7 per cent.
         ^^^^^^^^ \`per cent\` where the text has \`%\` elsewhere: write \`%\``,
    `It rose by 5 per cent, then by 6%, then by 7 percent, and ten percent.
                                ^ \`%\` where the text has \`per cent\` elsewhere: write \`per cent\`
                                             ^^^^^^^ \`percent\` is two words in British English: write \`per cent\`
                                                              ^^^^^^^ \`percent\` is two words in British English: write \`per cent\``,
    `---
title: T
date: 2026-11-20
lang: en-US
---
It rose by 5 percent, ten percent, and 6%.
                                        ^ \`%\` where the text has \`percent\` elsewhere: write \`percent\``
  )
  holds(
    sources,
    'figure-consistent',
    'The charity removed 291,273 webpages in 2024. In 2024 the charity removed nearly 300,000 webpages. In 2023 the charity removed 275,652 webpages.',
    'In 2024 there were 120 fines in category 1. In 2024 there were 150 fines in category 2B. In 2024 there were 170 fines in group A. In 2024 there were 190 fines in group B.',
    `The charity removed 291,273 webpages in 2024.

In 2024 the charity removed 291,237 webpages.
                            ^^^^^^^ \`291,237\` is \`291,273\` on line 5: write the same figure in both places, or say why they differ`
  )
  holds(
    sources,
    'mark-placed',
    `A claim.[^a] A word[^a] and (one inside[^a]), “words of the source”,[^a] a dash[^a] – and 2024;[^a][^b] a pair.[^a], [^b]

| A | B |
|---|---|
| 1[^a] | – [@ons-2024] |

As typed for Pandoc [@ons-2024, p 3].

[^a]: @ons-2024; see also [^b].
[^b]: @final.`,
    `A claim[^a]. A claim [^a]. A claim. [^a] The “words of the source[^a]”, and “the words of it”[^a], **bold[^a]**! A pair[^a][^b]: so.
       ^^^^ The mark \`[^a]\` stands before \`.\`, not behind it: write \`.[^a]\`
                     ^^^^ The mark \`[^a]\` stands after a space and before \`.\`, not behind it: write \`.[^a]\`
                                    ^^^^ The mark \`[^a]\` stands after a space: take the space out
                                                                 ^^^^ The mark \`[^a]\` stands before \`”,\`, not behind it: write \`”,[^a]\`
                                                                                             ^^^^ The mark \`[^a]\` stands before \`,\`, not behind it: write \`,[^a]\`
                                                                                                         ^^^^ The mark \`[^a]\` stands before \`!\`, not behind it: write \`![^a]\`
                                                                                                                       ^^^^^^^^ The marks \`[^a][^b]\` stand before \`:\`, not behind it: write \`:[^a][^b]\`

> A block of words[^a].
                  ^^^^ The mark \`[^a]\` stands before \`.\`, not behind it: write \`.[^a]\`

[^a]: @ons-2024.
[^b]: @final [^a].
             ^^^^ The mark \`[^a]\` stands after a space and before \`.\`, not behind it: write \`.[^a]\``
  )
  holds(
    sources,
    'note-keyed',
    `Claim.[^a] Claim.[^b]

[^a]: @ons-2024, table 2; Crime in 2023 has more.
[^b]: The Annual Report 2024 counts in another way.`,
    `Claim.[^a]

[^a]: Office for National Statistics, ‘Crime in 2024’ (1 March 2025) <https://ons.example/crime/2024/> accessed 3 May 2025, table 2.
                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The footnote names \`https://ons.example/crime/2024/\` in words, which is \`ons-2024\` in the library: write \`@ons-2024, table 2.\`
[^b]: Example Safety Act 2023, s 1.
      ^^^^^^^^^^^^^^^^^^^^^^^ The footnote names \`Example Safety Act 2023\` in words, which is \`act\` in the library: write \`@act, s 1.\`
[^c]: See the Explanatory Notes to the Example Safety Act 2023.
[^d]: Ofcom, *Annual Report 2024*, p 12. The count is of reports.
              ^^^^^^^^^^^^^^^^^^ The footnote names \`Annual Report 2024\` in words, which is \`annual\` in the library: write \`@annual\`
[^e]: Smith, “Half of all” (2024) 3.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ The footnote names \`Smith, “Half of all” (2024)\` in words, which is \`review\` in the library: write \`@review\`
[^g]: See the ESA 2023, s 2.
              ^^^^^^^^ The footnote names \`ESA 2023\` in words, which is \`act\` in the library: write \`@act, s 2.\`
[^f]: S.I. 2026/268, reg 1; Example Safety Act 2023.
      ^^^^^^^^^^^^^ The footnote names \`S.I. 2026/268\` in words, which is \`regs\` in the library: write \`@regs\`
                            ^^^^^^^^^^^^^^^^^^^^^^^ The footnote names \`Example Safety Act 2023\` in words, which is \`act\` in the library: write \`@act\``
  )
  holds(
    sources,
    'act-current',
    `The Example Safety Bill was introduced in 2022.[^a] The Example Safety Act 2023 is in force. Section 2 of the Example Safety Act 2023 will come into force later. The Example Safety (Fees) Regulations 2026 will come into force on 1 December 2026. “The Example Safety Bill is before Parliament.” Some provisions of the Example Safety Act 2023 are not yet in force.

[^a]: @bill.`,
    `The Example Safety Bill is before Parliament. The Example Safety Bill contains a duty. The Example Safety Act 2023 will come into force next year. The regulator currently has no such power.[^a]
    ^^^^^^^^^^^^^^^^^^^ The \`Example Safety Bill\` became the Example Safety Act 2023 on 26 October 2023: cite the Example Safety Act 2023, or say that the Bill was
                                                  ^^^^^^^^^^^^^^^^^^^ The \`Example Safety Bill\` became the Example Safety Act 2023 on 26 October 2023: cite the Example Safety Act 2023, or say that the Bill was
                                                                                           ^^^^^^^^^^^^^^^^^^^^^^^ Provisions of the Example Safety Act 2023 have been in force since 10 January 2024: say which of its provisions are still to come, or write that it is in force

[^a]: @bill.
      ^^^^^ The \`Example Safety Bill\` became the Example Safety Act 2023 on 26 October 2023: cite the Example Safety Act 2023, or say that the Bill was`,
    `---
title: T
date: 2023-05-01
---
The Example Safety Bill is before Parliament. The Example Safety Act 2023 will come into force next year.`
  )
  holds(
    sources,
    'source-fresh',
    `The latest figures.[^a] The latest figures then.[^b] By May at the latest.[^c] A “latest release” of words.[^c]

[^a]: @ons-2024.
[^b]: @ons-2023; @ons-2024.
[^c]: @ons-2023.`,
    `The latest official figures say so.[^a] These data are the most recent.[^b]
    ^^^^^^^^^^^^^^^^^^^^^^^ \`latest official figures\` rests on \`ons-2023\`, and \`ons-2024\` of 1 March 2025 is newer: cite \`ons-2024\`, or say of which day this speaks
                                              ^^^^^^^^^^^^^^^^^^^^^^^^ \`data are the most recent\` rests on \`interim\`, and \`final\` of 2 June 2025 is newer: cite \`final\`, or say of which day this speaks

[^a]: @ons-2023, p 2.
[^b]: @interim.`,
    `---
title: T
date: 2025-02-28
---
The latest official figures say so.[^a]

[^a]: @ons-2023, p 2.`
  )
})
