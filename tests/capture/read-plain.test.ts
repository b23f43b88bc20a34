import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMarkdown } from '../../src/capture/plain/read-markdown.ts'
import { readPlain } from '../../src/capture/plain/read-plain.ts'

const capture = `") repeat-x;margin:0 4px;content:' '}@media(max-width:600px){.kXyZ1::after{display:none}}.side:has(#offers) iframe{min-height:40px}@keyframes turn{from{opacity:0}to{opacity:1}}
.lead h2,
.lead p {
  color: #333;
}
Stay up to date with notifications from The Daily Example Notifications can be managed in browser preferences.
Not now Yes please
Bell An icon of a brass bell. Pin An icon of a map pin. Quote Mark A closing quote mark. Post An icon representing a letter. Copy link A grey square over a black one.
Harbour lights to be counted for the first time, trust says
A keeper at work last winter (Example Pictures)
A keeper at work last winter (Example Pictures)
For free weekly news sent straight to your inbox sign up to our harbour emails Sign up to our free harbour emails Every light on the coast will be counted next year, the trust said.
It has found 12,345 lights so far {and expects more}. Sign up to our newsletter
“We sign up to our duty: every light matters,” its chair said.
The next count of lights is the icon of a new approach, she added.
Advertisement
Thank you for registering Please refresh the page or navigate to another page on the site to be automatically logged in`

test('A capture keeps its article and lists what was left out', () => {
  expect(readPlain(capture)).toEqual({
    item: { type: 'document', title: 'Harbour lights to be counted for the first time, trust says' },
    text: `Harbour lights to be counted for the first time, trust says
A keeper at work last winter (Example Pictures)
Every light on the coast will be counted next year, the trust said.
It has found 12,345 lights so far {and expects more}.
“We sign up to our duty: every light matters,” its chair said.
The next count of lights is the icon of a new approach, she added.`.replaceAll('\n', '\n\n'),
    completeness: 'full',
    reader: 'policy-brief 0.1.0',
    guessed: ['title'],
    remarks: [
      'Left out 5 lines of style sheet',
      'Left out 3 lines of sign-up phrases, and a part of 2 more',
      'Left out 1 line of icon labels',
      'Left out 1 line of repeated lines',
      'Left out 1 line of page furniture'
    ],
    cut: [
      ['style sheet', 'line 1', capture.split('\n')[0]?.replaceAll('}@', '} @').replace('}.side', '} .side')],
      ['style sheet', 'line 2', '.lead h2,'],
      ['style sheet', 'line 3', '.lead p {'],
      ['style sheet', 'line 4', 'color: #333;'],
      ['style sheet', 'line 5', '}'],
      ['sign-up phrases', 'line 6', capture.split('\n')[5]],
      ['sign-up phrases', 'line 7', 'Not now Yes please'],
      ['icon labels', 'line 8', capture.split('\n')[7]],
      ['repeated lines', 'line 11', 'A keeper at work last winter (Example Pictures)'],
      [
        'sign-up phrases',
        'line 12',
        'For free weekly news sent straight to your inbox sign up to our harbour emails Sign up to our free harbour emails'
      ],
      ['sign-up phrases', 'line 13', 'Sign up to our newsletter'],
      ['page furniture', 'line 16', 'Advertisement'],
      ['sign-up phrases', 'line 17', capture.split('\n')[16]]
    ].map(([reason, at, text]) => ({ reason, at, text }))
  })
})

test('Form feeds start pages, and markers in the text are none of ours', () => {
  expect(readPlain('First page\r\nof two.\fSecond <!-- page 9 --> page.').text).toBe(
    '<!-- page 1 -->\nFirst page\nof two.\n\n<!-- page 2 -->\nSecond <!‐‐ page 9 ‐‐> page.'
  )
})

const word = fc.constantFrom(
  'lights',
  'harbour',
  'the',
  'count',
  'of',
  'icon',
  'style',
  'emails',
  '12,345',
  'per cent',
  '(2024)',
  'a',
  'cookies;',
  'said:'
)
const sentence = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => `So ${words.join(' ')}.`)

test('Sentences survive whatever they speak of', () => {
  fc.assert(
    fc.property(fc.uniqueArray(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
      const { text } = readPlain(sentences.join('\n'))
      expect(text.replaceAll('\n\n', '\n')).toBe(sentences.join('\n'))
    })
  )
})

test('Any text is read', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('{', '}', '@media', '\n', ';', ':', 'An icon of a', '.', '/*', '"')
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(typeof readPlain(pieces.join('')).text).toBe('string')
    })
  )
})

test('Markdown stays as it is; its front matter names it', () => {
  expect(
    readMarkdown('---\ntitle: On lights\nauthor: Example Trust\ndate: 2024-04\n---\n# Lights\n\nText with *stress*.\n')
  ).toEqual({
    item: { type: 'document', title: 'On lights', author: ['Example Trust'], issued: { year: 2024, month: 4 } },
    text: '# Lights\n\nText with *stress*.',
    completeness: 'full',
    reader: 'policy-brief 0.1.0',
    remarks: []
  })
})
