import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import puppeteer from 'puppeteer'
import { packedBrowser } from './packed-browser.ts'

/** A browser to try. `chosen` is one that the user named: where it fails, no other is tried. */
export interface BrowserFound {
  readonly executable: string
  readonly from: string
  readonly chosen: boolean
  /** Folders for a machine that lacks what this browser needs. */
  readonly libraries?: string
  readonly fonts?: string
}

const variables = ['BRIEF_BROWSER', 'PUPPETEER_EXECUTABLE_PATH']
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
]

/**
 * The browsers to try, best first: the one an environment variable names, an installed Chromium or Chrome, puppeteer's
 * own, and last the one in the npm package, which is unpacked only when it is asked for.
 */
export async function* findBrowsers(env: NodeJS.ProcessEnv): AsyncGenerator<BrowserFound> {
  for (const variable of variables) {
    const executable = env[variable]
    if (!executable) continue
    yield { executable, from: variable, chosen: true }
    return
  }
  for (const executable of installed(env)) yield { executable, from: 'this system', chosen: false }
  const downloaded = await puppeteer.executablePath().catch(() => null)
  if (downloaded && existsSync(downloaded)) yield { executable: downloaded, from: 'puppeteer', chosen: false }
  const packed = await packedBrowser()
  if (packed) yield { ...packed, from: '@sparticuz/chromium', chosen: false }
}

function installed(env: NodeJS.ProcessEnv): string[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...elsewhere].filter((path) => existsSync(path))
}
