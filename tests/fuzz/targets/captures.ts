import { readDocx } from '../../../src/capture/docx/read-docx.ts'
import { readLegislation } from '../../../src/capture/legislation/read-legislation.ts'
import { readPdf } from '../../../src/capture/pdf/read-pdf.ts'
import { readMarkdown } from '../../../src/capture/plain/read-markdown.ts'
import { readPlain } from '../../../src/capture/plain/read-plain.ts'
import { readSource } from '../../../src/capture/read-source.ts'
import type { Reading } from '../../../src/capture/reader.ts'
import { readWebPage } from '../../../src/capture/web/read-web-page.ts'
import { wholeAct } from '../../capture/harbour-act.ts'
import { newsPage } from '../../capture/news-page.ts'
import { parts, zip } from '../../capture/word-file.ts'
import { reportPdf } from '../good-pdf.ts'
import { assertBounded, assertSound, done } from '../sound-reading.ts'
import type { Target } from '../target.ts'

/** A reader whose text may be at most so many times as long as its input. */
function reading(times: number, read: (input: Buffer) => Reading | Promise<Reading>): Target['read'] {
  return (input) =>
    done(async () => {
      const made = await read(input)
      assertBounded(made.text, input.length, times)
      assertSound(made)
    })
}

const plainText = `Reports rise for a third year
Sign up to our newsletter

The foundation acted on 291,273 pages in 2024. It expects more.
.lead { color: red; } .lead a { font: 10px/1 "x" }
Calendar An icon of a desk calendar. Search An icon of a magnifying glass. Share An icon of an arrow.
\fThe second page. “It is so”, they said.
The foundation acted on 291,273 pages in 2024. It expects more.
`

const markdownText = `---
title: Reports rise
author: Jane Doe
date: 23 April 2024
lang: en
---
# Reports rise

The foundation acted on **291,273** pages.[^1]

| Year | Pages |
|------|-------|
| 2024 | 291,273 |

[^1]: Provisional.
`

const elements =
  'table tr td th ul ol li blockquote pre sup a h1 p br article nav script style template svg math title meta'
const word =
  'w:p w:r w:t w:tbl w:tr w:tc w:footnoteReference w:hyperlink w:sdt w:txbxContent w:ins w:del mc:AlternateContent w:drawing'
const law =
  'Part Chapter Schedule ScheduleBody P1 P2 P3 P1group P1para P2para Pnumber Text Title Number BlockAmendment table tr td UnorderedList ListItem Image mfrac Repeal Addition CommentaryRef Contents ContentsItem Commentary P'

export const captures: readonly Target[] = [
  {
    name: 'web page',
    files: [newsPage, '<html><body><p>Two words.</p></body></html>'],
    endings: ['.html', '.htm'],
    pieces: [
      '<div>',
      '<table>',
      '<td colspan=1000 rowspan=65534>',
      '<svg>',
      '<template>',
      '&#x0;',
      '<p',
      '<!--',
      '</p>',
      '<sup>',
      '<a href="#fn1">',
      '<![CDATA['
    ],
    form: { kind: 'markup', names: elements.split(' ') },
    read: reading(30, (input) => readWebPage(input.toString('utf8'), 'https://news.example/reports-rise'))
  },
  {
    name: 'pdf',
    files: [reportPdf],
    endings: ['.pdf'],
    pieces: [
      ' Tj ',
      ' 1 0 0 1 1e9 1e9 Tm ',
      ' 1e30 0 0 1e30 0 0 Tm ',
      ' 0 0 0 0 0 0 Tm ',
      ' -1 0 0 -1 0 0 Tm ',
      '/F 1e9 Tf ',
      ' 1 0 R ',
      ' 2 0 R ',
      '/Kids [2 0 R 2 0 R]',
      '/Count 999999999',
      '/Filter [/FlateDecode /FlateDecode]',
      '/MediaBox [0 0 1e12 1e12]',
      '<<',
      '[',
      '(x) Tj 1 0 0 1 50 50 Tm ',
      '/P 99 0 R >>',
      'stream\n'
    ],
    read: reading(40, (input) => readPdf(input))
  },
  {
    name: 'docx',
    files: [zip(parts)],
    endings: ['.docx'],
    pieces: ['PK\x01\x02', 'PK\x03\x04', 'PK\x05\x06', '\xFF\xFF\xFF\xFF'],
    read: reading(2_000, (input) => readDocx(input))
  },
  {
    name: 'docx parts',
    files: parts.map(([, part]) => part),
    endings: [],
    pieces: [
      '<w:p>',
      '<w:tbl>',
      '<w:footnoteReference w:id="2"/>',
      '<!DOCTYPE',
      '&#x0;',
      '<w:gridSpan w:val="99999"/>',
      '<w:vMerge/>'
    ],
    form: { kind: 'markup', names: word.split(' ') },
    read: reading(40, (input) =>
      readDocx(zip(parts.map(([name, part]) => [name, startsAlike(part, input) ? input : part])))
    )
  },
  {
    name: 'legislation',
    files: [wholeAct],
    endings: ['.xml'],
    pieces: [
      '<P1>',
      '<Part>',
      '&#x0;',
      '<!ENTITY a "b">',
      '&a;',
      '<CommentaryRef Ref="p"/>',
      'Status="Repealed" ',
      '<![CDATA['
    ],
    form: { kind: 'markup', names: law.split(' ') },
    read: reading(40, (input) => readLegislation(input.toString('utf8')))
  },
  {
    name: 'plain text',
    files: [plainText, newsPage],
    endings: ['.txt'],
    pieces: ['{', '}', 'a{b:c}', '@media ', 'An icon of a ', '\f', 'Sign up to our ', '“', '/*', ';'],
    read: reading(30, (input) => readPlain(input.toString('utf8')))
  },
  {
    name: 'markdown',
    files: [markdownText],
    endings: ['.md'],
    pieces: ['title: &a [*a]', '- &b [*b,*b]\n', '? ', '!!js/function ', '# ', '|', '```'],
    read: reading(3, (input) => readMarkdown(input.toString('utf8')))
  },
  {
    name: 'any source',
    files: [newsPage, reportPdf, zip(parts), wholeAct, plainText, markdownText],
    endings: [],
    pieces: [
      '%PDF-',
      'PK\x03\x04',
      '<html>',
      '<Legislation ',
      'TY  - BOOK\n',
      '@book{a,',
      '[{"type":',
      '\xFF\xFE',
      '<meta charset=utf-16>'
    ],
    read: (input) => done(() => readSource(input, { name: input.length % 2 === 0 ? 'a.md' : 'a' }))
  }
]

/** Whether a mutated part stands for this one: its first characters are enough. */
function startsAlike(part: string, input: Buffer): boolean {
  return input.toString('utf8', 0, 40) === part.slice(0, 40)
}
