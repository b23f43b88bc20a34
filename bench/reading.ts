import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { longAct, longReport } from '../tests/capture/long-sources.ts'
import { fastest, runBrief } from './run.ts'
import { sayHead, sayRow } from './table.ts'

/** Long sources, from their files to records. */
export async function readingBench(folder: string): Promise<void> {
  const report = join(folder, 'report.pdf')
  const act = join(folder, 'act.xml')
  writeFileSync(report, await longReport())
  writeFileSync(act, longAct())
  sayHead('`brief add` of a file')
  sayRow('a report of 300 pages as PDF', await fastest(2, () => add(report)), 300)
  sayRow('an Act of 600 kB as CLML', await fastest(3, () => add(act)))

  async function add(file: string) {
    const workspace = mkdtempSync(join(folder, 'workspace-'))
    mkdirSync(join(workspace, 'briefs'))
    const run = await runBrief(['-C', workspace, 'add', file])
    if (run.status !== 0) throw new Error(`the capture of ${file} ended with ${run.status}`)
    return run
  }
}
