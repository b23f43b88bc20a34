import { expect, test } from 'vitest'
import type { Finding } from '../../src/document/finding.ts'
import { placesIn } from '../../src/document/place.ts'
import { bodyOf, set, wholeBrief } from './set.ts'

test('a brief in the briefing template', async () => {
  await expect(bodyOf(set(wholeBrief))).toMatchFileSnapshot('briefing.snap')
})

test('a note marked three times links back to every mark, and is printed once', () => {
  const html = bodyOf(set('One.[^a] Two.[^a] Three.[^A]\n\n[^a]: @act, s 10.'))
  const marks = [...html.matchAll(/<a role="doc-noteref" id="([^"]+)" href="([^"]+)"/g)].map(([, id, to]) => [id, to])
  const back = [...html.matchAll(/<a role="doc-backlink" href="([^"]+)"/g)].map(([, to]) => to)
  expect(marks).toEqual([
    ['fnref-a', '#fn-a'],
    ['fnref-a-2', '#fn-a'],
    ['fnref-a-3', '#fn-a']
  ])
  expect(back).toEqual(['#fnref-a', '#fnref-a-2', '#fnref-a-3'])
  expect(html.match(/<li id="fn-a"/g)).toHaveLength(1)
})

test('under Harvard citations stand in the text, and notes with sentences stay notes', () => {
  const front = '---\ntitle: T\ndate: 2026-11-20\nstyle: harvard\n---\n'
  const html = bodyOf(set(`${front}One.[^a] Two [@annual, p 4].[^b]\n\n[^a]: @annual, p 12.\n[^b]: As @annual says.`))
  const text = html.slice(
    html.indexOf('<div class="text">'),
    html.indexOf('</div>', html.indexOf('<div class="text">'))
  )
  expect(
    text
      .replace(/<[^>]+>/g, '')
      .replaceAll('\u00A0', ' ')
      .trim()
  ).toBe(
    'One (Internet Watch Foundation, 2024, p. 12). Two (Internet Watch Foundation, 2024, p. 4).1'.replace(
      /p\. /g,
      'p. '
    )
  )
  expect(html).toContain('As Internet Watch Foundation (2024) says.')
  expect(html).toContain('<h2 id="sources">Reference list</h2>')
})

test('a citation in the text is a mark close to its word, after the stop', () => {
  const html = bodyOf(set('As in 2023 [@annual, p 4]. So 2022 [@annual, p 5] is, too.'))
  expect(html.replace(/<[^>]+>/g, '')).toContain('As in 2023.1 So 20222 is, too.')
})

test('labels that are not fit for an id, or would meet another mark, have ids of their own', () => {
  const html = bodyOf(set('A.[^a/b] B.[^a-b] C.[^x] D.[^x] E.[^x-2]\n\n[^a/b]: 1\n[^a-b]: 2\n[^x]: 3\n[^x-2]: 4'))
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, to] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(to)
  expect(ids).toContain('fnref-x-2')
})

test('raw HTML, scripts in links and template syntax do nothing', () => {
  const html = bodyOf(
    set('A <b onclick="x()">b</b> <script>x()</script> [l](javascript:x()) {{title}} {{{css}}}\n\n<p>raw')
  )
  expect(html).not.toMatch(/<b |<script(?! type="application\/)|javascript:|<p>raw/)
  expect(html).toContain('{{title}} {{{css}}}')
})

test('nothing in the page is asked for from elsewhere', () => {
  const { text } = set('![A chart](https://example.org/chart.png) and text')
  expect(text).toContain('[Picture: A chart]')
  expect(text).toContain("default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:")
  expect(text).not.toMatch(/<(?:link|script(?! type="application\/)|img|iframe)|url\("(?!data:)|@import/)
  expect(text.length).toBeLessThan(200_000)
})

test('the title cannot leave the styles or the head', () => {
  const { text } = set('---\ntitle: "</style><script>x</script> \\"q\\""\ndate: 2026-11-20\n---\nText')
  expect(text).not.toContain('<script>')
  expect(text.match(/<\/style>/g)).toHaveLength(1)
})

test('a draft says what is wrong where it stands', () => {
  const html = bodyOf(
    set('Nearly 300,000 reports.[^a] And [^gone].\n\n[^a]: @missing, p 1.', (source) => [
      finding(source, 'title', 'brief-front-matter', 'Unknown `x`'),
      finding(source, '300,000', 'figure-stated', 'The source says `275,652`'),
      finding(source, '[^gone]', 'note-defined', 'No footnote `gone`'),
      finding(source, '@missing', 'source-known', 'Unknown source `missing`')
    ])
  )
  const words = html.replace(/ class="[^"]*"| role="note"/g, '')
  expect(words).toContain('Nearly <mark>300,000</mark> reports.')
  expect(words).toContain('And <mark>[^gone]</mark>.')
  expect(words).toContain('<strong>DRAFT</strong> Not for publication: 4 errors')
  expect(words).toContain('<span>brief-front-matter</span>, line 2: Unknown <code>x</code>: mend it')
  expect(words).toMatch(/<li id="fn-a"[^>]*>.*<\/p>.*<div><span>source-known<\/span>, line 9: /s)
  expect(words.indexOf('figure-stated')).toBeGreaterThan(words.indexOf('<mark>[^gone]</mark>'))
})

function finding(source: string, at: string, rule: string, problem: string): Finding {
  const start = source.indexOf(at)
  return { rule, level: 'error', problem, fix: 'mend it', place: placesIn(source)(start, start + at.length) }
}
