import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import type { Page } from 'puppeteer'
import type { Html } from '../page/html.ts'
import type { Pdf } from './browser.ts'
import { finish } from './finish.ts'
import { isAsPlanned } from './foot/as-planned.ts'
import { notesToFoot } from './foot/foot-notes.ts'
import { linesOver } from './one-page.ts'

/** A page of the browser with the document in it; each is used once. */
export type OpenPage = () => Promise<Page>

/** Prints a document with its notes at the foot of its pages, or at its end where they do not fit there. */
export async function printIn(open: OpenPage, html: Html, remark: (text: string) => void): Promise<Pdf> {
  if (html.onePage) return finish(await onOnePage(open, html, remark), html)
  const printed = await withNotesAtFoot(open)
  if (printed) return finish(printed, html)
  remark(`The notes of \`${html.title}\` stand at its end: they do not fit at the foot of its pages`)
  return finish(await onPage(open, toPdf), html)
}

/** Its notes stand at its end, which is the foot of its only page. */
async function onOnePage(open: OpenPage, html: Html, remark: (text: string) => void): Promise<PDFDocument> {
  return onPage(open, async (page) => {
    const printed = await toPdf(page)
    if (printed.getPageCount() > 1) {
      const lines = await linesOver(page)
      remark(`\`${html.title}\` is ${lines} ${lines === 1 ? 'line' : 'lines'} longer than one side of A4`)
    }
    return printed
  })
}

/** Room left at every foot, in pixels: more each time that the browser did not set pages as planned. */
const slacks = [1, 4, 12]

/** Null where some note could not be set on the page of its call. */
async function withNotesAtFoot(open: OpenPage): Promise<PDFDocument | null> {
  let over = 0
  for (const slack of slacks) {
    const printed = await onPage(open, async (page) => {
      const feet = await notesToFoot(page, slack + over)
      switch (feet.kind) {
        case 'no pages':
          return toPdf(page)
        case 'no room':
          return feet.kind
        case 'too high':
          over += Math.ceil(feet.over)
          return null
        case 'as planned': {
          const pdf = await toPdf(page)
          return isAsPlanned(pdf, feet.plan) ? pdf : null
        }
      }
    })
    if (printed === 'no room') return null
    if (printed) return printed
  }
  return null
}

async function onPage<T>(open: OpenPage, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await open()
  try {
    return await work(page)
  } finally {
    page.close().catch(() => {})
  }
}

async function toPdf(page: Page): Promise<PDFDocument> {
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 0
  })
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
}
