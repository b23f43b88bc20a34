import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeWorkspace } from './workspace.ts'

/** How long after a save the page is there: as a file, or as the answer to an open page that was told to reload. */
interface Case {
  readonly name: string
  readonly folder: string
  readonly brief: string
  readonly record: string
}

const program = new URL('../src/cli/main.ts', import.meta.url).pathname
const root = new URL('..', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'policy-brief-watch-'))
const saves = 8

try {
  say('| what | saved | first, ms | median, ms | slowest, ms | processor, ms |')
  say('|---|---|--:|--:|--:|--:|')
  for (const one of [sample(), large(20, 160, 4000), large(50, 200, 10_000)]) {
    await rebuilds(one)
    await previews(one)
  }
} finally {
  rmSync(folder, { recursive: true })
}

/** The sample briefing, ten pages with some twenty sources. */
function sample(): Case {
  const to = join(folder, 'sample')
  mkdirSync(to)
  for (const name of ['briefs', 'sources', 'templates']) cpSync(join(root, name), join(to, name), { recursive: true })
  return { name: 'the sample briefing', folder: to, brief: 'first-person-imagery', record: 'iwf-annual-2024' }
}

function large(sources: number, claims: number, words: number): Case {
  const to = join(folder, `${sources}`)
  writeWorkspace(to, { briefs: 1, sources, cited: sources, sourceLength: 100_000, words, claims })
  const name = `${words.toLocaleString('en-GB')} words, ${claims} claims, ${sources} sources of 100 kB`
  return { name, folder: to, brief: 'brief-0000', record: 'source-0003' }
}

async function rebuilds({ name, folder: workspace, brief, record }: Case): Promise<void> {
  const output = join(workspace, 'out', `${brief}.html`)
  await running(workspace, ['build', '--watch', '--to', 'html', '--draft', brief], async (said, used) => {
    await said('Done in')
    for (const file of [`briefs/${brief}.md`, `sources/${record}.md`]) {
      const times: number[] = []
      await settled()
      const before = used()
      for (let count = 0; count < saves; count++) {
        const old = numberOf(output)
        await settled()
        const from = performance.now()
        change(join(workspace, file), count)
        await until(() => numberOf(output) !== old)
        times.push(performance.now() - from)
        await said('Done in')
      }
      row(`\`build --watch\`, ${name}`, file.split('/')[0] ?? '', times, used() - before)
    }
  })
}

async function previews({ name, folder: workspace, brief, record }: Case): Promise<void> {
  await running(workspace, ['preview', '--draft', brief], async (said, used) => {
    const address = /http:\S+:\d+/.exec(await said('/\n'))?.[0] ?? ''
    await said('Done in')
    let { is } = await page(`${address}/${brief}`)
    for (const file of [`briefs/${brief}.md`, `sources/${record}.md`]) {
      const times: number[] = []
      await settled()
      const before = used()
      for (let count = 0; count < saves; count++) {
        const told = reload(`${address}/-/events?of=/${brief}&is=${is}`)
        await settled()
        const from = performance.now()
        change(join(workspace, file), count + saves)
        await told
        is = (await page(`${address}/${brief}`)).is
        times.push(performance.now() - from)
        await said('Done in')
      }
      row(`\`preview\`, ${name}`, file.split('/')[0] ?? '', times, used() - before)
    }
  })
}

/** Words that stand in the page: of a record, its title. */
function change(path: string, count: number): void {
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace(/^(title: "?[^"\n]*?)(?: \d+th)?("?)$/m, `$1 ${count}th$2`))
}

async function running(
  workspace: string,
  args: readonly string[],
  work: (said: (words: string) => Promise<string>, used: () => number) => Promise<void>
): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [program, '-C', workspace, ...args], { stdio: 'pipe' })
  let heard = ''
  for (const pipe of [child.stdout, child.stderr]) {
    pipe?.setEncoding('utf8').on('data', (text: string) => {
      heard += text
    })
  }
  try {
    await work(
      async (words) => {
        await until(() => heard.includes(words))
        const at = heard.indexOf(words) + words.length
        const news = heard.slice(0, at)
        heard = heard.slice(at)
        return news
      },
      () => processorTime(child.pid)
    )
  } finally {
    child.kill('SIGINT')
    await new Promise((resolve) => child.once('close', resolve))
  }
}

function page(address: string): Promise<{ readonly is: string }> {
  return new Promise((resolve, reject) => {
    get(address, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ is: /data-is="(\w+)"/.exec(text)?.[1] ?? '' }))
    }).on('error', reject)
  })
}

function reload(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(address, (response) => {
      response.setEncoding('utf8').on('data', (part: string) => {
        if (part.includes('event: reload')) resolve()
      })
    }).on('error', reject)
  })
}

function numberOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false })
  return `${found?.ino} ${found?.mtimeMs}`
}

async function until(is: () => boolean): Promise<void> {
  const end = performance.now() + 60_000
  while (!is()) {
    if (performance.now() > end) throw new Error('nothing came of a save')
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

/** Nobody saves at once after a save. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300))
}

function row(name: string, saved: string, times: readonly number[], used: number): void {
  const sorted = times.toSorted((one, other) => one - other)
  const each = [times[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1), used / saves]
  const cells = each.map((one) => (one ?? 0).toFixed(0))
  say(`| ${name} | ${saved} | ${cells.join(' | ')} |`)
}

/** Milliseconds of all its threads, in steps of ten; nought where the system does not say. It holds still where others work too. */
function processorTime(pid: number | undefined): number {
  try {
    const [user = 0, system = 0] =
      readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? []
    return (user + system) * 10
  } catch {
    return 0
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
