import { describe } from 'vitest'
import { holds, source } from './marked.ts'

const sources = [source('ons-2024', 'Some text.'), source('iwf-annual-2024', 'Some text.')]

describe('note rules draw what they find', () => {
  holds(
    sources,
    'note-defined',
    'A claim.[^a] Another.[^A]\n\n[^a]: @ons-2024.',
    `A claim.[^iwff] Code \`[^code]\` and an escaped \\[^mark].
        ^^^^^^^ There is no footnote \`[^iwff]\`: mark \`[^iwf]\`, or write the footnote \`[^iwff]: …\`

| Head | Head[^x] |
             ^^^^ There is no footnote \`[^x]\`: write the footnote \`[^x]: …\`
|------|----------|
| Cell | Cell     |

[^iwf]: @ons-2024.[^y]
                  ^^^^ There is no footnote \`[^y]\`: write the footnote \`[^y]: …\``
  )
  holds(
    sources,
    'note-used',
    'A claim.[^a]\n\n[^a]: See the note there.[^b]\n[^b]: @ons-2024.',
    `A claim.[^a]

[^a]: @ons-2024.
[^b]: @ons-2024.
^^^^ The footnote \`[^b]\` has no mark, so it does not print: put \`[^b]\` after the sentence it bears out, or take the footnote out`
  )
  holds(
    sources,
    'note-once',
    `A claim.[^a]

[^a]: @ons-2024.
[^A]: @iwf-annual-2024.
^^^^ The footnote \`[^A]\` is written twice, and only the first prints: give this one a label of its own, or take it out`
  )
  holds(
    sources,
    'source-known',
    'A claim.[^a] Another [@iwf-annual-2024, p 3].\n\n[^a]: @ons-2024, table 2; write to me@ons.example.',
    `A claim.[^1] In the text [see @iwf-anual-2024, p 12].
                              ^^^^^^^^^^^^^^^ Unknown source \`iwf-anual-2024\`: cite \`iwf-annual-2024\`, or add \`iwf-anual-2024\` to the library

[^1]: @ons-2023, table 2; @nowhere.
      ^^^^^^^^^ Unknown source \`ons-2023\`: cite \`ons-2024\`, or add \`ons-2023\` to the library
                          ^^^^^^^^ Unknown source \`nowhere\`: add \`nowhere\` to the library`
  )
})

describe('template-known', () => {
  holds(sources, 'template-known', '---\ntitle: T\ndate: 2026-11-20\ntemplate: briefing\n---\nText.', 'Text.')
  holds(
    sources,
    'template-known',
    `---
title: T
date: 2026-11-20
template: breifing
          ^^^^^^^^ There is no template \`breifing\`: write \`briefing\`
---
Text.`
  )
})
