import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import type { Browser, Page } from 'puppeteer'
import type { Html } from '../page/html.ts'
import { finish } from './finish.ts'
import { isAsPlanned } from './foot/as-planned.ts'
import { notesToFoot } from './foot/foot-notes.ts'
import { launch } from './launch.ts'
import { linesOver } from './one-page.ts'
import { PrintFailed } from './print-failed.ts'
import { twice } from './twice.ts'

/** A tagged PDF. It names itself as PDF/UA-1 where it lacks nothing of that. */
export interface Pdf {
  readonly bytes: Uint8Array
  /** What it lacks for readers who do not see its pages, a line each. */
  readonly lacks: readonly string[]
}

export interface Printer {
  /** What the user should be told of the browser, such as that its sandbox is not possible here. */
  readonly remarks: readonly string[]
  /** Prints one document; several may be printed at once. Throws `PrintFailed` when two browsers in turn could not. */
  print(html: Html): Promise<Pdf>
  close(): Promise<void>
}

export interface PrinterOptions {
  readonly env?: NodeJS.ProcessEnv
  /** Milliseconds that one document may take. */
  readonly within?: number
  /** Told what the user should know of a document, such as that its notes stand at its end. */
  readonly remark?: (text: string) => void
}

/** Starts the browser that prints every document of a run. */
export async function openBrowser(options: PrinterOptions = {}): Promise<Printer> {
  const { env = process.env, within = 120_000, remark = () => {} } = options
  const first = await launch(env)
  let current = Promise.resolve(first.browser)
  const renew = async (failed: Browser): Promise<Browser> => {
    if (failed === (await current)) {
      current = launch(env).then(({ browser }) => browser)
      await close(failed)
    }
    return current
  }
  return {
    remarks: first.sandboxed ? [] : ['The browser runs without its sandbox, which this system does not allow it'],
    async print(html) {
      const browsers = { current: () => current, renew }
      return twice(browsers, (browser) => printIn(browser, html, within, remark)).catch((error) => {
        if (error instanceof PrintFailed) throw error
        throw new PrintFailed(`Could not print \`${html.title}\`: ${reason(error)}`)
      })
    },
    close: async () => close(await current)
  }
}

async function printIn(browser: Browser, html: Html, within: number, remark: (text: string) => void): Promise<Pdf> {
  if (html.onePage) return finish(await inTime(within, onOnePage(browser, html, within, remark)), html)
  const printed = await inTime(within, withNotesAtFoot(browser, html, within))
  if (printed) return finish(printed, html)
  remark(`The notes of \`${html.title}\` stand at its end: they do not fit at the foot of its pages`)
  return finish(await inTime(within, onPage(browser, html, within, toPdf)), html)
}

/** Its notes stand at its end, which is the foot of its only page. */
async function onOnePage(
  browser: Browser,
  html: Html,
  within: number,
  remark: (text: string) => void
): Promise<PDFDocument> {
  return onPage(browser, html, within, async (page, timeout) => {
    const printed = await toPdf(page, timeout)
    if (printed.getPageCount() > 1) {
      const lines = await linesOver(page)
      remark(`\`${html.title}\` is ${lines} ${lines === 1 ? 'line' : 'lines'} longer than one side of A4`)
    }
    return printed
  })
}
/** Room left at every foot, in pixels: more each time that the browser did not break pages as planned. */
const slacks = [1, 4, 12]

/** Null where some note could not be set on the page of its call. */
async function withNotesAtFoot(browser: Browser, html: Html, within: number): Promise<PDFDocument | null> {
  for (const slack of slacks) {
    const printed = await onPage(browser, html, within, async (page, timeout) => {
      const plan = await notesToFoot(page, slack)
      if (plan === 'no-pages') return toPdf(page, timeout)
      if (plan === 'no-room') return plan
      const pdf = await toPdf(page, timeout)
      return isAsPlanned(pdf, plan) ? pdf : null
    })
    if (printed === 'no-room') return null
    if (printed) return printed
  }
  return null
}

async function onPage<T>(
  browser: Browser,
  html: Html,
  within: number,
  work: (page: Page, within: number) => Promise<T>
): Promise<T> {
  const page = await browser.newPage()
  try {
    await shutOff(page)
    // Before there is anything to lay out: a page laid out for the screen would be laid out again.
    await page.emulateMediaType('print')
    await page.setContent(withRolesToPrint(html.text), { waitUntil: 'load', timeout: within })
    return await work(page, within)
  } finally {
    page.close().catch(() => {})
  }
}

async function toPdf(page: Page, timeout: number): Promise<PDFDocument> {
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout
  })
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
}

/**
 * Chromium tags neither a link nor a list item as what it is once a role says that it has to do with notes, and a figure as
 * a picture of its own around the one it holds.
 */
function withRolesToPrint(html: string): string {
  return html
    .replace(/(<(?:a|section)\b[^>]*?) role="doc-[a-z]+"/g, '$1')
    .replace(/<figure\b(?![^>]*\srole=)/g, '<figure role="group"')
}

/** No script of the document's runs, and nothing but data that stands in it is loaded. */
async function shutOff(page: Page): Promise<void> {
  await page.setJavaScriptEnabled(false)
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const allowed = request.url().startsWith('data:')
    const answered = allowed ? request.continue() : request.abort('blockedbyclient')
    answered.catch(() => {})
  })
}

async function inTime<T>(within: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`took longer than ${Math.round(within / 1000)} seconds`)
    timer = setTimeout(() => reject(error), within)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

async function close(browser: Browser): Promise<void> {
  const ended = browser.close().catch(() => {})
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000).unref())])
  const pid = browser.process()?.pid
  if (pid === undefined || browser.process()?.exitCode !== null) return
  // Its helpers are of its group.
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}

function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
