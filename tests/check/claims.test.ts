import { describe } from 'vitest'
import { holds, source } from './marked.ts'

const sources = [
  source('survey', 'In 2024 the regulator received 450 complaints. It must publish a statement.'),
  source('act', '### s 1 Duty {in-force=2024-01-10}\nText.\n### s 2 Fee {in-force=2026-12-01}\nText.', {
    type: 'legislation',
    title: 'Example Safety Act 2023',
    issued: '2023-10-26'
  })
]

describe('rules of claims draw what they find', () => {
  holds(
    sources,
    'quotation-verbatim',
    `It “must publish a statement”.[^a]

[^a]: @survey.`,
    `It “must print a statement”.[^a]
    ^^^^^^^^^^^^^^^^^^^^^^ These words are not in \`survey\`: it says \`must publish a statement.\`: quote the source's words, or take the marks away

[^a]: @survey.`
  )
  holds(
    sources,
    'quotation-cited',
    `It “must publish a statement”.[^a] A “short mark”.

[^a]: @survey.`,
    `It “must publish a statement”.
    ^^^^^^^^^^^^^^^^^^^^^^^^ No source is cited for this quotation: put a footnote mark after it, with the source and the page

> A block of words.
  ^^^^^^^^^^^^^^^^^ No source is cited for this quotation: put a footnote mark after it, with the source and the page`
  )
  holds(
    sources,
    'figure-stated',
    `In 2024 it received 450 complaints.[^a]

[^a]: @survey.`,
    `In 2024 it received 540 complaints.[^a]
                    ^^^ \`540\` is not what \`survey\` says: it has \`450 complaints\`: write \`450 complaints\`, or cite the source that says \`540\`

[^a]: @survey.`
  )
  holds(
    sources,
    'figure-cited',
    'In 2024 it received 450 complaints [@survey].',
    `In 2024 it received 450 complaints.
                    ^^^ \`450\` has no source: add a footnote that cites the source of the figure`
  )
  holds(
    sources,
    'provision-exists',
    'Section 1 of the Example Safety Act 2023 is in force. Section 2 of that Act will come into force on 1 December 2026.',
    `Section 2 of the Example Safety Act 2023 is in force. So is section 3 of that Act.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`Section 2 of the Example Safety Act 2023\` comes into force on 1 December 2026, after the brief’s date of 20 November 2026: say that it is not yet in force
                                                            ^^^^^^^^^^^^^^^^^^^^^ \`section 3 of that Act\` is not in the Example Safety Act 2023, which ends at section 2: cite a section between 1 and 2`
  )
})
