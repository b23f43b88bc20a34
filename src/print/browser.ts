import type { Browser, Page } from 'puppeteer'
import type { Html } from '../page/html.ts'
import { launch } from './launch.ts'
import { openPage } from './open-page.ts'
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
  /** As `process.env`; said without Node’s types, which a user of these may not have. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Milliseconds that one document may take. */
  readonly within?: number
  /** Told what the user should know of a document, such as that its notes stand at its end. */
  readonly remark?: (text: string) => void
}

/** Starts the browser that prints every document of a run. */
export async function openBrowser(options: PrinterOptions = {}): Promise<Printer> {
  const { env = process.env, within = 120_000, remark = () => {} } = options
  const first = await launch(env)
  // One page is made ready while the first document is still being set.
  let ready: Promise<Page> | null = openPage(first.browser)
  ready.catch(() => {})
  let current = Promise.resolve(first.browser)
  const pageOf = (browser: Browser): Promise<Page> => {
    const page = browser === first.browser && ready ? ready : openPage(browser)
    ready = null
    return page
  }
  const renew = async (failed: Browser): Promise<Browser> => {
    // Of several that it fails, the first replaces it: what the others replaced again would never be closed.
    const before = current
    if (failed === (await before) && current === before) {
      current = launch(env).then(({ browser }) => browser)
      await close(failed)
    }
    return current
  }
  return {
    remarks: first.sandboxed ? [] : ['The browser runs without its sandbox, which this system does not allow it'],
    async print(html) {
      const browsers = { current: () => current, renew }
      return twice(browsers, (browser) =>
        inTime(
          within,
          whileThere(
            browser,
            printOn(() => pageOf(browser), html, remark)
          )
        )
      ).catch((error) => {
        if (error instanceof PrintFailed) throw error
        throw new PrintFailed(`Could not print \`${html.title}\`: ${reason(error)}`)
      })
    },
    close: async () => close(await current)
  }
}

/** The first page is filled while what reads the printed file is loaded. */
async function printOn(newPage: () => Promise<Page>, html: Html, remark: (text: string) => void): Promise<Pdf> {
  const fill = async (): Promise<Page> => {
    const page = await newPage()
    await page.setContent(withRolesToPrint(html.text), { waitUntil: 'load', timeout: 0 })
    return page
  }
  const filled = [fill()]
  filled[0]?.catch(() => {})
  const { printIn } = await import('./print-in.ts')
  return printIn(() => filled.pop() ?? fill(), html, remark)
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

/** What waits for a browser that has died may wait for long. */
async function whileThere<T>(browser: Browser, work: Promise<T>): Promise<T> {
  let leave = () => {}
  const died = new Promise<never>((_, reject) => {
    leave = () => reject(new Error('the browser has ended'))
    if (browser.connected) browser.once('disconnected', leave)
    else leave()
  })
  try {
    return await Promise.race([work, died])
  } finally {
    browser.off('disconnected', leave)
  }
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
