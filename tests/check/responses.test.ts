import { describe, expect, it } from 'vitest'
import { redraw, source } from './marked.ts'

const sources = [
  source(
    'consultation',
    'Question 1: Do you agree that figures need units?\n\n### Question 2 Costs\n\nWhat would it cost you?'
  ),
  source('part', 'Question 1: Is it so?', { evidence: '{ completeness: partial }' })
]
const front = (lines: string): string => `---\ntitle: A response\ndate: 2026-11-20\n${lines}\n---\n`

function holds(rule: string, ...marked: readonly string[]): void {
  it.each(marked.map((text, index) => [index + 1, text]))(`${rule}, brief %i`, (_, text) => {
    expect(redraw(String(text), sources, rule)).toBe(text)
  })
}

describe('rules of responses draw what they find', () => {
  holds(
    'question-verbatim',
    `${front('consultation: consultation')}
## Question 1

> Do you agree that figures need units?

Yes.

## Question 2: Costs

> What would it cost you?

Nothing.
`,
    `${front('consultation: consultation')}
## Question 1

> Do you agree that figures need a unit?
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Question 1 does not read so in \`consultation\`: word by word: Do you agree that figures need [-a unit-]{+units+}?: give the question in its own words

## Question 2

> Do you agree that figures need units?
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is question 1 of \`consultation\`, not question 2: write \`Question 1\`

## Question 7

> What about the rest of it?
  ^^^^^^^^^^^^^^^^^^^^^^^^^^ \`consultation\` has no question 7: give it the number that it has there, or capture the page it stands on
`,
    `${front('template: briefing')}
## Question 1

> Do you agree with all of it?
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No record bears out the text of question 1: name the consultation document with \`consultation: KEY\` at the top of the brief
`
  )
  holds(
    'consultation-known',
    front('consultation: consultation'),
    `---
title: A response
date: 2026-11-20
consultation: consultatoin
              ^^^^^^^^^^^^ There is no record \`consultatoin\`, so no question can be held against it: write \`consultation\`
---
`
  )
  holds(
    'confidential-known',
    `${front('confidential: [1, contact]')}
## Question 1

> Do you agree that figures need units?
`,
    `---
title: A response
date: 2026-11-20
confidential: [1, contcat]
               ^ Nothing here is called \`1\`, so it would not be withheld: write the number of a question in this brief
                  ^^^^^^^ Nothing here is called \`contcat\`, so it would not be withheld: write \`contact\`
---
`
  )
  holds(
    'reference-known',
    '## The law {#sec-law}\n\nSee [#sec-law] and \\[#no].',
    `## The law {#sec-law}

See [#sec-lew].
    ^^^^^^^^^^ Nothing in this brief is called \`sec-lew\`: write \`[#sec-law]\`
`
  )
  holds(
    'entry-complete',
    '## [@consultation]\n\n### Summary\n\n### Method and authority\n\n### Relevance\n\n### Limits\n\nNone.',
    `## [@consultation]
^^^^^^^^^^^^^^^^^^ The entry on \`consultation\` has no \`Method and authority\`, \`Relevance\`, \`Limits\`: write a heading for each under it

### Summary

It asks.
`
  )
  holds(
    'length-kept',
    `---
title: Short
date: 2026-11-20
limit: 3
       ^ The text has 4 words, not at most 3: take 1 word out
---
## A heading

One two three four.[^a]

[^a]: @consultation.
`
  )
  holds(
    'picture-held',
    '![A line that rises](there.png)',
    `![A line that rises](gone.png)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ There is no file \`gone.png\` beside the brief: write its path as seen from the brief
`
  )
  holds(
    'chart-drawn',
    '```chart\ntitle: T\ndescription: D\ndata: [{ year: 2024 }]\nmark: bar\n```',
    `\`\`\`chart
^^^^^^^^ The chart asks for \`https://example.org\`: give its data under \`data:\`, once
title: T
description: D
data: [{ year: 2024 }]
layer: [{ data: { url: "https://example.org" } }]
\`\`\``
  )
})
