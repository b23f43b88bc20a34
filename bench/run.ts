import { spawnSync } from 'node:child_process'

/** How one whole run of a process went. */
export interface Ran {
  readonly seconds: number
  /** Processor time, all threads: it holds still where other work shares the machine. */
  readonly cpu: number
  readonly megabytes: number
  readonly status: number | null
}

const program = new URL('../src/cli/main.ts', import.meta.url).pathname
/** The child says at its end what it used, on a pipe of its own. */
const says = `import{writeSync}from'node:fs';process.on('exit',()=>{const u=process.resourceUsage();writeSync(3,[u.maxRSS,u.userCPUTime+u.systemCPUTime].join())})`
const hook = `data:text/javascript,${encodeURIComponent(says)}`

/** Runs `brief` with these arguments as a user does: start, work and end. */
export function runBrief(args: readonly string[]): Ran {
  return runNode([program, ...args])
}

export function runNode(args: readonly string[]): Ran {
  const from = performance.now()
  const { status, output } = spawnSync(process.execPath, ['--import', hook, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1e9
  })
  const [kilobytes = 0, cpu = 0] = String(output?.[3] ?? '')
    .split(',')
    .map(Number)
  return { seconds: (performance.now() - from) / 1000, cpu: cpu / 1e6, megabytes: kilobytes / 1024, status }
}

/** The fastest of some runs: what the program needs, without what else the machine did. */
export function fastest(runs: readonly Ran[]): Ran {
  const [first] = runs.toSorted((a, b) => a.seconds - b.seconds)
  if (!first) throw new Error('no run')
  return first
}
