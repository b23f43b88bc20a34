import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '../../src/brief/read.ts'
import { check } from '../../src/check/check.ts'
import type { Checked } from '../../src/check/checked.ts'
import { fixBrief } from '../../src/cli/fix-brief.ts'
import { libraryOf } from '../../src/library/load.ts'
import { source } from './marked.ts'

const library = libraryOf([
  source('ons-2024', 'Some text of the release that is quoted.', {
    title: 'Crime in England in 2024',
    author: 'Office for National Statistics',
    issued: '2025-03-01',
    URL: 'https://www.ons.example/crime/2024'
  }),
  source(
    'paged',
    '<!-- page 1 -->\nThe regulator must publish a statement.\n<!-- page 2 -->\nThe authority may set a fee.'
  )
])
const titles = [...library.records.values()].map(({ item }) => item.title)

function checkText(text: string): Checked {
  return check(read({ file: 'briefs/a.md', text }), library, { templates: ['briefing'] })
}

function fixed(body: string): { readonly text: string; readonly changes: readonly string[] } {
  const front = '---\ntitle: T\ndate: 2026-11-20\n---\n'
  const { checked, changes } = fixBrief(checkText(front + body), titles, ({ text }) => checkText(text))
  return {
    text: checked.brief.source.slice(front.length),
    changes: changes.map(({ rule, was, is }) => `${rule}: ${was} → ${is}`)
  }
}

const notes = '\n\n[^a]: @ons-2024.\n[^b]: @paged, p 1.\n'

describe('fixing a brief', () => {
  it.each([
    [
      'A rise of 5%[^a], then 6 per cent [^a]. **Bold[^a][^b]**.',
      'A rise of 5%,[^a] then 6%.[^a] **Bold**.[^a][^b]',
      [
        'mark-placed: [^a], → ,[^a]',
        'per-cent-style:  per cent → %',
        'mark-placed:  [^a]. → .[^a]',
        'mark-placed: [^a][^b]**. → **.[^a][^b]'
      ]
    ],
    [
      'It “must publish a statement[^b]. And 6 per cent more” of 5%.',
      'It “must publish a statement[^b]. And 6 per cent more” of 5%.',
      []
    ],
    ['It “may set a fee”.[^b]', 'It “may set a fee”.[^b]', ['pinpoint-exists: p 1 → p 2']],
    [
      'It “may set a fee”, and “must publish a statement”.[^b]',
      'It “may set a fee”, and “must publish a statement”.[^b]',
      []
    ]
  ])('%s', (body, wanted, changes) => {
    const result = fixed(body + notes)
    expect(result.changes).toEqual(changes)
    expect(result.text.split('\n')[0]).toBe(wanted)
  })

  it('a footnote that holds one source in words gets its key; one that says more stays', () => {
    const body = `Text.[^c] Text.[^d]

[^c]: Office for National Statistics, ‘Crime in England in 2024’ (March 2025) <https://ons.example/crime/2024>, p 3.
[^d]: Office for National Statistics, ‘Crime in England in 2024’ (March 2025), as revised.`
    expect(fixed(body).text).toBe(`Text.[^c] Text.[^d]

[^c]: @ons-2024, p 3.
[^d]: Office for National Statistics, ‘Crime in England in 2024’ (March 2025), as revised.`)
  })
})

const pieces = fc.constantFrom(
  ...'the count|rose|5%|6 per cent|7 percent|ten percent|“must publish 6 per cent of”|“a statement|fee”|‘one|two’|(inside|out)|[^a]|[^b]|[^none]|[@paged, p 2]|@ons-2024|.|,|:|;|?|…|–|**|*|`code`|\n|\n\n> |\n\n- |\n\n| A |\n|---|\n| 1 per cent |'
    .split('|')
    .concat(['| A |\n|---|\n| 1 per cent[^a] . |\n\n', '<!-- note -->', '&amp;', '\\.', ' ', ' '])
)
const generated = fc
  .array(fc.tuple(pieces, fc.constantFrom('', ' ')), { maxLength: 24 })
  .map((all) => all.flat().join(''))

describe('on any brief, fixing', () => {
  it('leaves nothing for a second run', () => {
    fc.assert(
      fc.property(generated, (body) => {
        const once = fixed(body + notes)
        expect(fixed(once.text)).toEqual({ text: once.text, changes: [] })
      }),
      { numRuns: 200, seed: 7 }
    )
  })

  it('keeps every quotation and every letter outside of per cents', () => {
    fc.assert(
      fc.property(generated, (body) => {
        const before = checkText(body + notes)
        const { checked } = fixBrief(before, titles, ({ text }) => checkText(text))
        const quoted = before.claims
          .filter(({ claim }) => claim.kind === 'quotation')
          .map(({ claim: { place } }) => before.brief.source.slice(place.start.offset, place.end.offset))
        const letters = ({ brief }: Checked) =>
          brief.source
            .replace(/\s*(?:%|per\s?cent)|p \d/g, '')
            .replace(/[^\p{L}\p{N}]/gu, '')
            .split('')
            .sort()
            .join('')
        expect(letters(checked)).toBe(letters(before))
        for (const words of quoted) expect(checked.brief.source).toContain(words)
      }),
      { numRuns: 200, seed: 11 }
    )
  })
})
