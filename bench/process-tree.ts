import { readdirSync, readFileSync } from 'node:fs'

/** What a process and all that it started used together. */
export interface TreeUse {
  /** The most at one time: each process's share of the memory it holds (PSS), so that what several share counts once. */
  readonly megabytes: number
  /** Processor time of what it started, without its own. What lived for less than a look at it is not seen. */
  readonly othersCpu: number
}

const everyMilliseconds = 100
/** Linux counts processor time in these. */
const ticks = 100

/** Looks at a process and its descendants until told to end. Null where there is no `/proc`. */
export function watchTree(root: number): { end(): TreeUse | null } {
  const cpu = new Map<number, number>()
  let most = 0
  const look = (): void => {
    const all = descendants(root)
    for (const { pid, seconds } of all) cpu.set(pid, seconds)
    most = Math.max(
      most,
      [root, ...all.map(({ pid }) => pid)].reduce((sum, pid) => sum + kilobytesOf(pid), 0)
    )
  }
  const timer = setInterval(look, everyMilliseconds)
  return {
    end() {
      clearInterval(timer)
      if (most === 0) return null
      return { megabytes: most / 1024, othersCpu: [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0) }
    }
  }
}

function descendants(root: number): readonly { readonly pid: number; readonly seconds: number }[] {
  const processes = names('/proc').flatMap((name) => statOf(name) ?? [])
  const found = new Set([root])
  // Each pass finds one generation more.
  for (let before = 0; before !== found.size; ) {
    before = found.size
    for (const { pid, parent } of processes) if (found.has(parent)) found.add(pid)
  }
  return processes.filter(({ pid }) => pid !== root && found.has(pid))
}

function statOf(name: string): { readonly pid: number; readonly parent: number; readonly seconds: number } | null {
  if (!/^\d+$/.test(name)) return null
  const stat = textOf(`/proc/${name}/stat`)
  // The program's name stands in brackets, and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number)
  if (parent === undefined || user === undefined || system === undefined) return null
  return { pid: Number(name), parent, seconds: (user + system) / ticks }
}

function kilobytesOf(pid: number): number {
  return Number(/^Pss:\s*(\d+)/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
}

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
