import { spawn } from 'node:child_process'
import { type TreeUse, watchTree } from './process-tree.ts'

/** How one whole run of a process went. */
export interface Ran {
  readonly seconds: number
  /** Processor time of our process, all threads: it holds still where other work shares the machine. */
  readonly cpu: number
  /** The most that our process held (its resident set). */
  readonly megabytes: number
  /** Of all that it started as well, the browser above all; null where the system does not tell. */
  readonly tree: TreeUse | null
  readonly status: number | null
}

const program = new URL('../src/cli/main.ts', import.meta.url).pathname
/** The child says at its end what it used, on a pipe of its own; its threads say nothing. */
const says = `import{writeSync}from'node:fs';import{isMainThread}from'node:worker_threads';if(isMainThread)process.on('exit',()=>{const u=process.resourceUsage();writeSync(3,[u.maxRSS,u.userCPUTime+u.systemCPUTime].join())})`
const hook = `data:text/javascript,${encodeURIComponent(says)}`

/** Runs `brief` with these arguments as a user does: start, work and end. */
export function runBrief(args: readonly string[]): Promise<Ran> {
  return runNode([program, ...args])
}

function runNode(args: readonly string[]): Promise<Ran> {
  const from = performance.now()
  const child = spawn(process.execPath, ['--import', hook, ...args], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const watch = watchTree(child.pid ?? 0)
  let told = ''
  child.stdio[3]?.on('data', (text: Buffer) => {
    told += text.toString()
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      const seconds = (performance.now() - from) / 1000
      const [kilobytes = 0, cpu = 0] = told.split(',').map(Number)
      resolve({ seconds, cpu: cpu / 1e6, megabytes: kilobytes / 1024, status, tree: watch.end() })
    })
  })
}

/** The fastest of some runs: what the program needs, without what else the machine did. */
export async function fastest(count: number, run: () => Promise<Ran>): Promise<Ran> {
  let best = await run()
  for (let done = 1; done < count; done++) {
    const next = await run()
    if (next.seconds < best.seconds) best = next
  }
  return best
}
