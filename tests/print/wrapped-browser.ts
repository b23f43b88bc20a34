import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findBrowsers } from '../../src/print/find-browser.ts'

export interface WrappedBrowser {
  /** What the program is to run with. */
  readonly env: NodeJS.ProcessEnv
  /** The browsers started so far, in order. */
  readonly started: () => Promise<readonly number[]>
}

/** The browser that the program finds, behind a script in `folder` that writes down each process it becomes. */
export async function wrappedBrowser(folder: string): Promise<WrappedBrowser> {
  const [script, list] = [join(folder, 'browser'), join(folder, 'started')]
  for await (const { executable } of findBrowsers(process.env)) {
    await writeFile(script, `#!/bin/sh\n[ "$1" = --version ] || echo $$ >> '${list}'\nexec '${executable}' "$@"\n`)
    await chmod(script, 0o755)
    break
  }
  await writeFile(list, '')
  const started = async () => (await readFile(list, 'utf8')).split('\n').filter(Boolean).map(Number)
  return { env: { ...process.env, BRIEF_BROWSER: script }, started }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Resolves when a process is no more. */
export async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20))
}
