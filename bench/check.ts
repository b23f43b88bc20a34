import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fastest, runBrief } from './run.ts'
import { sayHead, sayRow } from './table.ts'
import { twentyPages, writeWorkspace } from './workspace.ts'

/** A brief of twenty pages that cites 50 sources of 100 kB, where there are so many of them. */
export async function checkBench(folder: string): Promise<void> {
  sayHead('check of a 20-page brief of 100 claims that cites 50 sources of 100 kB')
  for (const sources of [50, 1000]) {
    const workspace = join(folder, `${sources}`)
    writeWorkspace(workspace, { sources, cited: 50, sourceLength: 100_000, briefs: 1, ...twentyPages })
    const check = () => runBrief(['-C', workspace, 'check', '--quiet'])
    const cold = () => {
      rmSync(join(workspace, '.brief'), { recursive: true, force: true })
      return check()
    }
    const changed = () => {
      appendFileSync(join(workspace, 'briefs', 'brief-0000.md'), '\nAnother line.\n')
      return check()
    }
    sayRow(`${sources} sources, cold: nothing known of them`, await fastest(2, cold))
    sayRow(`${sources} sources, warm: a word changed in the brief`, await fastest(3, changed))
    sayRow(`${sources} sources, nothing changed`, await fastest(3, check))
  }
}
