import type { Browser, Page } from 'puppeteer'
import type { Html } from '../page/html.ts'
import { finish } from './finish.ts'
import { launch } from './launch.ts'
import { PrintFailed } from './print-failed.ts'

/** A tagged PDF. */
export type Pdf = Uint8Array

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
}

/** Starts the browser that prints every document of a run. */
export async function openBrowser({ env = process.env, within = 120_000 }: PrinterOptions = {}): Promise<Printer> {
  const first = await launch(env)
  let current = Promise.resolve(first.browser)
  const renew = async (failed: Promise<Browser>): Promise<Browser> => {
    if (failed === current) {
      current = launch(env).then(({ browser }) => browser)
      await close(await failed)
    }
    return current
  }
  return {
    remarks: first.sandboxed ? [] : ['The browser runs without its sandbox, which this system does not allow it'],
    async print(html) {
      const used = current
      try {
        return await printIn(await used, html, within)
      } catch {
        return await printIn(await renew(used), html, within).catch((error) => {
          throw new PrintFailed(`Could not print \`${html.title}\`: ${reason(error)}`)
        })
      }
    },
    close: async () => close(await current)
  }
}

async function printIn(browser: Browser, html: Html, within: number): Promise<Pdf> {
  const page = await browser.newPage()
  try {
    return await finish(await inTime(within, layOut(page, html, within)), html)
  } finally {
    page.close().catch(() => {})
  }
}

async function layOut(page: Page, html: Html, within: number): Promise<Uint8Array> {
  await shutOff(page)
  await page.setContent(withoutNoteRoles(html.text), { waitUntil: 'load', timeout: within })
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: within })
}

/** Chromium tags neither a link nor a list item as what it is once a role says that it has to do with notes. */
function withoutNoteRoles(html: string): string {
  return html.replace(/(<(?:a|section)\b[^>]*?) role="doc-[a-z]+"/g, '$1')
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
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => late.reject(new Error(`took longer than ${Math.round(within / 1000)} seconds`)),
    within
  )
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

async function close(browser: Browser): Promise<void> {
  const ended = browser.close().catch(() => {})
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000).unref())])
  browser.process()?.kill('SIGKILL')
}

function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
