import { describe } from 'vitest'
import { holds, source } from './marked.ts'

const sources = [source('ons-2024', 'Some text.')]

describe('rules of accessible writing draw what they find', () => {
  holds(
    sources,
    'heading-order',
    `Text.

## One

### Two

#### Three

## Four

### Five`,
    `## One

#### Two
^^^^ The heading goes from level 2 to level 4 and leaves out level 3: write it with \`###\`

# Three
^ This heading is of the first level, which is the title’s in the front matter: write it with \`##\`, and those below it with one \`#\` more

## Four

> ##### Five
  ^^^^^ The heading goes from level 2 to level 5 and leaves out level 3: write it with \`###\``,
    `Three
^^^^^ This heading is of the first level, which is the title’s in the front matter: write it with \`##\`, and those below it with one \`#\` more
=====

Text.`
  )
  holds(
    sources,
    'image-described',
    '![Share by year: 29% in 2019, 92% in 2023](chart.png)',
    `![](chart.png) and ![chart.png](chart.png), ![a chart](chart.png), ![ ][c]
^^^^^^^^^^^^^^ The picture has no words for those who cannot see it: write what it shows between \`![\` and \`]\`
                   ^^^^^^^^^^^^^^^^^^^^^^^ \`chart.png\` does not say what the picture shows: write what a reader learns from it
                                            ^^^^^^^^^^^^^^^^^^^^^ \`a chart\` does not say what the picture shows: write what a reader learns from it
                                                                   ^^^^^^^ The picture has no words for those who cannot see it: write what it shows between \`![\` and \`]\`

[c]: chart.png`
  )
  holds(
    sources,
    'table-headed',
    `|  | 2023 | % |
|---|---|---|
| Ofcom | 4 | 5 |`,
    `| Year |   | Count |
       ^^^^ Column 2 of the table has no head: write above it what it holds
|------|---|-------|
| 2023 | 4 | 5     |

|   |   |
^^^^^^^^^ The table has no heads over its columns: write in its first row what each column holds
|---|---|
| 1 | 2 |`
  )
  holds(
    sources,
    'link-text',
    '[The roadmap](https://example.org) and <https://example.org> and [![The seal](seal.png)](https://example.org).',
    `Click [here](https://example.org) or [this link][x]; [Read more](https://example.org)[](https://example.org).[^a]
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`here\` does not say where the link leads: write what it leads to, such as the title of the page
                                     ^^^^^^^^^^^^^^ \`this link\` does not say where the link leads: write what it leads to, such as the title of the page
                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`Read more\` does not say where the link leads: write what it leads to, such as the title of the page
                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^ The link has no words, so nobody can follow it: write between \`[\` and \`]\` where it leads

[^a]: @ons-2024, [link](https://example.org).
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`link\` does not say where the link leads: write what it leads to, such as the title of the page

[x]: https://example.org`
  )
})

describe('what Markdown would not print as typed', () => {
  holds(
    sources,
    'html-printed',
    `<!-- a comment -->
Text <!-- another --> and <https://example.org>.

<!-- two --> <!-- of them -->`,
    `Some <b>bold</b> words<br>and <span class="x">more</span>.
     ^^^ \`<b>\` is HTML and does not print: write \`**words**\`
                      ^^^^ \`<br>\` is HTML and does not print: end the line with a backslash
                              ^^^^^^^^^^^^^^^^ \`<span class="x">\` is HTML and does not print: write it in Markdown, or \`\\<\` for a sign that is to print

<div>
^^^^^ \`<div>\` is HTML and does not print, nor do the words in it: write it in Markdown
Words.
</div>

<hr>
^^^^ \`<hr>\` is HTML and does not print: write it in Markdown, or take it out

<!-- a comment --> Words behind it
                   ^^^^^^^^^^^^^^^ The words on the same line as a comment do not print: put an empty line between the comment and the words
and after.

- <!-- one --> Item.[^a]
               ^^^^^^^^^ The words on the same line as a comment do not print: put an empty line between the comment and the words

[^a]: <!-- two --> @ons-2024.
                   ^^^^^^^^^^ The words on the same line as a comment do not print: put an empty line between the comment and the words`,
    `Text.

<!-- not closed
^^^^ This comment is not closed, so nothing after it prints: close it with \`-->\`

More.`
  )
  holds(
    sources,
    'citation-noted',
    `As in [@ons-2024, p 3]. Write to me@ons-2024 or @somebody.[^a]

[^a]: See @ons-2024.`,
    `As @ons-2024, p 3 shows.
   ^^^^^^^^^^^^^^ \`@ons-2024\` stands in the text without brackets, and prints as typed: write \`[@ons-2024, p 3]\`

- A *list (@ons-2024)*.
           ^^^^^^^^^ \`@ons-2024\` stands in the text without brackets, and prints as typed: write \`[@ons-2024]\``
  )
})
