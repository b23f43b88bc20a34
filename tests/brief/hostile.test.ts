import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '../../src/brief/read.ts'
import { check } from '../../src/check/check.ts'
import { libraryOf } from '../../src/library/load.ts'
import { ownTemplates } from '../../src/page/own-templates.ts'
import { render } from '../../src/page/render.ts'
import { loadTemplate } from '../../src/page/template.ts'
import { jsonReport } from '../../src/report/json.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const template = await loadTemplate('briefing', [ownTemplates])
const front = '---\ntitle: T\ndate: 2026-11-20\n---\n'
const record = (body: string) => `---\ntype: report\ntitle: T\nevidence: {completeness: full}\n---\n${body}\n`

/** All that a build does with these texts but for the printing. */
function through(brief: string, ...records: readonly string[]) {
  const library = libraryOf(records.map((text, index) => ({ file: `sources/s${index}.md`, text })))
  const checked = check(read({ file: 'briefs/a.md', text: brief }), library, { templates: ['briefing'] })
  jsonReport([checked], library)
  const html = render(checked, library, template, { draft: true }).text
  return { checked, library, html }
}

const times = (n: number, piece: (index: number) => string) => Array.from({ length: n }, (_, i) => piece(i)).join('')

describe('a text that would hold up the others is refused where it goes too far', () => {
  it.each([
    [
      '100,000 footnotes',
      front + times(100_000, () => '[^a]: b\n'),
      'A brief has at most 6,000 footnotes and marks of them, and this one more'
    ],
    [
      '5,000 nested quotations',
      `${front}${'>'.repeat(5_000)} words\n`,
      'Lists and quotations stand more than 100 deep in each other'
    ],
    [
      '2,000 nested lists',
      front + times(2_000, (i) => `${'  '.repeat(i)}- x\n`),
      'A brief has at most 1,000,000 characters, and this one more'
    ],
    [
      '300 nested lists',
      front + times(300, (i) => `${'  '.repeat(i)}- x\n`),
      'Lists and quotations stand more than 100 deep in each other'
    ],
    [
      'one paragraph',
      `${front}${'word '.repeat(20_000)}\n`,
      'A paragraph has at most 50,000 characters, and this one more'
    ],
    [
      'stars',
      `${front}${'*a_b'.repeat(5_000)}\n`,
      'A paragraph has at most 3,000 signs of emphasis, and this one more'
    ],
    [
      'stars in every paragraph',
      front + times(50, () => `${'*a_b'.repeat(300)}\n\n`),
      'A brief has at most 20,000 signs of emphasis, and this one more'
    ],
    ['blanks', `${front}x${' '.repeat(100_000)}%\n`, 'More than 1,000 blanks stand in a row'],
    ['digits', `${front}${'1,'.repeat(20_000)}\n`, 'This number has more than 1,000 digits']
  ])('%s', (_, text, problem) => {
    const { findings } = through(text).checked
    expect(findings.map((finding) => [finding.rule, finding.problem])).toEqual([['brief-readable', problem]])
    expect(findings[0]?.place.start.line).toBeGreaterThan(4)
  })
})

it.each([
  [
    '2,800 footnotes',
    times(140, (i) => `${times(20, (j) => `A claim.[^${20 * i + j}] `)}\n\n`) + times(2_800, (i) => `[^${i}]: @s0.\n`)
  ],
  ['5,000 nested quotation marks', `${'“nested here are '.repeat(2_500)}[^a]\n\n[^a]: @s0.\n`],
  ['20,000 brackets', '['.repeat(20_000)],
  ['100 nested quotations', `${'>'.repeat(100)} words\n`],
  ['comments that never end', '<!-- '.repeat(9_000)],
  ['tags that never end', '<a '.repeat(15_000)]
])(
  '%s are read',
  (_, body) => {
    expect(through(front + body, record('Words.')).checked.brief.problems).toEqual([])
  },
  30_000
)

it('what is written in a brief or a record never becomes script, markup of ours or a template', () => {
  const evil =
    '<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1)) {{title}} {{{body}}} {{#each x}}'
  const { html } = through(
    `---\ntitle: "${evil}"\ndate: 2026-11-20\nauthors: ["${evil}"]\n---\n${evil}\n\n<iframe src="http://a"></iframe>[^a]\n\n[^a]: @s0. ${evil}\n`,
    record(evil).replace('title: T', `title: "${evil}"`)
  )
  expect(html).toContain('{{title}} {{{body}}} {{#each x}}')
  expect(html.match(/<script[^>]*>/g)).toEqual([
    '<script type="application/ld+json">',
    '<script type="application/vnd.citationstyles.csl+json">'
  ])
  expect(html.replace(/<style>.*?<\/style>/gs, '')).not.toMatch(
    /<script(?! type="application\/)|<(?:img|iframe)|href="javascript/i
  )
})

it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'the key and the label `%s` are like any other',
  (name) => {
    const settings = `---\ntitle: T\ndate: 2026-11-20\n${name}: {polluted: yes}\n---\n`
    const { checked } = through(
      `${settings}# ${name}\n\nA claim of 12,345.[^${name}]\n\n[^${name}]: @${name}, p 1.\n`,
      `---\n${name}: {polluted: yes}\ntype: report\ntitle: T\n---\n`
    )
    expect(checked.findings.map(({ rule }) => rule)).toContain(name === '__proto__' ? 'figure-cited' : 'source-known')
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted')
  }
)

it('an alias bomb is a finding at its place', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${times(9, (i) => `${'bcdefghij'[i]}: &${'bcdefghij'[i]} [${`*${'abcdefghi'[i]},`.repeat(9)}]\n`)}`
  const { checked, library } = through(`---\ntitle: T\n${bomb}---\n`, `---\ntype: report\n${bomb}---\n`)
  expect(checked.findings.map(({ rule, place }) => [rule, place.start.line])).toEqual([['front-matter', 2]])
  expect(library.findings.map(({ rule, place }) => [rule, place.start.line])).toEqual([['source-record', 2]])
})

describe('any text', () => {
  const sample = readFileSync(`${root}briefs/first-person-imagery.md`, 'utf8').slice(0, 12_000)
  const names = readdirSync(`${root}sources`).filter((name) => name.endsWith('.md'))
  const records = names.map((name) => readFileSync(`${root}sources/${name}`, 'utf8').slice(0, 6_000))
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '[^',
      ']:',
      '“',
      '”',
      '"',
      '…',
      '<!-- allow ',
      '-->',
      '@',
      '@iwf-annual-2024, ',
      '\0',
      '\r',
      '\r\n',
      '\uFEFF'
    ),
    fc.constantFrom(
      '---\n',
      '|',
      '\n>',
      '```',
      '{{',
      '£1.2bn',
      '10%',
      's 66(',
      '<!-- page ',
      '{in-force=',
      '&a *a',
      ': ',
      '\uD800'
    )
  )
  /** A real text with pieces put in the place of others. */
  const mutated = (text: string) =>
    fc
      .array(fc.tuple(fc.nat(text.length), fc.nat(40), piece), { minLength: 1, maxLength: 12 })
      .map((edits) => edits.reduce((all, [at, gone, put]) => all.slice(0, at) + put + all.slice(at + gone), text))

  it('is read, checked and set without a fault, each finding inside it', () => {
    const brief = fc.oneof(
      mutated(sample),
      fc.array(piece, { maxLength: 60 }).map((parts) => front + parts.join(''))
    )
    const source = fc.oneof(fc.constantFrom(...records).chain(mutated), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(brief, source, source, (text, ...sources) => {
        const { checked, library } = through(text, ...sources)
        for (const { place } of checked.findings) {
          expect(place.start.offset).toBeGreaterThanOrEqual(0)
          expect(place.end.offset).toBeLessThanOrEqual(text.length)
          expect(place.end.offset).toBeGreaterThanOrEqual(place.start.offset)
        }
        for (const { place } of library.findings) expect(place.start.line).toBeGreaterThan(0)
      }),
      { numRuns: 60, interruptAfterTimeLimit: 40_000 }
    )
  })
})
