import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Ran } from './run.ts'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

export interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<Ran & { readonly signal: NodeJS.Signals | null }>
  /** Resolves once the run has said this on either stream. */
  says(words: string): Promise<void>
}

/** The command in a folder, with changes to its environment, for tests that do something to it while it runs. */
export function start(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Started {
  return watched(spawn(process.execPath, [main, ...args], { cwd, env: { ...process.env, ...env } }))
}

/** The same through a shell that first does something, such as setting a limit. */
export function startAfter(shell: string, cwd: string, args: readonly string[]): Started {
  return watched(spawn('bash', ['-c', `${shell}; exec "$@"`, 'bash', process.execPath, main, ...args], { cwd }))
}

function watched(child: ReturnType<typeof spawn>): Started {
  const chunks = { out: '', err: '' }
  const waiting: { readonly words: string; readonly resolve: () => void }[] = []
  const hear = (stream: 'out' | 'err') => (text: Buffer) => {
    chunks[stream] += text.toString('utf8')
    for (const { words, resolve } of waiting) if (chunks[stream].includes(words)) resolve()
  }
  child.stdout?.on('data', hear('out'))
  child.stderr?.on('data', hear('err'))
  return {
    child,
    ended: new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code, signal) => resolve({ code, signal, ...chunks }))
    }),
    says: (words) => new Promise((resolve) => waiting.push({ words, resolve }))
  }
}
