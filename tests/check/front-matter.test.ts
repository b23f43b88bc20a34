import { expect, it } from 'vitest'
import { redraw } from './marked.ts'

it.each([
  ['---\ntitle: "A: brief"\ndate: 2026-11-20\npaper: Letter\nauthors: [A, B]\nmodule: LAW101\n---\nText.'],
  [
    `---
title: A brief
date: 20 November 2026
      ^^^^^^^^^^^^^^^^ \`date\` is \`20 November 2026\`, not a date such as \`2026-11-20\`: write a date such as \`2026-11-20\`
style: oscola
       ^^^^^^ \`style\` is \`oscola\`, not one of \`oscola5\`, \`oscola4\`, \`library\`, \`harvard\` or a \`.csl\` file of the workspace: write one of \`oscola5\`, \`oscola4\`, \`library\`, \`harvard\` or a \`.csl\` file of the workspace
paper: A5
       ^^ \`paper\` is \`A5\`, not \`A4\` or \`letter\`: write \`A4\` or \`letter\`
autors: [A]
^^^^^^ There is no setting \`autors\`: write \`authors\`
---
Text.`
  ],
  [
    `---
date: 2026-02-30
^ \`title\` is missing: add \`title\`: some words
      ^^^^^^^^^^ \`date\` is \`2026-02-30\`, not a date such as \`2026-11-20\`: write a date such as \`2026-11-20\`
---
Text.`
  ],
  [
    `---
title: A: brief
       ^ This is not YAML: nested mappings are not allowed in compact mappings: mend the line, or put the value in quotation marks
date: 2026-11-20
---
Text.`
  ],
  [
    `---
^^^ The front matter has no closing line: write \`---\` on a line of its own after it
title: A brief`
  ]
])('what is wrong with front matter is drawn where it stands', (marked) => {
  expect(redraw(marked, [], 'front-matter')).toBe(marked)
})
