import { describe, expect, it } from 'vitest'
import { read } from '../../src/brief/read.ts'
import { check } from '../../src/check/check.ts'
import { libraryOf } from '../../src/library/load.ts'
import { holds, redraw, source } from './marked.ts'

const body = 'In 2024 the charity acted on 291,273 webpages.'
const sources = [
  source('final-2024', body, { issued: '2025-04-29' }),
  source('interim-2025', 'In 2024 the charity acted on 291,270 webpages.', {
    issued: '2025-01-22',
    evidence: '{ completeness: full, superseded-by: final-2024 }'
  }),
  source('withdrawn', body, { evidence: '{ completeness: full, withdrawn: "2026-03-01 The page was taken down." }' }),
  source('corrected', body, { evidence: '{ completeness: full, corrected: "2026-03 The total was mended." }' }),
  source('later', body, { evidence: '{ completeness: full, withdrawn: "2026-12-01 The page was taken down." }' }),
  source('press', body, {
    author: 'PA Media',
    evidence: '{ completeness: full, standing: secondary, reports: [final-2024] }'
  }),
  source('blog', body, { evidence: '{ completeness: full, standing: secondary }' }),
  source('uncaptured', '', { evidence: '{ completeness: none }' }),
  source('tampered', body, {
    evidence:
      '{ completeness: full, capture: { from: f, at: 2026-11-20, original: o, sha256: a, text-sha256: b, reader: r } }'
  }),
  source('hansard', body, { type: 'hearing', authority: 'House of Commons', issued: '2022-04-19' })
]

describe('source rules draw what they find', () => {
  holds(
    sources,
    'source-current',
    'Claim.[^a]\n\n[^a]: @interim-2025; replaced by @final-2024.',
    'Claim.[^a]\n\n[^a]: @later; @final-2024.',
    `Claim.[^a]

[^a]: @interim-2025.
      ^^^^^^^^^^^^^ \`interim-2025\` was superseded by \`final-2024\` (Title of final-2024 of 29 April 2025): cite \`final-2024\`, or both
[^b]: @withdrawn; @corrected.
      ^^^^^^^^^^ \`withdrawn\` was withdrawn on 1 March 2026: The page was taken down: cite what replaced it, or say in the text that it was withdrawn and waive this
                  ^^^^^^^^^^ \`corrected\` was corrected in March 2026: The total was mended: check the words and figures that rest on it against the correction`
  )
  holds(
    sources,
    'source-captured',
    'Claim.[^a]\n\n[^a]: @final-2024.',
    `Claim.[^a]

[^a]: @uncaptured; see @uncaptured, p 3.
      ^^^^^^^^^^^ Nothing is captured of \`uncaptured\`, so what rests on it is unchecked: capture it, or type what it says below the front matter of \`sources/uncaptured.md\``
  )
  holds(
    sources,
    'source-unchanged',
    'Claim.[^a]\n\n[^a]: @final-2024.',
    `Claim.[^a]

[^a]: @tampered.
      ^^^^^^^^^ The text of \`tampered\` is not the text that was captured: put \`sources/tampered.md\` back as it was, or capture the source again`
  )
  holds(
    sources,
    'source-primary',
    'PA Media counted 291,273 webpages.[^a]\n\n[^a]: @press.',
    'There were 291,273 webpages.[^a]\n\n[^a]: @press, a secondary source.',
    'There were 291,273 webpages.[^a]\n\n[^a]: @press; @final-2024.',
    `In 2024 there were 291,273 webpages.[^a] And 291,273 webpages.[^b]

[^a]: @press.
      ^^^^^^ What this note bears out rests only on \`press\`, a secondary source, and not on \`final-2024\`, which says the same: cite \`final-2024\`
[^b]: @blog.
      ^^^^^ What this note bears out rests only on \`blog\`, a secondary source: cite the source it reports, or name in the sentence who says so`
  )
  holds(
    sources,
    'source-complete',
    `Claim.[^a]

[^a]: @hansard, col 3.
      ^^^^^^^^ The record of \`hansard\` lacks what \`oscola5\` prints: the volume (\`volume\`): add it to \`sources/hansard.md\``
  )
})

const paged = [
  source(
    'paged',
    `<!-- page 1 -->\nThe regulator must publish a statement. ${'Much else was said of the matter. '.repeat(60)}\n<!-- page 2 -->\nThe authority may set a fee.`
  ),
  source(
    'act',
    '### s 1 Duty {in-force=2026-01-01}\n(1) The provider must keep a record.\n### s 2 Fee {in-force=2026-01-01}\nText.',
    {
      type: 'legislation',
      title: 'Example Act 2026',
      issued: '2026-01-01'
    }
  )
]

describe('quotation rules draw what they find', () => {
  it.each([
    'It “must publish a statement”.[^a]\n\n[^a]: @paged, p 1.',
    `It “must publish a statement”.[^a] It says “must keep a record”.[^b]

[^a]: @paged.
      ^^^^^^ The quotation from \`paged\` has no pinpoint: write \`@paged, p 1\`
[^b]: @act, s 2.
            ^^^ These words stand at s 1 of \`act\`, not at s 2: write \`@act, s 1\``,
    `The authority sets a fee.[^a] It keeps a record.[^b]

[^a]: @paged, pp 1–2; @paged, p 340.
                              ^^^^^ \`paged\` has no p 340: what is captured of it ends with p 2: give the page that the words stand on
[^b]: @act, s 1; @paged, table 9.`,
    `The “Titles of paged” and “Title of paged”.[^a]
     ^^^^^^^^^^^^^^^ \`Titles of paged\` is not how the title reads: it is \`Title of paged\`: write \`Title of paged\`

[^a]: @paged, p 1.`
  ])('brief %#', (marked) => {
    expect(redraw(marked, paged, 'pinpoint-given', 'pinpoint-exists', 'title-exact', 'quotation-verbatim')).toBe(marked)
  })

  it('a long quotation', () => {
    const long = 'Much else was said of the matter. '.repeat(8).trim()
    const marked = `> ${long}[^a]
  ${'^'.repeat(long.length)} The quotation has 56 words, more than 50: shorten it, or say why it is needed in a waiver

[^a]: @paged, p 1.`
    expect(redraw(marked, paged, 'quotation-length')).toBe(marked)
  })
})

it('a passage that stands only outside a web page’s article is said to', () => {
  const page = source(
    'page',
    'The article says little.\n\n<!-- the rest of the page -->\n\nFines may be high, it said.\n'
  )
  const text = '---\ntitle: T\ndate: 2026-11-20\n---\nIt said “Fines may be high”.[^a]\n\n[^a]: @page.\n'
  const { claims } = check(read({ file: 'briefs/a.md', text }), libraryOf([page]), { templates: ['briefing'] })
  expect(claims.map(({ verdict, remarks }) => [verdict, remarks])).toEqual([
    ['verified', ['stands outside the article of `page`, in the rest of its page']]
  ])
})
