import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hostile, writeHostile } from './hostile.ts'
import { fastest, type Ran, runBrief } from './run.ts'
import { writeWorkspace } from './workspace.ts'

const root = new URL('..', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'policy-brief-bench-'))

try {
  say('| what, whole process | seconds | processor seconds | MB |')
  say('|---|--:|--:|--:|')
  row('`brief --help`', fastest(times(5, () => runBrief(['--help']))))
  checkAgainst(50)
  checkAgainst(1000)
  if (!process.argv.includes('--no-print')) {
    row('`brief build --force` of the sample', runBrief(['-C', root, 'build', '--force']))
  }
  say('')
  say('| 100 kB of, in brief and source | processor seconds | twice as much | ratio |')
  say('|---|--:|--:|--:|')
  const still = fastest(times(3, () => hostileRun('empty', '', 1))).cpu
  for (const [name, unit] of Object.entries(hostile)) hostileRow(name, unit, still)
} finally {
  rmSync(folder, { recursive: true })
}

/** A brief of 10,000 words with 200 claims; 50 of the sources are cited. */
function checkAgainst(sources: number): void {
  const workspace = join(folder, `${sources}`)
  writeWorkspace(workspace, { sources, cited: 50, sourceLength: 100_000, words: 10_000, claims: 200 })
  const check = () => runBrief(['-C', workspace, 'check', '--quiet'])
  row(`check, 200 claims, ${sources} sources of 100 kB: first`, check())
  row(
    `check, ${sources} sources: a word changed in the brief`,
    fastest(
      times(3, () => {
        appendFileSync(join(workspace, 'briefs', 'long.md'), '\nAnother line.\n')
        return check()
      })
    )
  )
  row(`check, ${sources} sources: again, nothing changed`, fastest(times(3, check)))
}

/** Growth is that of the work on the text: what starting takes is taken off first. */
function hostileRow(name: string, unit: string, still: number): void {
  const once = fastest(times(2, () => hostileRun(name, unit, 1))).cpu
  const twice = fastest(times(2, () => hostileRun(name, unit, 2))).cpu
  const work = once - still
  const ratio = work < 0.05 ? 'too little to tell' : ((twice - still) / work).toFixed(1)
  say(`| ${name} | ${once.toFixed(2)} | ${twice.toFixed(2)} | ${ratio} |`)
}

function hostileRun(name: string, unit: string, size: 1 | 2): Ran {
  const workspace = join(folder, `${name} ${size}`)
  writeHostile(workspace, unit, size)
  rmSync(join(workspace, '.brief'), { recursive: true, force: true })
  const run = runBrief(['-C', workspace, 'check', '--quiet'])
  if (run.status !== 0 && run.status !== 1) throw new Error(`the check of ${name} ended with ${run.status}`)
  return run
}

function times(count: number, run: () => Ran): readonly Ran[] {
  return Array.from({ length: count }, run)
}

function row(name: string, { seconds, cpu, megabytes, status }: Ran): void {
  const ended = status === 0 || status === 1 ? '' : ` (ended with ${status})`
  say(`| ${name}${ended} | ${seconds.toFixed(2)} | ${cpu.toFixed(2)} | ${Math.round(megabytes)} |`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
