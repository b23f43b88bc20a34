import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fastest, runBrief } from './run.ts'
import { sayHead, sayRow } from './table.ts'

const root = new URL('..', import.meta.url).pathname

/** What a run costs before it does anything, and one that does all. */
export async function startBench(folder: string): Promise<void> {
  for (const part of ['briefs', 'sources', 'templates'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  sayHead('start')
  sayRow('`brief --help`', await fastest(5, () => runBrief(['--help'])))
  const force = () => runBrief(['-C', folder, 'build', '--force'])
  await force()
  sayRow('`brief build --force` of the sample', await fastest(2, force))
  sayRow('`brief build` of the sample, nothing changed', await fastest(3, () => runBrief(['-C', folder, 'build'])))
}
