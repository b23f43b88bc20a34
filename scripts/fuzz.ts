import { fork } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Hunt, inputsFor, realFiles, type Said } from '../tests/fuzz/hunter.ts'
import { targets } from '../tests/fuzz/targets.ts'

/** Tries every reader on mutated files, each in a process of its own, until the time is up. What fails is saved. */

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    only: { type: 'string' },
    files: { type: 'string' },
    save: { type: 'string', default: '.brief/fuzz' }
  }
})
const most = { seconds: 5, megabytes: 1_000, wall: 40_000 }
const hunter = fileURLToPath(new URL('../tests/fuzz/hunter.ts', import.meta.url))
const only = values.only?.split(',')
const chosen = targets.filter(
  (target) =>
    (only === undefined || only.includes(target.name)) &&
    (values.files === undefined || realFiles(target, values.files).length > 0)
)

interface Tally {
  tried: number
  refused: number
  slowest: number
  largest: number
  readonly faults: Map<string, number>
}

/** Runs one target for a while; a new process after each death. */
async function huntOne(name: string, milliseconds: number, from: number): Promise<Tally> {
  const tally: Tally = { tried: 0, refused: 0, slowest: 0, largest: 0, faults: new Map() }
  const end = performance.now() + milliseconds
  let seed = from
  while (performance.now() < end) seed = await untilDeath(name, end, seed, tally)
  return tally
}

function untilDeath(name: string, end: number, from: number, tally: Tally): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(hunter, ['hunt'], {
      execArgv: ['--max-old-space-size=1000'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc']
    })
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2_000)
    })
    let seed = from
    let index = -1
    let timer: NodeJS.Timeout | undefined
    let over = false
    const next = () => {
      const asked: Hunt = { target: name, seed, ...(values.files && { files: values.files }) }
      index = -1
      child.send(asked)
    }
    const fault = (words: string, at = index) => save(name, seed, at, words, tally)
    child.on('message', (heard: Said) => {
      clearTimeout(timer)
      switch (heard.says) {
        case 'begins':
          index = heard.index
          timer = setTimeout(() => {
            fault(`Took longer than ${most.wall / 1000} s`)
            over = true
            child.kill('SIGKILL')
          }, most.wall)
          return
        case 'fault':
          tally.tried += 1
          return fault(heard.fault, heard.index === -1 ? index : heard.index)
        case 'done':
          tally.tried += 1
          if (heard.outcome === 'refused') tally.refused += 1
          tally.slowest = Math.max(tally.slowest, heard.took)
          tally.largest = Math.max(tally.largest, heard.memory)
          if (heard.took > most.seconds * 1000) fault(`Took ${Math.round(heard.took)} ms of processor time`)
          if (heard.memory <= most.megabytes) return
          fault(`Took ${Math.round(heard.memory)} MB`)
          over = true
          child.kill('SIGKILL')
          return
        case 'next':
          seed += 1
          if (performance.now() < end) return next()
          over = true
          child.kill()
      }
    })
    child.on('exit', () => {
      clearTimeout(timer)
      if (!over) fault(`Died: ${said}`)
      resolve(seed + 1)
    })
    next()
  })
}

/** Each kind of fault is shown and saved once: its first line and where in our code it came from. */
function save(name: string, seed: number, index: number, fault: string, tally: Tally): void {
  const lines = fault.split('\n')
  const ours = lines.find((line) => /\/src\//.test(line))?.trim() ?? ''
  const kind = `${(lines[0] ?? '').replace(/\d+/g, 'N').slice(0, 120)} ${ours}`
  const seen = tally.faults.get(kind) ?? 0
  tally.faults.set(kind, seen + 1)
  if (seen > 0) return
  const folder = join(values.save, `${name} ${seed} ${index}`)
  mkdirSync(folder, { recursive: true })
  const input = inputsFor({ target: name, seed, ...(values.files && { files: values.files }) })[index]
  if (input) writeFileSync(join(folder, 'input'), input)
  writeFileSync(join(folder, 'fault.txt'), `${fault}\n`)
  console.log(
    `${name}, seed ${seed}, input ${index} (saved in ${folder}):\n  ${lines.slice(0, 3).join('\n  ')}\n  ${ours}`
  )
}

console.log(`Seed ${values.seed}`)
const share = (Number(values.minutes) * 60_000) / chosen.length
let faults = 0
for (const { name } of chosen) {
  const { tried, refused, slowest, largest, faults: found } = await huntOne(name, share, Number(values.seed))
  faults += found.size
  console.log(
    `${name}: ${tried} inputs, ${refused} refused in words, slowest ${(slowest / 1000).toFixed(1)} s, at most ${Math.round(largest)} MB, ${found.size} kinds of fault`
  )
}
process.exitCode = faults === 0 ? 0 : 1
