import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Ran, runBrief } from './run.ts'
import { sayHead, sayRow } from './table.ts'
import { aloneSource, sharedSource, tenPages, writeWorkspace } from './workspace.ts'

const briefs = 100

/** A hundred briefs of ten pages, each of which cites 20 of 100 sources. */
export async function manyBench(folder: string): Promise<void> {
  writeWorkspace(folder, { sources: 100, cited: 20, sourceLength: 100_000, briefs, ...tenPages })
  sayHead(`${briefs} briefs of ten pages, 40 claims each, 100 sources of 100 kB`)
  for (const to of ['html', 'html,pdf']) {
    for (const name of ['.brief', 'out']) rmSync(join(folder, name), { recursive: true, force: true })
    const build = (): Promise<Ran> => runBrief(['-C', folder, 'build', '--draft', '--to', to])
    const row = async (what: string, each: number) => sayRow(`${to}: ${what}`, await build(), each)
    await row('first build', briefs)
    await row('nothing changed', briefs)
    change(folder, sharedSource)
    await row('a source changed that all cite', briefs)
    change(folder, aloneSource)
    await row('a source changed that one cites', 1)
    appendFileSync(join(folder, 'briefs', 'brief-0001.md'), '\nAnother line.\n')
    await row('a word changed in one brief', 1)
  }
  rmSync(join(folder, '.brief'), { recursive: true })
  sayRow('check, first', await runBrief(['-C', folder, 'check', '--quiet']), briefs)
}

function change(folder: string, source: string): void {
  appendFileSync(join(folder, 'sources', `${source}.md`), '\nAnother line.\n')
}
