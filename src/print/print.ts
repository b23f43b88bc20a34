import type { Html } from '../page/html.ts'
import { openBrowser, type Pdf } from './browser.ts'

/** Prints one document in a browser of its own. For several, `openBrowser` once. Throws `PrintFailed`. */
export async function print(html: Html): Promise<Pdf> {
  const printer = await openBrowser()
  try {
    return await printer.print(html)
  } finally {
    await printer.close()
  }
}
