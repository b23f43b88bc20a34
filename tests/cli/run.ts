import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command as a user does, in a folder, its output not a terminal. */
export function brief(cwd: string, ...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks = { out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      chunks.out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      chunks.err += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...chunks }))
  })
}

/** A folder with these files that is gone after the test. A path with a space, as users have. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'policy brief '))
  onTestFinished(() => rm(parent, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    const path = join(parent, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
  return parent
}
