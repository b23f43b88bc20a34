import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { hostile, writeHostile } from './hostile.ts'
import { fastest, type Ran, runBrief } from './run.ts'
import { say } from './table.ts'

/** How the check grows when text that slow patterns choke on is doubled. */
export async function hostileBench(folder: string): Promise<void> {
  say('')
  say('| 100 kB of, in brief and source | processor seconds | twice as much | ratio |')
  say('|---|--:|--:|--:|')
  const still = (await fastest(3, () => hostileRun(folder, 'empty', '', 1))).cpu
  for (const [name, unit] of Object.entries(hostile)) await hostileRow(folder, name, unit, still)
}

/** Growth is that of the work on the text: what starting takes is taken off first. */
async function hostileRow(folder: string, name: string, unit: string, still: number): Promise<void> {
  const once = (await fastest(2, () => hostileRun(folder, name, unit, 1))).cpu
  const twice = (await fastest(2, () => hostileRun(folder, name, unit, 2))).cpu
  const work = once - still
  const ratio = work < 0.05 ? 'too little to tell' : ((twice - still) / work).toFixed(1)
  say(`| ${name} | ${once.toFixed(2)} | ${twice.toFixed(2)} | ${ratio} |`)
}

async function hostileRun(folder: string, name: string, unit: string, size: 1 | 2): Promise<Ran> {
  const workspace = join(folder, `${name} ${size}`)
  writeHostile(workspace, unit, size)
  rmSync(join(workspace, '.brief'), { recursive: true, force: true })
  const run = await runBrief(['-C', workspace, 'check', '--quiet'])
  if (run.status !== 0 && run.status !== 1) throw new Error(`the check of ${name} ended with ${run.status}`)
  return run
}
