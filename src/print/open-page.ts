import type { Browser, Page } from 'puppeteer'

/** A page that lays out what it is given as it is printed. */
export async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  await shutOff(page)
  // Before there is anything to lay out: a page laid out for the screen would be laid out again.
  await page.emulateMediaType('print')
  return page
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
