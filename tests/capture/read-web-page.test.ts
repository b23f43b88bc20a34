import { expect, test } from 'vitest'
import { CaptureFailed } from '../../src/capture/failed.ts'
import { readWebPage } from '../../src/capture/web/read-web-page.ts'
import { newsPage } from './news-page.ts'

test('A page becomes its article, then what the article leaves out', async () => {
  const { text, ...rest } = await readWebPage(newsPage, 'https://news.example/reports-rise?utm_source=mail')
  expect(text).toBe(`# Reports rise for a third year

The foundation acted on 291,273 pages in 2024[^1], an area of 10 km² of print, it said, and expects the number to go on rising.

## What the report says

- The first finding is about hosting, and where it is done.
- The second is about reporting, and by whom.

> We stand ready to help.

Table 1: pages by year

| Year | Pages                 |
| ---- | --------------------- |
| 2023 | 275,652               |
| 2024 | 291,273 (provisional) |

The text <!‐‐ page 9 ‐‐> is no marker of ours, and the paragraph goes on for long enough to count.

[^1]: The figure is provisional.

<!-- the rest of the page -->

A passage that the extractor drops names 12,345 cases.

© The Daily Example`)
  expect(rest).toEqual({
    item: {
      type: 'article-newspaper',
      title: 'Reports rise for a third year',
      author: [{ family: 'van Doe', given: 'Jane' }, 'Example News Desk'],
      issued: { year: 2024, month: 4, day: 23 },
      'container-title': 'The Daily Example',
      language: 'en-GB',
      URL: 'https://news.example/reports-rise'
    },
    completeness: 'full',
    standing: 'secondary',
    licence: 'https://licences.example/open',
    reader: 'defuddle 0.19.4',
    remarks: [
      '2 lines outside the article are kept after `<!-- the rest of the page -->`',
      'A newspaper is secondary: name under `reports` whose facts these are'
    ]
  })
})

test('A journal article is cited from its own metadata', async () => {
  const { item } = await readWebPage(
    `<html><head><meta name="citation_title" content="On captures"><meta name="citation_author" content="Doe, Jane">
    <meta name="citation_author" content="Roe, John A."><meta name="citation_publication_date" content="2021/03">
    <meta name="citation_journal_title" content="Journal of Examples"><meta name="citation_volume" content="12">
    <meta name="citation_issue" content="3"><meta name="citation_firstpage" content="45"><meta name="citation_lastpage" content="67">
    <meta name="citation_doi" content="doi:10.1234/abc"></head><body><p>Text.</p></body></html>`,
    'https://journal.example/12/3/45'
  )
  expect(item).toEqual({
    type: 'article-journal',
    title: 'On captures',
    author: [
      { family: 'Doe', given: 'Jane' },
      { family: 'Roe', given: 'John A.' }
    ],
    issued: { year: 2021, month: 3 },
    'container-title': 'Journal of Examples',
    volume: '12',
    issue: '3',
    page: '45-67',
    DOI: '10.1234/abc',
    URL: 'https://journal.example/12/3/45'
  })
})

test('A page for subscribers, and one that scripts would fill, are partial', async () => {
  const paid = `<html><body><script type="application/ld+json">{"@type":"NewsArticle","headline":"Paid for","isAccessibleForFree":false}</script><p>${'The first lines are free to read for all. '.repeat(10)}</p></body></html>`
  const empty =
    '<html><head><title>Two words</title></head><body><div id="root"></div><script src="app.js"></script></body></html>'
  const doubts = []
  for (const html of [paid, empty]) {
    const { completeness, remarks } = await readWebPage(html)
    doubts.push([completeness, remarks[0]])
  }
  expect(doubts).toEqual([
    ['partial', 'The page says that it is for subscribers: the capture may end early'],
    ['none', 'The page holds 2 words and may show the rest by script: save it in a browser as PDF and add that']
  ])
})

test('A page nested without end is refused in one line', async () => {
  await expect(readWebPage('<div>'.repeat(100_000))).rejects.toThrow(
    new CaptureFailed('The page is nested too deeply to be read', 'save it as PDF or text and add the file')
  )
})
