import { Defuddle } from 'defuddle/node'
import type { Element, Root, RootContent } from 'hast'
import { parseHTML } from 'linkedom'
import { restOfPage } from '../../library/divisions.ts'
import { CaptureFailed } from '../failed.ts'
import { markdownOf } from '../markup/markdown-of.ts'
import { writeNotes } from '../markup/notes.ts'
import { parsedHtml, treeOf } from '../markup/tree-of.ts'
import type { Reading } from '../reader.ts'
import { nameAndVersion } from '../version.ts'
import { type Found, pageItem } from './page-item.ts'
import { type PageMetadata, pageMetadata } from './page-metadata.ts'
import { restOf } from './rest-of-page.ts'

const fewestWords = 50
/** Characters. A longer page is kept whole, its article not told apart: that takes too long. */
const longestForArticle = 3_000_000
/** As many elements a page of a hundred sheets has. The extractor asks all of them for dozens of things. */
const mostForArticle = 20_000
/** The square of each element's depth, summed: 20,000 elements, most of them at the 20th level. Each asks after what it stands in. */
const mostDepths = 10_000_000
const longest = 12_000_000

/** The extractor looks for reading times at each digit of a number. */
const longNumber = /\d{1000}/

/** Reads a web page: its article, then after a marker the lines of the page that the article does not hold. */
export async function readWebPage(html: string, address?: string): Promise<Reading> {
  try {
    return await readArticle(html, address)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new CaptureFailed('The page is nested too deeply to be read', 'save it as PDF or text and add the file')
  }
}

async function readArticle(html: string, address: string | undefined): Promise<Reading> {
  if (html.length > longest) {
    throw new CaptureFailed('The page is longer than 12 MB', 'save the part you cite and add the file')
  }
  const page = parsedHtml(html)
  const metadata = pageMetadata(page)
  const found = isTooLarge(html, page) ? noArticle : await extracted(html, address)
  const item = pageItem(metadata, found, address)
  const article = withTitle(found.text, item.title)
  const rest = restOf(html, article)
  const text = bodyOf(found.text === '' ? '' : article, rest)
  const doubts = doubtsAbout(metadata, html, article, rest)
  return {
    item,
    text,
    completeness: text === '' ? 'none' : doubts.length > 0 ? 'partial' : 'full',
    ...(item.type === 'article-newspaper' && { standing: 'secondary' as const }),
    ...(metadata.licence && { licence: metadata.licence }),
    reader: nameAndVersion('defuddle'),
    remarks: [...doubts, ...remarksOn(item, rest)]
  }
}

const noArticle = { text: '', title: '', author: '', published: '' }

function isTooLarge(html: string, page: Root): boolean {
  if (html.length > longestForArticle || longNumber.test(html)) return true
  let elements = 0
  let depths = 0
  let level = elementsIn(page)
  for (let depth = 1; level.length > 0; depth++) {
    elements += level.length
    depths += level.length * depth ** 2
    level = level.flatMap(elementsIn)
  }
  return elements > mostForArticle || depths > mostDepths
}

function elementsIn({ children }: { readonly children: readonly RootContent[] }): Element[] {
  return children.filter((child) => child.type === 'element')
}

/** The article as the extractor sees it; nothing when it cannot cope with the page. */
async function extracted(html: string, address: string | undefined): Promise<Found & { readonly text: string }> {
  try {
    const { content, title, author, published } = await Defuddle(documentOf(html), address, {
      useAsync: false
    })
    const tree = treeOf(content)
    writeNotes(tree)
    return { text: markdownOf(tree), title, author, published }
  } catch (error) {
    if (error instanceof RangeError) throw error
    return noArticle
  }
}

/** Without an article, the whole page is what there is. */
function bodyOf(article: string, rest: readonly string[]): string {
  if (article === '') return rest.join('\n\n')
  return rest.length === 0 ? article : `${article}\n\n${restOfPage}\n\n${rest.join('\n\n')}`
}

/** A document for the extractor, without data that it would only complain about on the console. */
function documentOf(html: string): ReturnType<typeof parseHTML>['document'] {
  const { document } = parseHTML(html)
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (!isJson(script.textContent ?? '')) script.remove()
  }
  return document
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function withTitle(article: string, title: string | undefined): string {
  if (title === undefined || article.slice(0, title.length + 50).includes(title)) return article
  return `# ${title}\n\n${article}`
}

/** Reasons why the capture may not be the whole page. */
function doubtsAbout(metadata: PageMetadata, html: string, article: string, rest: readonly string[]): string[] {
  const doubts: string[] = []
  const words = [article, ...rest].join(' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  const free = metadata.linked.map((thing) => String(thing['isAccessibleForFree']).toLowerCase())
  if (free.includes('false')) doubts.push('The page says that it is for subscribers: the capture may end early')
  if (words < fewestWords && /<script\b/i.test(html)) {
    doubts.push(
      `The page holds ${words} words and may show the rest by script: save it in a browser as PDF and add that`
    )
  }
  return doubts
}

function remarksOn(item: Reading['item'], rest: readonly string[]): string[] {
  return [
    ...(rest.length > 0
      ? [
          `${rest.length === 1 ? '1 line' : `${rest.length} lines`} outside the article ${rest.length === 1 ? 'is' : 'are'} kept after \`${restOfPage}\``
        ]
      : []),
    ...(item.type === 'article-newspaper'
      ? ['A newspaper is secondary: name under `reports` whose facts these are']
      : [])
  ]
}
