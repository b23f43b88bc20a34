import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Ran, runBrief } from './run.ts'
import { say, sayHead, sayRow } from './table.ts'
import { tenPages, twentyPages, writeWorkspace } from './workspace.ts'

/** How time and memory grow with ten times as many briefs, and with ten times as many sources. */
export async function growthBench(folder: string): Promise<void> {
  sayHead('briefs of ten pages as HTML, 100 sources of 100 kB')
  const built: Ran[] = []
  for (const briefs of [10, 100, 1000]) {
    const workspace = join(folder, `briefs-${briefs}`)
    writeWorkspace(workspace, { sources: 100, cited: 20, sourceLength: 100_000, briefs, ...tenPages })
    const build = (): Promise<Ran> => runBrief(['-C', workspace, 'build', '--draft', '--to', 'html'])
    const first = await build()
    sayRow(`${briefs} briefs, first build`, first, briefs)
    sayRow(`${briefs} briefs, nothing changed`, await build(), briefs)
    built.push(first)
    rmSync(workspace, { recursive: true })
  }
  sayGrowth('briefs', built)

  sayHead('a 20-page brief that cites 20 of so many sources of 30 kB')
  const checked: Ran[] = []
  for (const sources of [10, 100, 1000, 10_000]) {
    const workspace = join(folder, `sources-${sources}`)
    const cited = Math.min(20, sources)
    writeWorkspace(workspace, { sources, cited, sourceLength: 30_000, briefs: 1, ...twentyPages })
    const check = (): Promise<Ran> => runBrief(['-C', workspace, 'check', '--quiet'])
    sayRow(`${sources} sources, cold`, await check())
    // Long enough for the files to be known by their times.
    await new Promise((resolve) => setTimeout(resolve, 3500))
    await check()
    appendFileSync(join(workspace, 'briefs', 'brief-0000.md'), '\nAnother line.\n')
    const changed = await check()
    sayRow(`${sources} sources, a word changed in the brief`, changed)
    sayRow(`${sources} sources, nothing changed`, await check())
    checked.push(changed)
    rmSync(workspace, { recursive: true })
  }
  sayGrowth('sources', checked)
}

/** Processor time of each against the one before: 10 or less is linear or better. */
function sayGrowth(what: string, runs: readonly Ran[]): void {
  const ratios = runs.slice(1).map(({ cpu }, index) => (cpu / (runs[index]?.cpu ?? cpu)).toFixed(1))
  say('')
  say(`Ten times as many ${what} took so many times the processor time: ${ratios.join(', then ')}.`)
}
