import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import puppeteer, { type Browser } from 'puppeteer'
import { endOnSignals } from './end-on-signals.ts'
import { type BrowserFound, findBrowsers } from './find-browser.ts'
import { PrintFailed } from './print-failed.ts'

export interface Launched {
  readonly browser: Browser
  /** False where the browser could only be started without its sandbox, as root always must. */
  readonly sandboxed: boolean
}

const startsWithin = 30_000
const args = ['--disable-gpu', '--font-render-hinting=none', '--no-pings', '--host-resolver-rules=MAP * ~NOTFOUND']

/**
 * Starts the first browser that can be started. Ctrl-C and other signals to end end it, as does the end of this process. Of
 * two arguments of one name the browser takes the last: `more` wins.
 */
export async function launch(env: NodeJS.ProcessEnv = process.env, more: readonly string[] = []): Promise<Launched> {
  const failures: string[] = []
  const release = endOnSignals()
  for await (const found of findBrowsers(env)) {
    try {
      const launched = await start(found, env, [...args, ...more])
      launched.browser.once('disconnected', release)
      return launched
    } catch (error) {
      failures.push(`\`${found.executable}\` (${found.from}): ${reason(found.executable, error)}`)
      if (found.chosen) break
    }
  }
  release()
  if (failures.length === 0) {
    throw new PrintFailed('There is no browser to print with')
  }
  throw new PrintFailed(`No browser would start: ${failures.join('; ')}`)
}

async function start(found: BrowserFound, env: NodeJS.ProcessEnv, args: readonly string[]): Promise<Launched> {
  if (!existsSync(found.executable)) throw new Error('there is no such file')
  const own = withFonts(found, env)
  try {
    return await startWith(found, own, args)
  } catch (error) {
    const packed = withLibraries(found, own)
    if (!packed) throw error
    return startWith(found, packed, args)
  }
}

/** In its sandbox where the system allows it one. */
async function startWith(
  { executable }: BrowserFound,
  env: NodeJS.ProcessEnv,
  args: readonly string[]
): Promise<Launched> {
  const open = (sandbox: boolean): Promise<Browser> =>
    puppeteer.launch({
      executablePath: executable,
      headless: 'shell',
      pipe: true,
      timeout: startsWithin,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: sandbox ? [...args] : [...args, '--no-sandbox'],
      env
    })
  const asRoot = process.getuid?.() === 0
  if (asRoot) return { browser: await open(false), sandboxed: false }
  try {
    return { browser: await open(true), sandboxed: true }
  } catch {
    return { browser: await open(false), sandboxed: false }
  }
}

/** A packed browser brings fonts; they are used only where the system has none, as its own fit better. */
function withFonts({ fonts }: BrowserFound, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return fonts && !existsSync('/etc/fonts/fonts.conf') ? { ...env, FONTCONFIG_PATH: fonts } : { ...env }
}

/** A packed browser brings libraries too. Null where it has none, or where it is not libraries that it lacks. */
function withLibraries({ executable, libraries }: BrowserFound, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv | null {
  if (!libraries || spawnSync(executable, ['--version'], { env }).status === 0) return null
  return { ...env, LD_LIBRARY_PATH: [libraries, env['LD_LIBRARY_PATH']].filter(Boolean).join(':') }
}

/** What the browser itself says when it is asked for its version, where it does not get even so far. */
function reason(executable: string, error: unknown): string {
  const asked = spawnSync(executable, ['--version'], { timeout: 10_000, encoding: 'utf8' })
  const own = asked.status === 0 || asked.error ? '' : asked.stderr
  return firstLine(own) || firstLine(error instanceof Error ? error.message : String(error))
}

function firstLine(text: string): string {
  const line = text.split('\n').find((each) => each.trim() !== '') ?? ''
  return line.trim().slice(0, 200)
}
