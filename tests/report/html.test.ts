import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { libraryOf } from '../../src/library/load.ts'
import { htmlReport, loadReportTemplate } from '../../src/report/html.ts'
import { checked, cleanText, faulty, library } from './faulty.ts'

const template = await loadReportTemplate()
const report = htmlReport([faulty], library, template)

/** The words of a row of the table, marked ones in square brackets. */
function rowOf(html: string, number: number): readonly string[] {
  const row = new RegExp(`<tr role="row" id="claim-1-${number}"[\\s\\S]*?</tr>`).exec(html)?.[0] ?? ''
  return row
    .replace(/<mark>(.*?)<\/mark>/gs, '[$1]')
    .replace(/<del>(.*?)<\/del>/gs, '-$1-')
    .replace(/<ins>(.*?)<\/ins>/gs, '+$1+')
    .split(/<\/p>/)
    .map((part) =>
      part
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    )
    .filter(Boolean)
}

test('a claim beside its passage: the words marked, the verdict, the reason, the place, the capture', () => {
  expect(rowOf(report, 1)).toEqual([
    '✓ Verified',
    '1 Figure, line 9',
    'The Office assessed [392,665] reports in 2023.',
    'The source states it.',
    'In 2023 the Office assessed [392,665] reports, up 5% on 2022. In 2022 it had assessed 375,230 reports.',
    'Annual Report 2023: &lt;facts&gt; &amp; figures, p 2',
    expect.stringMatching(/^captured on 20 November 2026; the whole text is held; SHA-256 [0-9a-f]{12}$/)
  ])
})

test('an altered quotation is shown word by word', () => {
  const row = faulty.claims.findIndex(({ reason }) => reason === 'altered') + 1
  expect(rowOf(report, row)).toContain(
    'Word by word: -the-+The+ authority -must-+may+ publish a summary of the reports that it receives'
  )
})

test('the policy lets in these styles and this script, and nothing else', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/
    .exec(report)?.[1]
    ?.replace(/&#x27;/g, "'")
    .replace(/&#x3D;/g, '=')
  const hashOf = (tag: string): string => {
    const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(report)?.[1] ?? ''
    return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  }
  expect(policy).toBe(
    `default-src 'none'; style-src ${hashOf('style')}; script-src ${hashOf('script')}; font-src data:; base-uri 'none'; form-action 'none'`
  )
})

test('the same input gives the same bytes, and no path of the machine', () => {
  expect(htmlReport([faulty], library, template)).toBe(report)
  expect(report).not.toContain(process.cwd())
})

test('a run with nothing to show says so, and what is wrong with the library is there', () => {
  const broken = libraryOf([{ file: 'sources/<x>.md', text: 'no front matter' }])
  const html = htmlReport([checked('---\ntitle: T\ndate: 2026-11-20\n---\nWords.')], broken, template)
  expect(html).toContain('no quotation, figure or provision to check')
  expect(html).toContain('sources/&lt;x&gt;.md, line 1: There is no front matter')
  expect(html).toContain('The check leaves no claim of this brief for a person to judge.')
})

test('several briefs stand one after the other, their ids apart', () => {
  const html = htmlReport([faulty, checked(cleanText, 'briefs/clean.md')], library, template)
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...html.matchAll(/<h2 id="brief-\d">([^<]*)/g)].map(([, title]) => title)).toEqual([
    'Reports &amp; duties: a faulty brief',
    'A clean brief'
  ])
})
