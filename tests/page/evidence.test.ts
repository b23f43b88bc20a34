import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Checked } from '../../src/check/checked.ts'
import { ownTemplates } from '../../src/page/own-templates.ts'
import { render } from '../../src/page/render.ts'
import { loadTemplate } from '../../src/page/template.ts'
import { openBrowser, type Printer } from '../../src/print/browser.ts'
import { launch } from '../../src/print/launch.ts'
import { briefReport } from '../../src/report/json.ts'
import { axeViolations } from '../axe-violations.ts'
import { checked, cleanText, faulty, faultyText, library } from '../report/faulty.ts'

const template = await loadTemplate('briefing', [ownTemplates])
const page = (one: Checked, draft = false): string => render(one, library, template, { draft }).text
const annexed = checked(faultyText.replace('authors:', 'evidence: annex\nauthors:'))

type Browser = Awaited<ReturnType<typeof launch>>['browser']
let browser: Browser
let printer: Printer
beforeAll(async () => {
  browser = (await launch()).browser
  printer = await openBrowser()
})
afterAll(async () => {
  await printer.close()
  await browser.close()
})

/** The words of a note, of what opens in it, and of the links there. */
function noteOf(html: string, label: string): string {
  const note = new RegExp(`<li id="fn-${label}"[\\s\\S]*?</li>\\n(?:<li id="fn|</ol>)`).exec(html)?.[0] ?? ''
  return note
    .replace(/<a href="([^"]*)">/g, '<$1> ')
    .replace(/<mark>(.*?)<\/mark>/gs, '[$1]')
    .replace(/<(?!https?:)[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}

test('a note opens to the passages it rests on, marked, with the way to each', () => {
  expect(noteOf(page(checked(cleanText, 'briefs/clean.md')), 'annual')).toContain(
    'Evidence for note 1 392,665 In 2023 the Office assessed [392,665] reports, up 5% on 2022. In 2022 it had assessed 375,230 reports. <https://reports.example/annual-2023.pdf#page&#x3D;2> Annual Report 2023: <facts> & figures, p 2 (captured on 20 November 2026; the whole text is held)'
  )
})

test('verdicts are marked in drafts only, and what is not confirmed says so in both', () => {
  const [published, draft] = [noteOf(page(faulty), 'act'), noteOf(page(faulty, true), 'act')]
  expect(published).not.toMatch(/Refuted|Verified|✗|✓/)
  expect(published).toContain('Not confirmed. The source has other words. (1) [The authority may publish')
  expect(draft).toContain('the authority must publish a summary of the reports that it receives ✗Refuted')
})

test('ids and roles stay as they were, and a note that covers no claim opens nothing', () => {
  const html = page(checked(`${cleanText}\n\nMore.[^b]\n\n[^b]: Plain words.`))
  expect(html).toContain('<section class="notes" role="doc-endnotes"')
  expect(html.match(/<li id="fn-(?:annual|b)" value="\d"><p>/g)).toHaveLength(2)
  expect(noteOf(html, 'b')).not.toContain('Evidence')
})

test('the statement counts, says how whole the sources are held, and lists what is allowed and why', () => {
  const html = page(faulty)
  const check = html.slice(
    html.indexOf('<section class="check"'),
    html.indexOf('</section>', html.indexOf('<section class="check"'))
  )
  expect(
    check
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .replace(/(?<=12,345 ).*?(?=: the Office gave)/, '…')
      .trim()
  ).toBe(
    'How this document was checked 7 of 15 claims verified against what is held of their sources, the law as on 20 November 2026. 1 to be reviewed by a person 6 not borne out by the source 1 not checked, as no source is cited or its text is not held in full 1 of these allowed by the author, with a reason What the author allows, and why: 12,345 …: the Office gave this number by letter A claim is a quotation, a figure or a reference to a provision. Each was held against what is held of the source that its note cites. 4 sources are cited. Held: the whole text of 2, a person’s own notes of 1, no text of 1.'
  )
})

test('the annex stands where the front matter asks for it', () => {
  expect(page(faulty)).not.toContain('class="annex"')
  const html = page(annexed)
  expect(html).toContain('<h2 id="annex">Annex: the evidence</h2>')
  expect(html.match(/<tr role="row" id="evidence-\d+"/g)).toHaveLength(15)
  expect(html).not.toContain('To put it right')
})

test.each([
  ['light', 1280, false],
  ['dark', 375, true],
  ['light', 320, true]
] as const)(
  'no axe violations with every note open, %s at %i px, and nothing is refused',
  async (scheme, width, draft) => {
    const opened = await browser.newPage()
    const noise: string[] = []
    opened.on('console', (message) => noise.push(message.text()))
    opened.on('request', (request) => {
      if (!request.url().startsWith('data:')) noise.push(request.url())
    })
    await opened.setViewport({ width, height: 800 })
    await opened.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
    const report = briefReport(annexed, library)
    await opened.setContent(render(annexed, library, template, { draft, report }).text, { waitUntil: 'load' })
    await opened.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
    expect(await axeViolations(opened)).toEqual([])
    expect(noise).toEqual([])
    expect(await opened.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await opened.close()
  }
)

test('the page carries the report, CSL and linked data as data, and each source as a ContextObject', () => {
  const odd = checked(cleanText.replace('A clean brief', '"</script><!-- & \\"q\\""'))
  const html = render(odd, library, template, { report: briefReport(odd, library) }).text
  const data = [...html.matchAll(/<script type="([^"]+)"[^>]*>(.*?)<\/script>/gs)].map(([, type, text]) => [
    type,
    JSON.parse(text ?? '')
  ])
  expect(data.map(([type]) => type)).toEqual([
    'application/ld+json',
    'application/vnd.citationstyles.csl+json',
    'application/json'
  ])
  const [[, linked], [, csl], [, report]] = data as [[string, unknown], [string, unknown], [string, unknown]]
  expect(linked).toMatchObject({
    '@type': 'Report',
    name: '</script><!-- & "q"',
    citation: [{ '@type': 'Report', name: 'Annual Report 2023: <facts> & figures', datePublished: '2024-04-23' }]
  })
  expect(csl).toMatchObject([
    { id: 'annual', author: [{ literal: 'Office for Reports' }], issued: { 'date-parts': [[2024, 4, 23]] } }
  ])
  expect(report).toMatchObject({ schema: 'policy-brief/check@1', library: { sources: 1, findings: [] } })
  const [, title = ''] = /<span class="Z3988" title="([^"]*)">/.exec(html) ?? []
  const fields = new URLSearchParams(title.replace(/&amp;/g, '&').replace(/&#x3D;/g, '='))
  expect([fields.get('rft.type'), fields.get('rft.title'), fields.get('rft.date')]).toEqual([
    'report',
    'Annual Report 2023: <facts> & figures',
    '2024-04-23'
  ])
})

test('the PDF carries the report as an attachment, the annex and no opened note, the same bytes each time', async () => {
  const report = briefReport(annexed, library)
  const html = render(annexed, library, template, { report })
  const [one, other] = [await printer.print(html), await printer.print(html)]
  expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true)
  expect(one.lacks).toEqual([])
  const pdf = await getDocumentProxy(one.bytes.slice())
  const attachments = await pdf.getAttachments()
  expect([...(attachments?.keys() ?? [])]).toEqual(['check.json'])
  const content = await pdf.getAttachmentContent('check.json')
  expect(new TextDecoder().decode(content ?? new Uint8Array())).toBe(report)
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join(' ')
    })
  )
  const text = pages.join(' ')
  expect(text).toContain('Annex: the evidence')
  expect(text).not.toContain('Evidence for note')
})
